using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>For each term the entries that have it and how much it counts there, in flat arrays. Immutable.</summary>
internal sealed class TermTable
{
    private const int LongestPair = 128;

    private readonly Dictionary<string, int> _ids;
    private readonly string[] _terms;
    private readonly int[] _starts;
    private readonly int[] _entries;
    private readonly float[] _weights;

    private TermTable(string[] terms, int[] starts, int[] entries, float[] weights)
    {
        (_terms, _starts, _entries, _weights) = (terms, starts, entries, weights);
        _ids = new(terms.Length, StringComparer.Ordinal);
        for (int i = 0; i < terms.Length; i++)
        {
            _ids.Add(terms[i], i);
        }
    }

    public static TermTable Of(Dictionary<string, List<(int Entry, float Weight)>> postings)
    {
        int[] starts = new int[postings.Count + 1];
        int next = 0;
        foreach (List<(int, float)> list in postings.Values)
        {
            starts[next + 1] = starts[next] + list.Count;
            next++;
        }
        (int Entry, float Weight)[] all = [.. postings.Values.SelectMany(l => l)];
        return new([.. postings.Keys], starts, [.. all.Select(p => p.Entry)], [.. all.Select(p => p.Weight)]);
    }

    /// <summary>All terms; a term's number is its place.</summary>
    public IReadOnlyList<string> Terms => _terms;

    public bool Contains(string term) => _ids.ContainsKey(term);

    /// <summary>The number of a term, or -1.</summary>
    public int IdOf(string term) => _ids.GetValueOrDefault(term, -1);

    /// <summary>The same of two words with a space between them.</summary>
    public int IdOf(string first, string next)
    {
        int length = first.Length + 1 + next.Length;
        if (length > LongestPair)
        {
            return IdOf($"{first} {next}");
        }
        Span<char> pair = stackalloc char[LongestPair];
        first.CopyTo(pair);
        pair[first.Length] = ' ';
        next.CopyTo(pair[(first.Length + 1)..]);
        return _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(pair[..length], out int id) ? id : -1;
    }

    /// <summary>The entries with a term, by its number, and its weights there, position by position; both empty for -1.</summary>
    public void Find(int id, out ReadOnlySpan<int> entries, out ReadOnlySpan<float> weights)
    {
        if (id < 0)
        {
            entries = [];
            weights = [];
            return;
        }
        int start = _starts[id];
        int count = _starts[id + 1] - start;
        entries = _entries.AsSpan(start, count);
        weights = _weights.AsSpan(start, count);
    }

    public void Write(PackWriter pack)
    {
        pack.Texts(_terms);
        pack.Array<int>(_starts);
        pack.Array<int>(_entries);
        pack.Array<float>(_weights);
    }

    public static TermTable Read(PackReader pack) => new([.. pack.Texts()], pack.Array<int>(), pack.Array<int>(), pack.Array<float>());
}
