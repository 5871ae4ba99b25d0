namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Reads a question against the vocabulary of a corpus: chat spellings, then spelling errors, several readings where unsure.</summary>
internal sealed class QueryReader(CorpusIndex corpus, SearchWeights weights)
{
    /// <summary>Fits <see cref="Scratch.TermMask"/>.</summary>
    public const int MaxTerms = 48;

    private const int MaxReadings = 3;
    private const int RareBelow = 3;
    private const int TwoEditsFrom = 7;

    public List<QueryTerm> Read(string question)
    {
        List<string> tokens = TextCleaner.Tokens(question);
        var terms = new List<QueryTerm>(tokens.Count);
        var near = new List<int>();
        foreach (string token in tokens)
        {
            if (terms.Count == MaxTerms)
            {
                break;
            }
            if (Term(token, near) is { } term)
            {
                terms.Add(term);
            }
        }
        return terms;
    }

    private QueryTerm? Term(string token, List<int> near)
    {
        string word = token;
        int passages = PassagesWith(token);
        if (passages < RareBelow && Slang.Standard(token) is { } standard && PassagesWith(standard) > passages)
        {
            word = standard;
            passages = PassagesWith(word);
        }
        var readings = new List<Reading>(2);
        if (Known(word) is { } exact)
        {
            readings.Add(exact);
        }
        if (passages < RareBelow && NearWords.IsCorrectable(word))
        {
            AddNear(word, passages, near, readings);
        }
        return readings.Count == 0 ? null : new(word, readings, IsFunction(word, readings[0]) ? weights.Function : 1);
    }

    private bool IsFunction(string word, Reading likeliest) =>
        FunctionWords.Contains(word) || (likeliest.Word >= 0 && FunctionWords.Contains(corpus.Words[likeliest.Word]));

    private int PassagesWith(string word) => Known(word) is { } reading ? corpus.StemPassages[reading.Stem] : 0;

    private Reading? Known(string word)
    {
        if (corpus.WordIds.TryGetValue(word, out int id))
        {
            return new(corpus.StemOf[id], id, 1);
        }
        return corpus.StemIds.TryGetValue(Stemmer.Stem(word), out int stem) ? new(stem, -1, 1) : null;
    }

    private void AddNear(string word, int passages, List<int> near, List<Reading> readings)
    {
        near.Clear();
        corpus.Near.Find(word, near);
        Span<(float Score, int Word)> best = stackalloc (float, int)[MaxReadings];
        int count = 0;
        int limit = word.Length >= TwoEditsFrom ? 2 : 1;
        foreach (int candidate in near)
        {
            string other = corpus.Words[candidate];
            int distance = NearWords.Distance(word, other, limit);
            if (distance > limit || distance == 0 || corpus.WordPassages[candidate] <= passages || IsAmong(best[..count], candidate))
            {
                continue;
            }
            float score = MathF.Log(1 + corpus.WordPassages[candidate]) - (4f * distance) + (other[0] == word[0] ? 2f : 0) + (other[^1] == word[^1] ? 0.5f : 0);
            count = Insert(best, count, (score, candidate));
        }
        for (int i = 0; i < count; i++)
        {
            float likelihood = i == 0 && readings.Count == 0 ? 1 : weights.Alternative * MathF.Exp(Math.Max(-3, 0.5f * (best[i].Score - best[0].Score)));
            readings.Add(new(corpus.StemOf[best[i].Word], best[i].Word, likelihood));
        }
    }

    private static bool IsAmong(ReadOnlySpan<(float Score, int Word)> best, int word)
    {
        foreach ((_, int known) in best)
        {
            if (known == word)
            {
                return true;
            }
        }
        return false;
    }

    private static int Insert(Span<(float Score, int Word)> best, int count, (float Score, int Word) entry)
    {
        if (count == best.Length && best[count - 1].Score >= entry.Score)
        {
            return count;
        }
        int at = count < best.Length ? count++ : count - 1;
        while (at > 0 && best[at - 1].Score < entry.Score)
        {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = entry;
        return count;
    }
}
