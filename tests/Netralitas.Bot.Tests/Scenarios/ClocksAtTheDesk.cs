using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>What the days do: reminders, the digest at its hour, the end of a private reading, a mute that ends.</summary>
public sealed class ClocksAtTheDesk : DeskScenario
{
    /// <summary>Tuesday, 24 November 2026, 10:00 WIB.</summary>
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Reminders_come_for_the_study_near_the_limit_on_the_last_day_and_after_it_each_once()
    {
        await OpenDeskAsync(time: _time);
        (SimMessage card, _) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);
        await Joko.PressAsync(Now(card), DeskTexts.Known);
        await UntilQuietAsync();

        // Seven working days after 24 November are over on 3 December, the study's three on the 27th.
        await DaysAsync(_time, 12);

        SimMessage[] reminders = [.. Group.AllMessages().Where(m => m.Text.StartsWith('⏰'))];
        Assert.Equal(
            ["Kajian awal: sisa 1 hari kerja.", "🟡 Batas: sisa 2 hari kerja.", "🔴 Batas: hari terakhir.", "⚫ Batas: lewat 1 hari kerja."],
            reminders.Select(m => m.Text[(m.Text.IndexOf('·', StringComparison.Ordinal) + 2)..]).Select(t => t.StartsWith("🟢 ", StringComparison.Ordinal) ? t[3..] : t));
        Assert.All(reminders, r => Assert.Equal(head.ThreadId, r.ThreadId));
        Assert.Contains("⚫ Batas: 3 Desember 2026, lewat 1 hari kerja", Now(card).Text);
    }

    [Fact]
    public async Task The_digest_comes_at_seven_every_day_and_counts_what_is_new_waiting_and_near()
    {
        await OpenDeskAsync(time: _time);
        await NewCaseAsync();
        (SimMessage waiting, _) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, waiting);
        await Joko.SayAsync("Kapan?", Group, replyTo: head);
        await UntilQuietAsync();

        for (int hour = 11; hour <= 24 + 7; hour++)
        {
            Assert.Empty(Digests());
            await HourAsync(_time);
            await UntilQuietAsync();
        }

        string digest = Assert.Single(Digests()).Text;
        Assert.StartsWith("🗓 Ringkasan 25 November 2026\nBaru: 1\nMenunggu pelapor: 1\nDekat atau lewat batas: 0\nJejak: 2 · ", digest);
        await DaysAsync(_time, 2);
        Assert.Equal(
            ["25 November", "26 November", "27 November"],
            Digests().Select(d => d.Text["🗓 Ringkasan ".Length..d.Text.IndexOf(" 2026", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_restart_neither_repeats_a_digest_nor_loses_one()
    {
        await OpenDeskAsync(time: _time);
        await NewCaseAsync();
        await DaysAsync(_time, 1);
        Assert.Single(Digests());

        await RestartAsync(_time, TimeSpan.Zero);
        await HourAsync(_time);
        await UntilQuietAsync();
        Assert.Single(Digests());

        // Down at seven, up again at ten.
        await RestartAsync(_time, TimeSpan.FromHours(24));
        await Group.WaitForMessageAsync(m => m.Text.StartsWith("🗓 Ringkasan 26", StringComparison.Ordinal));
        await UntilQuietAsync();
        Assert.Equal(2, Digests().Count);
    }

    [Fact]
    public async Task A_digest_that_telegram_refuses_for_a_while_is_not_lost()
    {
        await OpenDeskAsync(time: _time);
        for (int hour = 11; hour <= 24 + 6; hour++)
        {
            await HourAsync(_time);
        }
        Bot.Telegram.Fail("sendMessage", Fault.TooManyRequests(5));
        await HourAsync(_time);
        await _time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5.5));
        Assert.Empty(Digests());

        _time.Advance(TimeSpan.FromSeconds(6));
        await Group.WaitForMessageAsync(m => m.Text.StartsWith("🗓", StringComparison.Ordinal));
        await UntilQuietAsync();

        Assert.Single(Digests());
    }

    [Fact]
    public async Task What_is_read_in_private_is_deleted_after_ten_minutes()
    {
        await OpenDeskAsync("kartu", _time);
        (SimMessage card, _) = await NewCaseAsync();
        await Joko.PressAsync(card, DeskTexts.Read);
        await Joko.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.DoneReading));
        await UntilQuietAsync();
        Assert.Contains(Joko.Messages(), m => m.Text.Contains(Account, StringComparison.Ordinal));

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.Contains(Joko.Messages(), m => m.Text.Contains(Account, StringComparison.Ordinal));
        await _time.UntilSomebodyWaitsAsync(TimeSpan.Zero, TimeSpan.FromSeconds(20));
        _time.Advance(TimeSpan.FromSeconds(61));
        await UntilAsync(() => !Joko.Messages().Any(m => m.FromBot && m.Text.Contains(NumberOf(card), StringComparison.Ordinal)));
        await UntilAsync(() => Bot.Services.GetRequiredService<Netralitas.Bot.Storage.Cases.DeskStore>().AllReadings().Count == 0);
    }

    [Fact]
    public async Task A_reading_that_was_open_at_a_stop_is_deleted_at_the_next_start()
    {
        await OpenDeskAsync("kartu");
        (SimMessage card, _) = await NewCaseAsync();
        await Joko.PressAsync(card, DeskTexts.Read);
        await Joko.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.DoneReading));
        await UntilQuietAsync();

        await Bot.StopHostAsync();
        await Bot.StartHostAsync();

        await UntilAsync(() => !Joko.Messages().Any(m => m.FromBot && m.Text.Contains(NumberOf(card), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_is_muted_for_today_still_gets_a_receipt_and_is_posted_with_the_next_digest()
    {
        await OpenDeskAsync(time: _time);
        await SendAsync(Bot.Budi, await ToPreviewAsync(Bot.Budi));
        SimMessage first = await Group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.Take));
        Assert.Equal(DeskTexts.Muted, (await Joko.PressAsync(first, DeskTexts.Mute)).Text);
        await UntilQuietAsync();

        (string code, _) = await SendAsync(Bot.Budi, await ToPreviewAsync(Bot.Budi, Account + " Ini yang kedua."));
        Assert.Matches(CodePattern(), code);
        await Bot.SettleAsync();
        Assert.DoesNotContain(Group.AllMessages(), m => m.Text.Contains("Ini yang kedua", StringComparison.Ordinal));
        await UntilAsync(() => Bot.Services.GetRequiredService<Netralitas.Bot.Storage.OutboxStore>().CountWaiting() == 1);

        _time.Advance(TimeSpan.FromHours(21)); // 07:00
        await Group.WaitForMessageAsync(m => m.Text.Contains("Ini yang kedua", StringComparison.Ordinal));
        Assert.Equal(["bisukan"], Audit.Of(NumberOf(first)).Select(e => e.Action));
    }

    private List<SimMessage> Digests() => [.. Group.AllMessages().Where(m => m.Text.StartsWith("🗓", StringComparison.Ordinal))];
}
