using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Whoever has no role changes nothing and learns nothing, whatever is pressed.</summary>
public sealed class StrangersAtTheDesk : DeskScenario
{
    [Fact]
    public async Task A_strangers_press_of_any_button_changes_nothing_and_tells_nothing()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        SimUser stranger = Member("Orang", 700_000_099);
        long version = RowOf(card).Version;
        int messages = Group.AllMessages().Count;

        string[] Forged(char code) => [Data(card, code, 0), DeskCallback.Data(DeskCallback.NoCase, code, 0), DeskCallback.Data("AAAAAAAAAA", code)];
        foreach (string data in DeskCodes.All.SelectMany(Forged))
        {
            CallbackAnswer answer = await stranger.PressDataAsync(card, data);
            Assert.Equal(DeskTexts.Neutral, answer.Text);
        }
        await Bot.SettleAsync();

        Assert.Equal(version, RowOf(card).Version);
        Assert.Null(Audit.Head());
        Assert.Equal(messages, Group.AllMessages().Count);
        Assert.DoesNotContain(stranger.Messages(), m => m.FromBot);
    }

    [Fact]
    public async Task A_strangers_words_and_commands_are_met_with_silence()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        SimUser stranger = Member("Orang", 700_000_099);
        int messages = Group.AllMessages().Count(m => m.FromBot);

        await stranger.SayAsync("halo pelapor", Group, replyTo: card);
        await stranger.SayAsync("/kasus", Group);
        await stranger.SayAsync("/peran 700000099 penyelia", Group);
        await Rina.SayAsync("sebagai grup", Group, replyTo: card, anonymous: true);
        await Bot.SettleAsync();

        Assert.Equal(messages, Group.AllMessages().Count(m => m.FromBot));
        Assert.Null(Audit.Head());
        SimMessage answer = await AskAsync(stranger, "/kasus");
        Assert.Equal(CommandTexts.UnknownCommand, answer.Text);
    }

    [Fact]
    public async Task The_data_of_a_button_is_short_and_names_neither_case_nor_person()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();

        string keyboard = card.ReplyMarkup!.ToJsonString();
        Assert.DoesNotContain(NumberOf(card)[2..6], keyboard);
        Assert.All(DeskCodes.All, code => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Data(card, code, 99)), 1, 64));
    }
}
