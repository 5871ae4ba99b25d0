using Netralitas.Bot.Questions.Chat;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.Questions.Chat;

public sealed class SpeakingToTheBot
{
    private static readonly User Me = new() { Id = 42, IsBot = true, FirstName = "Netralitas", Username = "NetralitasBot" };

    [Theory]
    [InlineData("@NetralitasBot boleh like?", "boleh like?")]
    [InlineData("@netralitasbot boleh like?", "boleh like?")]
    [InlineData("boleh like, @NETRALITASBOT?", "boleh like, ?")]
    [InlineData("pak @NetralitasBot, boleh like @netralitasbot", "pak , boleh like")]
    [InlineData("@NetralitasBot", "")]
    public void In_a_group_its_name_calls_it(string text, string rest) => Assert.Equal(rest, InGroup(text)?.Text);

    [Theory]
    [InlineData("boleh like postingan caleg?")]
    [InlineData("@NetralitasBotX boleh like?")]
    [InlineData("@NetralitasBot_2 boleh like?")]
    [InlineData("surel admin@netralitasbot.id ya")]
    [InlineData("/bantuan@BotLain")]
    public void What_is_not_for_it_is_left_alone(string text) => Assert.Null(InGroup(text));

    [Theory]
    [InlineData("/pasal PP 94/2021", "pasal", "PP 94/2021", false)]
    [InlineData("/PASAL@netralitasbot  PP 94/2021 ", "pasal", "PP 94/2021", true)]
    [InlineData("/start", "start", "", false)]
    public void In_a_group_a_command_may_name_it(string text, string command, string argument, bool byName) =>
        Assert.Equal(new Addressed(command, argument, byName), InGroup(text));

    [Fact]
    public void In_private_everything_is_for_it()
    {
        Assert.Equal(new Addressed(null, "boleh?", true), Addressed.Of(Message("boleh?", ChatType.Private), Me));
        Assert.Equal(new Addressed("entah", "", true), Addressed.Of(Message("/entah", ChatType.Private), Me));
    }

    [Fact]
    public void A_reply_to_it_calls_it()
    {
        Message reply = Message("kalau akun anonim?", ChatType.Supergroup);
        reply.ReplyToMessage = new Message { Id = 1, From = Me };

        Assert.Equal(new Addressed(null, "kalau akun anonim?", false), Addressed.Of(reply, Me));
    }

    [Fact]
    public void An_album_is_answered_at_its_first_picture_only_and_again_when_that_is_tried_again()
    {
        var albums = new RecentAlbums();
        Message first = new() { Id = 1, Chat = new() { Id = 7 }, MediaGroupId = "a" };
        Message second = new() { Id = 2, Chat = new() { Id = 7 }, MediaGroupId = "a" };
        Message elsewhere = new() { Id = 2, Chat = new() { Id = 8 }, MediaGroupId = "a" };
        Message alone = new() { Id = 3, Chat = new() { Id = 7 } };

        Assert.Equal([false, true, false, false, false], new[] { first, second, first, elsewhere, alone }.Select(albums.HasAnswered));
    }

    private static Addressed? InGroup(string text) => Addressed.Of(Message(text, ChatType.Supergroup), Me);

    private static Message Message(string text, ChatType type) => new() { Id = 5, Chat = new() { Id = -5, Type = type }, From = new User { Id = 7, FirstName = "Budi" }, Text = text };
}
