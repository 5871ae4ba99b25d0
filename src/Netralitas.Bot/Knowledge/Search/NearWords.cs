namespace Netralitas.Bot.Knowledge.Search;

/// <summary>
/// Finds known words near an unknown one. Every word stands under the hash of itself and of itself without one letter (a deletion
/// index, Garbe 2012); asking the same way finds each word one drop, addition, change or swap away, and many that are two.
/// </summary>
internal sealed class NearWords(uint[] hashes, int[] words)
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;

    public ReadOnlySpan<uint> Hashes => hashes;

    public ReadOnlySpan<int> Words => words;

    public static NearWords Of(string[] vocabulary)
    {
        int total = 0;
        foreach (string word in vocabulary)
        {
            total += IsCorrectable(word) ? word.Length + 1 : 0;
        }
        uint[] hashes = new uint[total];
        int[] ids = new int[total];
        int next = 0;
        for (int w = 0; w < vocabulary.Length; w++)
        {
            if (!IsCorrectable(vocabulary[w]))
            {
                continue;
            }
            for (int skipped = -1; skipped < vocabulary[w].Length; skipped++)
            {
                hashes[next] = Hash(vocabulary[w], skipped);
                ids[next++] = w;
            }
        }
        Array.Sort(hashes, ids);
        return new(hashes, ids);
    }

    /// <summary>Adds the ids of words that may be near; some twice, some not near at all: the caller measures.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> found)
    {
        if (!IsCorrectable(word))
        {
            return;
        }
        for (int skipped = -1; skipped < word.Length; skipped++)
        {
            uint hash = Hash(word, skipped);
            int at = hashes.AsSpan().BinarySearch(hash);
            if (at < 0)
            {
                continue;
            }
            while (at > 0 && hashes[at - 1] == hash)
            {
                at--;
            }
            for (; at < hashes.Length && hashes[at] == hash; at++)
            {
                found.Add(words[at]);
            }
        }
    }

    public static bool IsCorrectable(ReadOnlySpan<char> word) =>
        word.Length is >= ShortestWord and <= LongestWord && !word.ContainsAnyInRange('0', '9');

    /// <summary>FNV-1a over the word without one letter.</summary>
    private static uint Hash(ReadOnlySpan<char> word, int skipped)
    {
        uint hash = 2166136261;
        for (int i = 0; i < word.Length; i++)
        {
            if (i != skipped)
            {
                hash = (hash ^ word[i]) * 16777619;
            }
        }
        return hash;
    }

    /// <summary>Optimal string alignment distance (a swap of neighbours is one edit), or <paramref name="limit"/> + 1 when it is farther.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || b.Length > 63)
        {
            return limit + 1;
        }
        Span<int> before = stackalloc int[64];
        Span<int> previous = stackalloc int[64];
        Span<int> current = stackalloc int[64];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            int lowest = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }
                current[j] = value;
                lowest = Math.Min(lowest, value);
            }
            if (lowest > limit)
            {
                return limit + 1;
            }
            Span<int> oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }
        return previous[b.Length];
    }
}
