using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Netralitas.Bot.Knowledge.Search;

/// <summary>A passage found, by its position in the corpus.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PassageHit(int Passage, float Score);

/// <summary>
/// Searches a corpus in two steps: the rarer terms nominate candidates from the inverted index, then each candidate's words are
/// read once and ranked by BM25 over words and stems, by neighbours that stay neighbours, and by the densest stretch.
/// Safe for concurrent use: each search takes a scratch of its own.
/// </summary>
internal sealed class CorpusSearcher
{
    private readonly CorpusIndex _corpus;
    private readonly SearchWeights _weights;
    private readonly QueryReader _reader;
    private readonly ConcurrentBag<Scratch> _scratch = [];
    private readonly float[] _stemIdf;

    public CorpusSearcher(CorpusIndex corpus, SearchWeights weights)
    {
        _corpus = corpus;
        _weights = weights;
        _reader = new(corpus, weights);
        _stemIdf = [.. corpus.StemPassages.Select(Idf)];
    }

    public CorpusIndex Corpus => _corpus;

    public List<QueryTerm> Read(string question) => _reader.Read(question);

    /// <summary>The best passages for a question, best first; fills <paramref name="hits"/> and returns how many there are.</summary>
    public int Search(string question, Span<PassageHit> hits)
    {
        List<QueryTerm> terms = _reader.Read(question);
        if (terms.Count == 0)
        {
            return 0;
        }
        Scratch scratch = _scratch.TryTake(out Scratch? used) ? used : new(_corpus.Count, _corpus.StemCount, _corpus.Words.Length, _weights.Candidates);
        Nominate(terms, scratch);
        var ranking = new CloseRanking(_corpus, _weights, terms, _stemIdf, scratch);
        int found = 0;
        for (int i = scratch.Nominees.Length - 1; i >= 0; i--) // the likeliest first: they set what the others must reach
        {
            int passage = scratch.Nominees[i];
            float needed = found == hits.Length ? hits[found - 1].Score : float.NegativeInfinity;
            found = Insert(hits, found, new(passage, ranking.Score(passage, needed)));
        }
        ranking.Clear();
        _scratch.Add(scratch);
        return found;
    }

    private float Idf(int passages) => MathF.Log(1 + ((_corpus.Count - passages + 0.5f) / (passages + 0.5f)));

    private void Nominate(List<QueryTerm> terms, Scratch scratch)
    {
        int common = Math.Max(50, (int)(_corpus.Count * _weights.CommonShare));
        bool anyRare = terms.Exists(t => t.Importance == 1 && t.Readings.Any(r => _corpus.StemPassages[r.Stem] <= common));
        foreach (QueryTerm term in terms)
        {
            foreach (Reading reading in term.Readings)
            {
                if (!anyRare || (_corpus.StemPassages[reading.Stem] <= common && term.Importance == 1))
                {
                    Accumulate(reading, term.Importance, scratch);
                }
            }
        }
        scratch.ChooseNominees();
    }

    private void Accumulate(Reading reading, float importance, Scratch scratch)
    {
        float scale = importance * reading.Likelihood * _stemIdf[reading.Stem] / 255f;
        ReadOnlySpan<int> passages = _corpus.PostingPassage.AsSpan(_corpus.PostingStart[reading.Stem].._corpus.PostingStart[reading.Stem + 1]);
        ReadOnlySpan<byte> impacts = _corpus.PostingImpact.AsSpan(_corpus.PostingStart[reading.Stem], passages.Length);
        float[] scores = scratch.Scores;
        for (int i = 0; i < passages.Length; i++)
        {
            int passage = passages[i];
            if (scores[passage] == 0)
            {
                scratch.Touched[scratch.TouchedCount++] = passage;
            }
            scores[passage] += scale * impacts[i];
        }
    }

    private static int Insert(Span<PassageHit> hits, int count, PassageHit hit)
    {
        if (count == hits.Length && !IsBetter(hit, hits[count - 1]))
        {
            return count;
        }
        int at = count < hits.Length ? count++ : count - 1;
        while (at > 0 && IsBetter(hit, hits[at - 1]))
        {
            hits[at] = hits[at - 1];
            at--;
        }
        hits[at] = hit;
        return count;
    }

    private static bool IsBetter(PassageHit a, PassageHit b) => a.Score > b.Score || (a.Score == b.Score && a.Passage < b.Passage);
}
