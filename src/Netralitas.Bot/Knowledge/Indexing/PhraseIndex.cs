using System.Numerics;
using System.Runtime.InteropServices;
using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>Cosine similarity of a question to every example phrasing, over weighted terms.</summary>
internal sealed class PhraseIndex
{
    /// <summary>A term of more phrases than one in so many is kept as a row with a place for every phrase: added in one go, not here and there.</summary>
    private const int CommonOneIn = 8;

    private readonly TermTable _weights;
    private readonly float[]?[] _rows;

    /// <param name="phrases">Terms of each phrase with their final weights.</param>
    public PhraseIndex(IReadOnlyList<IReadOnlyList<(string Term, float Weight)>> phrases)
    {
        Count = phrases.Count;
        var raw = new Dictionary<string, List<(int, float)>>(StringComparer.Ordinal);
        for (int i = 0; i < phrases.Count; i++)
        {
            float norm = Norm(phrases[i]);
            foreach ((string term, float weight) in phrases[i])
            {
                if (!raw.TryGetValue(term, out List<(int, float)>? list))
                {
                    raw[term] = list = [];
                }
                list.Add((i, weight / norm));
            }
        }
        _weights = TermTable.Of(raw);
        _rows = RowsOf(_weights, Count);
    }

    private PhraseIndex(int count, TermTable weights) => (Count, _weights, _rows) = (count, weights, RowsOf(weights, count));

    public int Count { get; }

    /// <summary>The number of a term, or -1.</summary>
    public int IdOf(string term) => _weights.IdOf(term);

    /// <summary>Writes the cosine with every phrase, 0..1, into an array of at least <see cref="Count"/>.</summary>
    /// <param name="query">Each term once: its number, or -1 for one that no phrase has, and its weight.</param>
    /// <param name="similarities">Where the cosines go.</param>
    public void Similarities(ReadOnlySpan<(int Id, float Weight)> query, float[] similarities)
    {
        float norm = Norm(query);
        var common = new List<(float[] Row, float Scale)>(query.Length);
        foreach ((int id, float weight) in query)
        {
            if (id >= 0 && _rows[id] is { } row)
            {
                common.Add((row, weight / norm));
            }
        }
        Sum(CollectionsMarshal.AsSpan(common), similarities.AsSpan(0, Count));
        foreach ((int id, float weight) in query)
        {
            if (id < 0 || _rows[id] is not null)
            {
                continue;
            }
            float scaled = weight / norm;
            _weights.Find(id, out ReadOnlySpan<int> phrases, out ReadOnlySpan<float> weights);
            for (int i = 0; i < phrases.Length; i++)
            {
                similarities[phrases[i]] += scaled * weights[i];
            }
        }
    }

    /// <summary>The sums of the scaled rows, place by place; nothing of a place is read or written twice.</summary>
    private static void Sum(ReadOnlySpan<(float[] Row, float Scale)> rows, Span<float> sums)
    {
        int i = 0;
        for (; i <= sums.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector<float> sum = Vector<float>.Zero;
            foreach ((float[] row, float scale) in rows)
            {
                sum += new Vector<float>(row, i) * scale;
            }
            sum.CopyTo(sums[i..]);
        }
        for (; i < sums.Length; i++)
        {
            sums[i] = 0;
            foreach ((float[] row, float scale) in rows)
            {
                sums[i] += row[i] * scale;
            }
        }
    }

    private static float[]?[] RowsOf(TermTable table, int count)
    {
        var rows = new float[]?[table.Terms.Count];
        for (int id = 0; id < rows.Length; id++)
        {
            table.Find(id, out ReadOnlySpan<int> phrases, out ReadOnlySpan<float> weights);
            if (phrases.Length <= count / CommonOneIn)
            {
                continue;
            }
            float[] row = rows[id] = new float[count];
            for (int i = 0; i < phrases.Length; i++)
            {
                row[phrases[i]] += weights[i];
            }
        }
        return rows;
    }

    public void Write(PackWriter pack)
    {
        pack.Number(Count);
        _weights.Write(pack);
    }

    public static PhraseIndex Read(PackReader pack) => new(pack.Number(), TermTable.Read(pack));

    private static float Norm(IReadOnlyList<(string Term, float Weight)> terms)
    {
        float sum = 0;
        foreach ((_, float weight) in terms)
        {
            sum += weight * weight;
        }
        return MathF.Sqrt(sum) + 1e-6f;
    }

    private static float Norm(ReadOnlySpan<(int Id, float Weight)> terms)
    {
        float sum = 0;
        foreach ((_, float weight) in terms)
        {
            sum += weight * weight;
        }
        return MathF.Sqrt(sum) + 1e-6f;
    }
}
