using System.Collections.Frozen;

namespace Netralitas.Bot.FreeText.Reports;

/// <summary>What a word stands for (an officer, a candidate, asking, a time …), by the lists of <c>word-kinds.txt</c>. Words that no list has stand for nothing.</summary>
internal static class WordKinds
{
    private const string Resource = "FreeText.Reports.word-kinds.txt";

    /// <summary>Shorter ones stand for too many words.</summary>
    public const int ShortestBones = 3;

    private static readonly FrozenDictionary<string, int> Kinds;
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByWord;
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByBones;

    static WordKinds()
    {
        string[][] lists = [.. EmbeddedLines.Of(Resource).Where(l => l[0] != '#').Select(l => l.Split((char[])[':', ' '], StringSplitOptions.RemoveEmptyEntries))];
        Names = [.. lists.Select(l => l[0])];
        (string Word, int Kind)[] all = [.. lists.SelectMany((words, kind) => words.Skip(1).Select(w => (w, kind)))];
        Kinds = all.DistinctBy(w => w.Word).ToFrozenDictionary(w => w.Word, w => w.Kind, StringComparer.Ordinal);
        ByWord = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        ByBones = all.Select(w => (Bones: BonesOf(w.Word), w.Kind)).Where(w => w.Bones.Length >= ShortestBones).DistinctBy(w => w.Bones)
            .ToFrozenDictionary(w => w.Bones, w => w.Kind, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static IReadOnlyList<string> Names { get; }

    public static int NumberOf(string name) => Names.TakeWhile(n => n != name).Count();

    /// <summary>The number of a word's kind, or null.</summary>
    public static int? Of(ReadOnlySpan<char> word)
    {
        if (ByWord.TryGetValue(word, out int kind)
            || (word.EndsWith("nya", StringComparison.Ordinal) && ByWord.TryGetValue(word[..^3], out kind))
            || (word.EndsWith("ku", StringComparison.Ordinal) && ByWord.TryGetValue(word[..^2], out kind)))
        {
            return kind;
        }
        Span<char> bones = stackalloc char[word.Length];
        int length = Bones(word, bones);
        return length >= ShortestBones && length >= word.Length - 1 && ByBones.TryGetValue(bones[..length], out kind) ? kind : null;
    }

    /// <summary>A word without its vowels, which is how hurried people write it ("kpl" for "kepala").</summary>
    public static int Bones(ReadOnlySpan<char> word, Span<char> bones)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (c is not ('a' or 'i' or 'u' or 'e' or 'o' or '\''))
            {
                bones[length++] = c;
            }
        }
        return length;
    }

    private static string BonesOf(string word)
    {
        Span<char> bones = stackalloc char[word.Length];
        return bones[..Bones(word, bones)].ToString();
    }
}
