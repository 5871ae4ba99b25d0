using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>
/// Words under the hash of themselves and of themselves without one letter, from <see cref="TwoEditsFrom"/> letters on without two; never
/// without the first. Asked the same way it finds the words that are near (SymSpell, Garbe 2012). One sorted array: hash, then word.
/// </summary>
internal sealed class DeletionIndex
{
    public const int TwoEditsFrom = 8;

    private readonly ulong[] _entries;

    /// <param name="words">All words; only those that <paramref name="isCorrectable"/> accepts are found.</param>
    public DeletionIndex(IReadOnlyList<string> words, Predicate<string> isCorrectable)
    {
        var entries = new List<ulong>();
        var hashes = new List<uint>();
        for (int w = 0; w < words.Count; w++)
        {
            if (isCorrectable(words[w]))
            {
                hashes.Clear();
                AddHashes(words[w], hashes);
                foreach (uint hash in hashes)
                {
                    entries.Add(((ulong)hash << 32) | (uint)w);
                }
            }
        }
        entries.Sort();
        _entries = [.. entries];
    }

    private DeletionIndex(ulong[] entries) => _entries = entries;

    /// <summary>The words that may be near, by number: those that share the whole first, then in the order of the letters left out. Some come twice; the caller measures.</summary>
    public List<int> Candidates(string word)
    {
        var found = new List<int>();
        var hashes = new List<uint>();
        AddHashes(word, hashes);
        foreach (uint hash in hashes)
        {
            int at = Array.BinarySearch(_entries, (ulong)hash << 32);
            for (at = at < 0 ? ~at : at; at < _entries.Length && (uint)(_entries[at] >> 32) == hash; at++)
            {
                found.Add((int)(uint)_entries[at]);
            }
        }
        return found;
    }

    public void Write(PackWriter pack) => pack.Array<ulong>(_entries);

    public static DeletionIndex Read(PackReader pack) => new(pack.Array<ulong>());

    private static void AddHashes(string word, List<uint> hashes)
    {
        hashes.Add(Hash(word, -1, -1));
        for (int i = 1; i < word.Length; i++)
        {
            hashes.Add(Hash(word, i, -1));
        }
        if (word.Length < TwoEditsFrom)
        {
            return;
        }
        for (int i = 1; i < word.Length; i++)
        {
            for (int j = i + 1; j < word.Length; j++)
            {
                hashes.Add(Hash(word, i, j));
            }
        }
    }

    /// <summary>FNV-1a over the word without up to two letters.</summary>
    private static uint Hash(string word, int first, int second)
    {
        uint hash = 2166136261;
        for (int i = 0; i < word.Length; i++)
        {
            if (i != first && i != second)
            {
                hash = (hash ^ word[i]) * 16777619;
            }
        }
        return hash;
    }
}
