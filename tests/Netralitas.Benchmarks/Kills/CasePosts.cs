using System.Text.RegularExpressions;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Simulator;

namespace Netralitas.Benchmarks.Kills;

/// <summary>What moderators were ever shown of a case, deleted messages included.</summary>
internal sealed partial class CasePosts
{
    private readonly List<(SimMessage Message, string Text, bool Repeat)> _posts;

    private CasePosts(IEnumerable<SimMessage> posts) => _posts = [.. posts.Select(p => (p, Plain(p), p.Text.Contains(CaseTexts.Repeat, StringComparison.Ordinal)))];

    public IReadOnlyList<SimMessage> All => [.. _posts.Select(p => p.Message)];

    /// <summary>Posts that say that they may be there twice.</summary>
    public int Marked => _posts.Count(p => p.Repeat);

    public static CasePosts Of(SimChat group, string number) =>
        Of(group.AllMessages().Where(m => m.FromBot && m.Kind != "service" && m.Text.Contains(number, StringComparison.Ordinal)));

    public static CasePosts Of(IEnumerable<SimMessage> posts) => new(posts);

    /// <summary>The numbers under which a text was posted.</summary>
    public static IEnumerable<string> NumbersIn(SimChat group, string mark) =>
        group.AllMessages().Where(m => m.FromBot && m.Text.Contains(mark, StringComparison.Ordinal))
            .Select(m => NumberPattern().Match(m.Text).Value).Distinct();

    /// <summary>Whether a part of the case never came.</summary>
    public bool Missing(int parts) => Parts().Count() < parts;

    /// <summary>Each part once; once more only where a kill left it in doubt, and then with the mark.</summary>
    public IEnumerable<string> Faults(string step, int parts, bool ends)
    {
        int expected = parts + (step == CrashPoints.LetterCommitted || ends ? 1 : 0);
        if (Parts().Count() != expected)
        {
            yield return $"moderators got {Parts().Count()} different messages instead of {expected}";
        }
        foreach (IGrouping<string, (SimMessage Message, string Text, bool Repeat)> part in Parts())
        {
            if (part.Count(p => !p.Repeat) > 1 || part.Count(p => p.Repeat) > 1)
            {
                yield return $"moderators got a message {part.Count()} times, {part.Count(p => p.Repeat)} of them marked";
            }
        }
        int wanted = step is CrashPoints.PostBegun or CrashPoints.PostSent ? 1 : step is CrashPoints.ReceiptSent or CrashPoints.ReceiptForgotten ? Marked : 0;
        if (Marked != wanted)
        {
            yield return $"{Marked} messages are marked as a possible repeat instead of {wanted}";
        }
        int twice = Parts().Count(p => p.Count() > 1);
        if (step is CrashPoints.PostBegun or CrashPoints.PostSent && twice != (step == CrashPoints.PostSent ? 1 : 0))
        {
            yield return $"{twice} messages came twice";
        }
        int visible = _posts.Count(p => !p.Message.Deleted);
        if (ends && visible != 1)
        {
            yield return $"{visible} messages stand in the moderators' chat after the withdrawal instead of its notice alone";
        }
    }

    private IEnumerable<IGrouping<string, (SimMessage Message, string Text, bool Repeat)>> Parts() => _posts.GroupBy(p => p.Text);

    private static string Plain(SimMessage post) => $"{post.Kind} {post.Text.Replace(CaseTexts.Repeat, "", StringComparison.Ordinal).Trim()}";

    [GeneratedRegex(@"K-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex NumberPattern();
}
