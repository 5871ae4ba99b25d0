using Netralitas.Benchmarks.Kills;
using Netralitas.Bot.Tips.Keeping;
using Xunit.Abstractions;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>
/// Proof "crash": the real process, killed between any two steps, loses no confirmed tip and doubles none. The verb <c>kills</c> of
/// Netralitas.Benchmarks does the same more often.
/// </summary>
public sealed class Crash(ITestOutputHelper output)
{
    private const int Kills = 30;

    [Fact]
    public async Task Thirty_kills_spread_over_every_step_lose_no_confirmed_tip_and_double_none()
    {
        KillReport report = await KillRun.RunAsync(Kills, output.WriteLine, CancellationToken.None);
        var table = new StringWriter();
        report.Print(table);
        output.WriteLine(table.ToString());

        Assert.Empty(report.Problems);
        Assert.Equal(Kills, report.Results.Count);
        Assert.Equal(CrashPoints.All.Order(), report.Results.Select(r => r.Step).Distinct().Order());
        Assert.DoesNotContain(report.Results, r => r.Lost || r.Doubled);
        Assert.Contains(report.Results, r => r.Webhook);
        Assert.Contains(report.Results, r => !r.Webhook);
        // The update that was not acknowledged came again, and with it the same receipt.
        Assert.All(report.Results.Where(r => r.Step == CrashPoints.ReceiptSent), r => Assert.True(r.ShownAgain));
        Assert.All(report.Results.Where(r => r.Step == CrashPoints.PostSent), r => Assert.Equal(1, r.Marked));
    }
}
