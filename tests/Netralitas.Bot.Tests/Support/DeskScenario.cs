using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Support;

/// <summary>A desk with a supervisor (Rina), two moderators (Joko, Dewi) and an observer (Tono), and a case on it.</summary>
public abstract class DeskScenario : TipScenario
{
    private const long JokoId = 700_000_011;
    private const long DewiId = 700_000_012;
    private const long TonoId = 700_000_013;

    private protected BotApplication Bot { get; private set; } = null!;

    /// <summary>The moderators' chat that the test looks at.</summary>
    private protected SimChat Group { get; set; } = null!;

    /// <summary>What the bot is started with; a change holds from its next start on.</summary>
    private protected Dictionary<string, string?> Settings { get; private set; } = [];

    private protected SimUser Rina => Bot.Rina;

    private protected SimUser Joko { get; private set; } = null!;

    private protected SimUser Dewi { get; private set; } = null!;

    private protected SimUser Tono { get; private set; } = null!;

    private protected CaseStore Cases => Bot.Services.GetRequiredService<CaseStore>();

    private protected AuditStore Audit => Bot.Services.GetRequiredService<AuditStore>();

    private protected async Task OpenDeskAsync(string mode = "penuh", FakeTime? time = null, params (string Key, string Value)[] more)
    {
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Moderation:ChatId"] = "-1002000000001",
            ["Moderation:PostingMode"] = mode,
            ["Moderation:Supervisors:0"] = "700000003",
            ["Moderation:Moderators:0"] = $"{JokoId}",
            ["Moderation:Moderators:1"] = $"{DewiId}",
            ["Moderation:Observers:0"] = $"{TonoId}",
            ["Tips:PostingDelay"] = "0",
        };
        foreach ((string key, string value) in more)
        {
            Settings[key] = value;
        }
        Bot = await StartAsync(new() { Webhook = time is not null, Time = time ?? TimeProvider.System, Settings = Settings });
        Group = Bot.Telegram.Group("Moderator Netralitas");
        Joko = Member("Joko", JokoId);
        Dewi = Member("Dewi", DewiId);
        Tono = Member("Tono", TonoId);
        if (time is not null)
        {
            await Bot.SettleAsync(); // a clock moved on under an update that is on its way would make the webhook refuse it
        }
    }

    /// <summary>The desk stands in another chat from now on.</summary>
    private protected async Task MoveDeskAsync(SimChat chat)
    {
        await Bot.StopHostAsync();
        Settings["Moderation:ChatId"] = chat.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Group = chat;
        await Bot.StartHostAsync();
    }

    /// <summary>Somebody in the group who has pressed Start in the bot's private chat.</summary>
    private protected SimUser Member(string name, long id)
    {
        SimUser person = Bot.Telegram.AddUser(name, id: id, started: true);
        Group.Add(person);
        return person;
    }

    /// <summary>A case as the intake leaves it, and its card. The way of a tip through the conversation is tested elsewhere.</summary>
    private protected async Task<(SimMessage Card, ReceiptCode Receipt)> NewCaseAsync(
        string office = "Kecamatan Sukafiksi", SimChat? chat = null, string region = "32.01", string regionName = "Kabupaten Bogor, Jawa Barat", string account = Account)
    {
        var intake = Bot.Services.GetRequiredService<TipIntake>();
        DraftKey key = await Bot.Services.GetRequiredService<EvidenceVault>().OpenDraftAsync(CancellationToken.None);
        var report = new TipReport(
            "Ajakan memilih atau mobilisasi", office, "aula kecamatan", region, regionName, null, false, account, null, [], [], TipCompleteness.None);
        var accepted = (IntakeResult.Accepted)await intake.SubmitAsync(1, Random.Shared.Next(), report, key, withDigest: false, CancellationToken.None);
        SimMessage card = await (chat ?? Group).WaitForMessageAsync(m => m.Text.Contains(accepted.Number.Value, StringComparison.Ordinal) && m.Buttons.Contains(DeskTexts.Take));
        await UntilQuietAsync();
        return (card, accepted.Receipt);
    }

    private protected static string NumberOf(SimMessage card) => System.Text.RegularExpressions.Regex.Match(card.Text, "K-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;

    private protected CaseRow RowOf(SimMessage card) => Cases.Find(NumberOf(card))!;

    private protected string Data(SimMessage card, char code, int? index = null) => DeskCallback.Data(RowOf(card).Token, code, index);

    /// <summary>The card as it stands now.</summary>
    private protected SimMessage Now(SimMessage card) => Group.AllMessages().Single(m => m.Id == card.Id);

    private protected async Task<SimMessage> TakenAsync(SimUser moderator, SimMessage card)
    {
        Assert.Equal(DeskTexts.Taken, (await moderator.PressAsync(Now(card), DeskTexts.Take)).Text);
        SimMessage head = await Group.WaitForMessageAsync(m => m.ThreadId != card.ThreadId && m.Text.Contains(NumberOf(card), StringComparison.Ordinal) && m.Buttons.Count > 0);
        await UntilQuietAsync();
        return head;
    }

    /// <summary>Nothing waits in the outbox, every card shows its case.</summary>
    private protected async Task UntilQuietAsync()
    {
        var outbox = Bot.Services.GetRequiredService<OutboxStore>();
        await Bot.SettleAsync();
        await UntilAsync(() => outbox.CountWaiting() == 0 && Cases.StaleCards().All(c => c.Shown == -c.Version));
    }

    /// <summary>To the next full hour, when the desk's clock looks at the day.</summary>
    private protected async Task HourAsync(FakeTime time)
    {
        TimeSpan hour = TimeSpan.FromHours(1);
        await UntilAsync(() => Looks() > 0);
        int looks = Looks();
        time.Advance(hour - TimeSpan.FromTicks(time.GetUtcNow().Ticks % hour.Ticks) + TimeSpan.FromSeconds(1));
        await UntilAsync(() => Looks() > looks);
    }

    /// <summary>So many days later, hour by hour: a longer step would end requests that are on their way.</summary>
    private protected async Task DaysAsync(FakeTime time, int days)
    {
        for (int hour = 0; hour < 24 * days; hour++)
        {
            await HourAsync(time);
            await UntilQuietAsync();
        }
    }

    /// <summary>Stops the bot and starts it again, a while later.</summary>
    private protected async Task RestartAsync(FakeTime time, TimeSpan later)
    {
        int looks = Looks();
        await Bot.StopHostAsync();
        time.Advance(later);
        await Bot.StartHostAsync();
        await UntilAsync(() => Looks() > looks);
    }

    private int Looks() => Bot.Logs.Count(l => l.ToString().Contains("Reminders and digests were looked at", StringComparison.Ordinal));

    /// <summary>Waits for what the database will hold; unlike the chats, it tells nobody when it changes.</summary>
    private protected static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition())
        {
            await look.WaitForNextTickAsync(patience.Token);
        }
    }
}
