using System.Diagnostics;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;
using Xunit.Abstractions;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>
/// Cases with twenty actions each, several pressed at once and every tenth update repeated by Telegram: none is lost, none is done twice.
/// A dozen cases in a usual run; <c>NETRALITAS_DESK_CASES=500</c> for the whole.
/// </summary>
public sealed class ManyCasesAtOnce(ITestOutputHelper output) : DeskScenario
{
    private const int Actions = 20;
    private const int Together = 8;

    private static readonly int Amount = int.TryParse(Environment.GetEnvironmentVariable("NETRALITAS_DESK_CASES"), out int wanted) ? wanted : 12;

    [Fact]
    public async Task No_action_is_lost_and_none_is_done_twice()
    {
        if (Amount > 12)
        {
            SimulatorServer.Patience = TimeSpan.FromMinutes(2); // a long run on a busy machine: it is counted, not timed
        }
        await OpenDeskAsync("kartu");
        List<SimMessage> cards = [];
        for (int i = 0; i < Amount; i++)
        {
            cards.Add((await NewCaseAsync()).Card);
        }
        CaseRow[] rows = [.. cards.Select(RowOf)];
        long started = Stopwatch.GetTimestamp();

        int presses = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Amount), new ParallelOptions { MaxDegreeOfParallelism = Together }, async (i, _) =>
        {
            for (int action = 0; action < Actions; action++)
            {
                char code = action % 2 == 0 ? DeskCodes.Take : DeskCodes.Release;
                await Joko.PressDataAsync(cards[i], DeskCallback.Data(rows[i].Token, code));
                if (Interlocked.Increment(ref presses) % 10 == 0)
                {
                    Bot.Telegram.DuplicateLast();
                }
            }
        });
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Bot.SettleAsync();

        string[] expected = [.. Enumerable.Range(0, Actions).Select(a => a % 2 == 0 ? "ambil" : "lepas")];
        Assert.All(rows, row => Assert.Equal(expected, Audit.Of(row.Number).Select(e => e.Action)));
        Assert.Null(AuditStore.FirstBroken(Audit.All()));
        output.WriteLine($"{Amount} cases, {presses} actions in {seconds:0.0} s: {presses / seconds:0} a second");
    }
}
