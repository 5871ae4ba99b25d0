using System.Collections.Frozen;
using Netralitas.Bot.FreeText;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>
/// What a word may stand for where somebody tells who they are (themselves, a job, a place, a relative …), by the lists of <c>mark-kinds.txt</c>; and
/// which words are everyday ones. A word may stand for several things, or for none.
/// </summary>
internal static class WordLists
{
    private const string Resource = "Tips.Writing.Learnt.mark-kinds.txt";
    private const int ShortestStem = 3;

    private static readonly string[] Endings = ["", "nya", "ku", "nye", "ne", "na", "e", "mu", "pun", "lah", "kah"];
    private static readonly FrozenDictionary<string, int> Kinds;

    static WordLists()
    {
        string[][] lists = [.. EmbeddedLines.Of(Resource).Where(l => l[0] != '#').Select(l => l.Split((char[])[':', ' '], StringSplitOptions.RemoveEmptyEntries))];
        Names = [.. lists.Select(l => l[0])];
        Kinds = lists.SelectMany((list, kind) => list.Skip(1).Select(word => (word, kind))).GroupBy(w => w.word, w => 1 << w.kind)
            .ToFrozenDictionary(w => w.Key, w => w.Aggregate((a, b) => a | b), StringComparer.Ordinal);
    }

    public static IReadOnlyList<string> Names { get; }

    public static int NumberOf(string name) => Names.TakeWhile(n => n != name).Count();

    /// <summary>One bit for each kind, in the order of <see cref="Names"/>.</summary>
    public static int Of(string word)
    {
        foreach (string ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && (ending.Length == 0 || word.Length - ending.Length >= ShortestStem) && Kinds.TryGetValue(word[..^ending.Length], out int kinds))
            {
                return kinds;
            }
        }
        return 0;
    }
}
