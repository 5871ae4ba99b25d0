using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>A passage and how much each of its terms counts.</summary>
internal sealed record Passage(int Id, IReadOnlyList<(string Term, float Weight)> Terms);

/// <summary>
/// An immutable BM25 index over weighted terms (Robertson and Zaragoza 2009, with field weights folded into the term
/// frequency as in BM25F). Impacts are computed when it is built; a search only adds them up.
/// </summary>
internal sealed class PassageIndex
{
    private const float K1 = 1.2f;
    private const float B = 0.6f;

    private readonly TermTable _impacts;
    private readonly int _count;

    public PassageIndex(IReadOnlyList<Passage> passages)
    {
        _count = passages.Count;
        var raw = new Dictionary<string, List<(int Doc, float Tf)>>(StringComparer.Ordinal);
        float[] lengths = new float[_count];
        for (int doc = 0; doc < _count; doc++)
        {
            foreach (var group in passages[doc].Terms.GroupBy(t => t.Term, StringComparer.Ordinal))
            {
                float tf = group.Sum(t => t.Weight);
                lengths[doc] += tf;
                if (!raw.TryGetValue(group.Key, out List<(int, float)>? list))
                {
                    raw[group.Key] = list = [];
                }
                list.Add((doc, tf));
            }
        }
        float average = _count == 0 ? 1 : Math.Max(1, lengths.Average());
        foreach (List<(int Doc, float Tf)> list in raw.Values)
        {
            ToImpacts(list, lengths, average);
        }
        _impacts = TermTable.Of(raw);
    }

    private PassageIndex(int count, TermTable impacts) => (_count, _impacts) = (count, impacts);

    /// <summary>All terms; a term's number is its place.</summary>
    public IReadOnlyList<string> Terms => _impacts.Terms;

    public bool Contains(string term) => _impacts.Contains(term);

    /// <summary>The number of a term, or -1.</summary>
    public int IdOf(string term) => _impacts.IdOf(term);

    /// <summary>The same of two words with a space between them.</summary>
    public int IdOf(string first, string next) => _impacts.IdOf(first, next);

    /// <summary>How rare a term is: ln(1 + N/df); unknown terms (-1) count as the rarest.</summary>
    public float IdfOf(int id)
    {
        _impacts.Find(id, out ReadOnlySpan<int> docs, out _);
        return docs.Length > 0 ? Idf(docs.Length) : MathF.Log(1 + _count);
    }

    public float Idf(string term) => IdfOf(IdOf(term));

    /// <summary>Adds each passage's score for the query terms to <paramref name="scores"/> (length: passage count).</summary>
    public void Score(IReadOnlyList<(string Term, float Weight)> query, Span<float> scores) => Score([.. query.Select(t => (IdOf(t.Term), t.Weight))], scores);

    /// <summary>The same for terms by their numbers (-1: unknown); adds to <paramref name="scores"/> (length: passage count).</summary>
    public void Score(ReadOnlySpan<(int Id, float Weight)> query, Span<float> scores)
    {
        foreach ((int id, float weight) in query)
        {
            _impacts.Find(id, out ReadOnlySpan<int> docs, out ReadOnlySpan<float> impacts);
            for (int i = 0; i < docs.Length; i++)
            {
                scores[docs[i]] += weight * impacts[i];
            }
        }
    }

    /// <summary>The best passages, best first; ties by position.</summary>
    public IReadOnlyList<(int Doc, float Score)> Top(IReadOnlyList<(string Term, float Weight)> query, int count)
    {
        float[] scores = new float[_count];
        Score(query, scores);
        return [.. scores.Select((score, doc) => (doc, score)).Where(s => s.score > 0).OrderByDescending(s => s.score).ThenBy(s => s.doc).Take(count)];
    }

    public void Write(PackWriter pack)
    {
        pack.Number(_count);
        _impacts.Write(pack);
    }

    public static PassageIndex Read(PackReader pack) => new(pack.Number(), TermTable.Read(pack));

    private float Idf(int passages) => MathF.Log(1 + ((float)_count / passages));

    private void ToImpacts(List<(int Doc, float Tf)> list, float[] lengths, float average)
    {
        float idf = Idf(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            (int doc, float tf) = list[i];
            list[i] = (doc, idf * tf * (K1 + 1) / (tf + (K1 * (1 - B + (B * lengths[doc] / average)))));
        }
    }
}
