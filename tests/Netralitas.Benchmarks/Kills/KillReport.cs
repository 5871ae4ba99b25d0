using System.Globalization;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Benchmarks.Kills;

/// <summary>What was seen after one kill.</summary>
/// <param name="Step">Where the bot was killed.</param>
/// <param name="Webhook">How updates came.</param>
/// <param name="Confirmed">A receipt was shown for the tip.</param>
/// <param name="ShownAgain">The same receipt was shown once more.</param>
/// <param name="Lost">A confirmed tip cannot be opened, or never reached the moderators.</param>
/// <param name="Doubled">Something was filed or posted twice without a mark.</param>
/// <param name="Marked">Posts that were marked as a possible repeat.</param>
internal sealed record KillResult(string Step, bool Webhook, bool Confirmed, bool ShownAgain, bool Lost, bool Doubled, int Marked);

/// <summary>All kills of a run.</summary>
internal sealed class KillReport
{
    public List<KillResult> Results { get; } = [];

    /// <summary>What must not be; empty when all is well.</summary>
    public List<string> Problems { get; } = [];

    public TimeSpan Took { get; set; }

    public void Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Row("step", "kills", "polling", "webhook", "confirmed", "receipt again", "lost", "doubled", "marked repeats"));
        foreach (string step in CrashPoints.All)
        {
            output.WriteLine(RowOf(step, [.. Results.Where(r => r.Step == step)]));
        }
        output.WriteLine(RowOf("all", Results));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Took.TotalSeconds:0} s, {Problems.Count} problems"));
        foreach (string problem in Problems)
        {
            output.WriteLine($"PROBLEM {problem}");
        }
    }

    private static string RowOf(string step, IReadOnlyCollection<KillResult> results) => Row(
        step, results.Count, results.Count(r => !r.Webhook), results.Count(r => r.Webhook), results.Count(r => r.Confirmed),
        results.Count(r => r.ShownAgain), results.Count(r => r.Lost), results.Count(r => r.Doubled), results.Sum(r => r.Marked));

    private static string Row(params object[] cells) =>
        string.Concat(cells.Select((cell, i) => string.Format(CultureInfo.InvariantCulture, i == 0 ? "{0,-22}" : "{0,15}", cell)));
}
