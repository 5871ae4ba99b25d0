using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Moderators at their desk.</summary>
public sealed class WorkingCases : DeskScenario
{
    [Fact]
    public async Task Of_two_who_take_a_case_at_once_one_wins_and_the_other_is_told()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();

        CallbackAnswer[] answers = await Task.WhenAll(Joko.PressAsync(card, DeskTexts.Take), Dewi.PressAsync(card, DeskTexts.Take));
        await UntilQuietAsync();

        Assert.Equal([DeskTexts.TakenByOther, DeskTexts.Taken], answers.Select(a => a.Text!).OrderBy(t => t == DeskTexts.Taken));
        string holder = answers[0].Text == DeskTexts.Taken ? "Joko" : "Dewi";
        Assert.Contains($"Dipegang: {holder}", Now(card).Text);
        Assert.Contains("Ditelaah", Now(card).Text);
        Assert.Contains(Group.Topics, t => t.Name == NumberOf(card));
        Assert.Equal(["ambil"], Audit.Of(NumberOf(card)).Select(e => e.Action));
    }

    [Fact]
    public async Task What_the_holder_does_can_be_taken_back_for_a_minute_by_the_holder()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        await TakenAsync(Joko, card);
        Assert.Contains(DeskTexts.Undo, Now(card).Buttons);

        Assert.Equal(DeskTexts.UndoNotYours, (await Dewi.PressAsync(Now(card), DeskTexts.Undo)).Text);
        Assert.Equal(DeskTexts.Undone, (await Joko.PressAsync(Now(card), DeskTexts.Undo)).Text);
        await UntilQuietAsync();

        Assert.Contains("Dipegang: belum ada", Now(card).Text);
        Assert.DoesNotContain(DeskTexts.Undo, Now(card).Buttons);
    }

    [Fact]
    public async Task A_case_is_closed_with_a_reason_and_opened_again()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);

        await Joko.PressAsync(head, DeskTexts.Close);
        SimMessage menu = await Group.WaitForMessageAsync(m => m.Text.Contains("Ditutup sebagai apa", StringComparison.Ordinal));
        Assert.Equal(DeskTexts.NotForYou, (await Dewi.PressAsync(menu, "Tidak terbukti")).Text);
        await Joko.PressAsync(menu, "Tidak terbukti");
        SimMessage prompt = await Group.WaitForMessageAsync(m => m.Id == menu.Id && m.Text.Contains("alasannya", StringComparison.Ordinal));
        Assert.Equal("dibaca", RowOf(card).Standing);
        await Joko.SayAsync("saksi tidak ditemukan", Group, replyTo: prompt);
        await UntilQuietAsync();

        Assert.Equal("ditutup:tidak_terbukti", RowOf(card).Standing);
        Assert.Contains("Selesai: tidak terbukti", Now(card).Text);
        Assert.True(Group.Topics.Single(t => t.Name == NumberOf(card)).Closed);
        Assert.DoesNotContain(Group.VisibleMessages(), m => m.Id == prompt.Id);
        Assert.Equal(DeskTexts.Reopened, (await Rina.PressAsync(Now(card), DeskTexts.Reopen)).Text);
        await UntilQuietAsync();
        Assert.False(Group.Topics.Single(t => t.Name == NumberOf(card)).Closed);
    }

    [Fact]
    public async Task Only_the_holder_or_a_supervisor_sends_a_case_on()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        await TakenAsync(Joko, card);

        Assert.Equal(DeskTexts.HeldByOther, (await Dewi.PressAsync(Now(card), DeskTexts.Refer)).Text);
        Assert.Equal(DeskTexts.ReadOnly, (await Tono.PressAsync(Now(card), DeskTexts.Refer)).Text);
        await Rina.PressAsync(Now(card), DeskTexts.Refer);
        SimMessage menu = await Group.WaitForMessageAsync(m => m.Text.Contains("Diteruskan ke mana", StringComparison.Ordinal));
        Assert.Equal(DeskTexts.Referred, (await Rina.PressAsync(menu, "Gakkumdu")).Text);
        await UntilQuietAsync();

        Assert.Contains("Diteruskan ke Gakkumdu", Now(card).Text);
    }

    [Fact]
    public async Task Cases_are_joined_by_number_in_both_directions()
    {
        await OpenDeskAsync();
        (SimMessage one, _) = await NewCaseAsync();
        (SimMessage other, _) = await NewCaseAsync();
        await TakenAsync(Joko, one);

        await Joko.PressAsync(Now(one), DeskTexts.Join);
        SimMessage prompt = await Group.WaitForMessageAsync(m => m.Text.Contains("nomor kasus yang digabung", StringComparison.Ordinal));
        await Joko.SayAsync(NumberOf(other), Group, replyTo: prompt);
        await UntilQuietAsync();

        Assert.Contains($"Digabung (1): {NumberOf(other)}", Now(one).Text);
        Assert.Contains($"Digabung (1): {NumberOf(one)}", Now(other).Text);
    }

    [Fact]
    public async Task A_report_is_read_in_private_noted_first_and_deleted_when_read()
    {
        await OpenDeskAsync("kartu");
        (SimMessage card, _) = await NewCaseAsync();
        Assert.DoesNotContain(Account, string.Concat(Group.AllMessages().Select(m => m.Text)));

        Assert.Equal(DeskTexts.Sent, (await Joko.PressAsync(card, DeskTexts.Read)).Text);
        SimMessage text = await Joko.WaitForMessageAsync(m => m.Text.Contains(Account, StringComparison.Ordinal));
        Assert.True(text.ProtectContent);
        Assert.Equal(["lihat"], Audit.Of(NumberOf(card)).Select(e => e.Action));
        SimMessage last = await Joko.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.DoneReading));
        await Joko.PressAsync(last, DeskTexts.DoneReading);
        await Bot.SettleAsync();

        Assert.DoesNotContain(Joko.Messages(), m => m.FromBot && m.Text.Contains(NumberOf(card), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_leaves_the_group_is_out_at_once()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        await TakenAsync(Joko, card);

        Group.Remove(Joko);
        await Bot.SettleAsync();

        Assert.Equal(DeskTexts.Neutral, (await Joko.PressDataAsync(card, Data(card, DeskCodes.Release))).Text);
        Assert.Equal(700_000_011, RowOf(card).Holder);
    }

    [Fact]
    public async Task A_supervisor_keeps_somebody_away_from_a_case_and_from_reports_about_the_own_unit()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        await AskAsync(Rina, $"/kecualikan {NumberOf(card)} 700000012", Group);
        await AskAsync(Rina, "/unit 700000011 Kecamatan Sukafiksi", Group);

        Assert.Equal(DeskTexts.Elsewhere, (await Dewi.PressAsync(card, DeskTexts.Read)).Text);
        Assert.Equal(DeskTexts.Elsewhere, (await Joko.PressAsync(card, DeskTexts.Take)).Text);
        SimMessage list = await AskAsync(Joko, "/kasus");
        Assert.DoesNotContain(NumberOf(card), list.Text);
    }

    [Fact]
    public async Task A_report_about_the_chats_own_unit_is_for_supervisors()
    {
        await OpenDeskAsync(more: ("Moderation:Unit", "Bawaslu Kabupaten Bogor"));
        (SimMessage card, _) = await NewCaseAsync("staf Bawaslu Kabupaten Bogor");

        Assert.Equal(DeskTexts.Elsewhere, (await Joko.PressAsync(card, DeskTexts.Take)).Text);
        Assert.Equal(DeskTexts.Taken, (await Rina.PressAsync(card, DeskTexts.Take)).Text);
    }

    [Fact]
    public async Task Roles_are_granted_and_taken_by_a_supervisor_only()
    {
        await OpenDeskAsync();
        SimUser fresh = Member("Lina", 700_000_014);
        (SimMessage card, _) = await NewCaseAsync();

        Assert.Equal(DeskTexts.SupervisorOnly, (await AskAsync(Joko, "/peran 700000014 moderator", Group)).Text);
        Assert.Equal(DeskTexts.Neutral, (await fresh.PressAsync(card, DeskTexts.Take)).Text);
        await AskAsync(Rina, "/peran 700000014 moderator", Group);
        Assert.Equal(DeskTexts.Taken, (await fresh.PressAsync(card, DeskTexts.Take)).Text);
        await UntilQuietAsync();
        await AskAsync(Rina, "/peran 700000014 cabut", Group);
        Assert.Equal(DeskTexts.Neutral, (await fresh.PressAsync(Now(card), DeskTexts.Release)).Text);
    }
}
