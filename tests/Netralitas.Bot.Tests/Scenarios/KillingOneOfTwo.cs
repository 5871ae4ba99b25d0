using Netralitas.Benchmarks.Kills;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Two processes of the program on one PostgreSQL, asking Telegram by long polling: the one that asks is killed in the middle of its work.</summary>
public sealed class KillingOneOfTwo : TipScenario
{
    private const int Reporters = 4;
    private const int Askers = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task The_other_one_takes_over_and_no_update_is_lost_and_no_tip_doubled()
    {
        using var folder = new TemporaryFolder();
        TestDatabase database = TestDatabase.Postgres();
        await using SimulatorServer telegram = await SimulatorServer.StartAsync(new SimulatorOptions { Url = "http://127.0.0.1:0" }, CancellationToken.None);
        IReadOnlyDictionary<string, string> settings = Settings(folder, database, telegram);
        using BotProcess first = BotProcess.Start(["serve"], settings, folder);
        await first.WaitForLineAsync("Polling as bot");
        using BotProcess second = BotProcess.Start(["serve"], settings, folder);
        await second.WaitForLineAsync("Listening on");

        SimUser[] reporters = [.. Enumerable.Range(0, Reporters).Select(i => telegram.AddUser($"Pelapor{i}", started: true))];
        SimUser[] askers = [.. Enumerable.Range(0, Askers).Select(i => telegram.AddUser($"Warga{i}", started: true))];
        SimMessage[] previews = await Task.WhenAll(reporters.Select((r, i) => ToPreviewAsync(r, $"Kejadian nomor {i}: camat mengumpulkan perangkat di aula dan meminta semua memilih.")));
        Task[] said = [.. askers.Select(a => a.SayAsync("/tentang"))];
        Task[] pressed = [.. reporters.Select((r, i) => r.PressAsync(previews[i], TipTexts.Send))];
        await telegram.WaitUntilAsync(() => reporters.Sum(r => Receipts(r).Length) > 0, Patience);
        await first.KillAsync();

        await second.WaitForLineAsync("Polling as bot");
        await telegram.WaitUntilIdleAsync(Patience);
        await Task.WhenAll(said);
        await telegram.WaitUntilAsync(() => reporters.All(r => Receipts(r).Length > 0), Patience);
        // A press that the killed one took is not answered any more; what it did is.
        _ = Task.WhenAll(pressed).ContinueWith(static t => t.Exception, TaskScheduler.Default);

        Assert.All(reporters, r => Assert.Single(Receipts(r).Distinct()));
        Assert.All(askers, a => Assert.Contains(a.Chat.AllMessages(), m => m.FromBot));
        Assert.Equal((long)Reporters, Count(database, "select count(*) from tip"));
        Assert.True(await StoredRows.ComesTrueAsync(() => Count(database, "select count(*) from outbox") == 0, CancellationToken.None));
        for (int i = 0; i < Reporters; i++)
        {
            string[] numbers = [.. telegram.Group("Moderator Netralitas").AllMessages()
                .Where(m => m.Text.Contains($"Kejadian nomor {i}:", StringComparison.Ordinal)).Select(m => m.Text.Split('\n')[0]).Distinct()];
            Assert.Single(numbers);
        }
        Assert.DoesNotContain(second.Errors.Concat(second.Output), l => l.Contains("Another program polls", StringComparison.Ordinal));
    }

    private static string[] Receipts(SimUser person) =>
        [.. person.Chat.AllMessages().Where(m => m.FromBot).SelectMany(m => CodePattern().Matches(m.Text)).Select(m => m.Value)];

    private static long Count(TestDatabase database, string sql)
    {
        using var session = new PostgresConnection(database.Connection).Connect();
        return (long)session.Scalar(sql)!;
    }

    private static Dictionary<string, string> Settings(TemporaryFolder folder, TestDatabase database, SimulatorServer telegram) => new(StringComparer.Ordinal)
    {
        ["Telegram:Token"] = telegram.Token,
        ["Telegram:ApiBaseUrl"] = telegram.BaseAddress.ToString(),
        ["Storage:Provider"] = "postgres",
        ["Storage:ConnectionString"] = database.Connection,
        ["Storage:Path"] = Path.Combine(folder.Path, "data"),
        ["Storage:KeyPath"] = Path.Combine(folder.Path, "keys"),
        ["Moderation:ChatId"] = "-1002000000001",
        ["Moderation:PostingMode"] = "penuh",
        ["Tips:PostingDelay"] = "0",
    };
}
