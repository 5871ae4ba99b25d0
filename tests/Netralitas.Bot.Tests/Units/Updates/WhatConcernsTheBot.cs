using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Updates;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.Updates;

public sealed class WhatConcernsTheBot
{
    [Fact]
    public void Messages_edits_and_presses_stand_in_the_order_of_their_chat()
    {
        Assert.Equal(-5, UpdateSieve.LaneOf(new Update { Id = 1, Message = Some.Message(-5, type: ChatType.Supergroup) }));
        Assert.Equal(7, UpdateSieve.LaneOf(new Update { Id = 1, EditedMessage = Some.Message() }));
        Assert.Equal(-5, UpdateSieve.LaneOf(Some.Press(1, chat: -5)));
    }

    /// <summary>Or our clock is wrong: either way somebody waits for an answer.</summary>
    [Fact]
    public void What_seems_old_or_not_yet_written_is_answered_all_the_same()
    {
        Message old = Some.Message(), early = Some.Message();
        old.Date = Some.Now.AddYears(-1);
        early.Date = Some.Now.AddYears(1);

        Assert.Equal(7, UpdateSieve.LaneOf(new Update { Id = 1, Message = old }));
        Assert.Equal(7, UpdateSieve.LaneOf(new Update { Id = 1, EditedMessage = old }));
        Assert.Equal(7, UpdateSieve.LaneOf(new Update { Id = 1, Message = early }));
    }

    [Fact]
    public void A_press_without_its_message_stands_in_the_order_of_its_person()
    {
        Update press = Some.Press(1);
        press.CallbackQuery!.Message = null;

        Assert.Equal(7, UpdateSieve.LaneOf(press));
    }

    [Theory]
    [MemberData(nameof(Dropped))]
    public void The_rest_is_dropped(string why, Action<Message> change)
    {
        Message message = Some.Message();
        change(message);

        Assert.True(UpdateSieve.LaneOf(new Update { Id = 1, Message = message }) is null, why);
    }

    public static TheoryData<string, Action<Message>> Dropped() => new()
    {
        { "Telegram itself", m => m.From!.Id = 777000 },
        { "an anonymous administrator", m => m.From!.Id = 1087968824 },
        { "a channel", m => m.SenderChat = new Chat { Id = -100 } },
        { "nobody", m => m.From = null },
        { "another bot", m => m.From!.IsBot = true },
        { "by way of a bot", m => m.ViaBot = new User { Id = 3 } },
        { "a post of the linked channel", m => m.IsAutomaticForward = true },
        { "a service message", m => (m.Text, m.NewChatMembers) = (null, [new User { Id = 3 }]) },
        { "a kind that is not known", m => m.Text = null },
    };

    [Fact]
    public void Updates_of_other_kinds_are_dropped()
    {
        Assert.Null(UpdateSieve.LaneOf(new Update { Id = 1 }));
        Assert.Null(UpdateSieve.LaneOf(new Update { Id = 1, ChannelPost = Some.Message() }));
    }

    [Fact]
    public void Who_comes_and_goes_and_a_group_that_moves_concern_the_desk()
    {
        Message moved = Some.Message(-5, type: ChatType.Group);
        (moved.Text, moved.MigrateToChatId) = (null, -100);

        Assert.Equal(7, UpdateSieve.LaneOf(new Update { Id = 1, MyChatMember = new ChatMemberUpdated { Chat = new Chat { Id = 7 } } }));
        Assert.Equal(-5, UpdateSieve.LaneOf(new Update { Id = 1, ChatMember = new ChatMemberUpdated { Chat = new Chat { Id = -5 } } }));
        Assert.Equal(-5, UpdateSieve.LaneOf(new Update { Id = 1, Message = moved }));
    }
}
