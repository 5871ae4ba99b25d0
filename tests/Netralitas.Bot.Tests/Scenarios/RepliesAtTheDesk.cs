using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Which replies go to the reporter: those to a message of the case. Whatever else the bot says, a reply to it stays among moderators.</summary>
public sealed class RepliesAtTheDesk : DeskScenario
{
    private const string Words = "hati-hati, pelapornya pasti orang dalam";

    [Fact]
    public async Task A_reply_to_a_reminder_stays_among_moderators_and_the_writer_is_told()
    {
        var time = new FakeTime(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        await OpenDeskAsync(time: time);
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        await TakenAsync(Joko, card);
        await Joko.PressAsync(Now(card), DeskTexts.Known);
        await UntilQuietAsync();
        await DaysAsync(time, 2);
        SimMessage reminder = await Group.WaitForMessageAsync(m => m.Text.StartsWith('⏰'));

        await Joko.SayAsync(Words, Group, replyTo: reminder);
        await Group.WaitForMessageAsync(m => m.Text == DeskTexts.StaysHere);

        await AssertNotToldAsync(receipt);
    }

    [Fact]
    public async Task A_reply_to_a_list_or_to_help_is_neither_a_letter_nor_a_question()
    {
        await OpenDeskAsync();
        (_, ReceiptCode receipt) = await NewCaseAsync();
        SimMessage list = await AskAsync(Joko, "/kasus", Group);

        await Joko.SayAsync("boleh ga PNS like postingan caleg?", Group, replyTo: list);
        SimMessage told = await Group.WaitForMessageAsync(m => m.Id > list.Id);

        Assert.Equal(DeskTexts.StaysHere, told.Text);
        await AssertNotToldAsync(receipt);
    }

    [Fact]
    public async Task What_is_written_in_a_topic_without_a_reply_is_not_answered_as_a_question()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);
        int before = Group.AllMessages().Count(m => m.FromBot);

        await Joko.SayAsync("boleh ga PNS like postingan caleg?", Group, topic: head.ThreadId);
        await UntilQuietAsync();

        Assert.Equal(before, Group.AllMessages().Count(m => m.FromBot));
        await AssertNotToldAsync(receipt);
    }

    [Fact]
    public async Task A_reply_to_somebody_elses_prompt_is_not_taken()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        await TakenAsync(Joko, card);
        await Joko.PressAsync(Now(card), DeskTexts.Ask);
        SimMessage prompt = await Group.WaitForMessageAsync(m => m.Text.Contains("pertanyaan untuk pelapor", StringComparison.Ordinal));

        await Rina.SayAsync(Words, Group, replyTo: prompt);
        await Group.WaitForMessageAsync(m => m.Text == DeskTexts.NotForYou);

        await AssertNotToldAsync(receipt);
    }

    [Fact]
    public async Task A_reply_to_what_is_read_in_private_goes_nowhere()
    {
        await OpenDeskAsync("kartu");
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        await Joko.PressAsync(card, DeskTexts.Read);
        SimMessage reading = await Joko.WaitForMessageAsync(m => m.Text.Contains(Account, StringComparison.Ordinal));
        await Joko.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.DoneReading));

        await Joko.SayAsync(Words, replyTo: reading);
        await Joko.WaitForMessageAsync(m => m.Text == DeskTexts.StaysHere);

        await AssertNotToldAsync(receipt);
    }

    [Fact]
    public async Task A_topic_whose_number_was_lost_is_told_of_and_closed_when_somebody_writes_there()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        Bot.Telegram.Fail("createForumTopic", Fault.ResetAfter());

        await Joko.PressAsync(card, DeskTexts.Take);
        await Group.WaitForMessageAsync(m => m.Text.Contains("mungkin ada satu topik kosong", StringComparison.Ordinal));
        await UntilQuietAsync();
        SimTopic[] topics = [.. Group.Topics.Where(t => t.Name == NumberOf(card))];
        Assert.Equal(2, topics.Length);
        long used = Cases.TopicOf(NumberOf(card))!.Value.Thread;
        SimTopic lost = topics.Single(t => t.Id != used);

        await Joko.SayAsync("ada orang di sini?", Group, topic: lost.Id);
        await Group.WaitForMessageAsync(m => m.Text == DeskTexts.LostTopic);

        Assert.True(Group.Topics.Single(t => t.Id == lost.Id).Closed);
        Assert.False(Group.Topics.Single(t => t.Id == used).Closed);
    }

    private async Task AssertNotToldAsync(ReceiptCode receipt)
    {
        await UntilQuietAsync();
        SimMessage status = await AskAsync(Bot.Sari, "/status " + receipt.Reveal());
        Assert.DoesNotContain("Pengawas\n", status.Text);
        Assert.DoesNotContain("pelapornya", status.Text);
        Assert.DoesNotContain("like postingan", status.Text);
    }
}
