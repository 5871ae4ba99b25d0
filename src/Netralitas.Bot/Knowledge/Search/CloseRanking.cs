namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Ranks candidates for one question by reading their words in order. Works in the arrays of its scratch and allocates nothing.</summary>
internal readonly ref struct CloseRanking
{
    /// <summary>No nearer than this: a term that was not seen yet.</summary>
    private const int Never = -1000;

    private const int PairReach = 4;

    private readonly CorpusIndex _corpus;
    private readonly SearchWeights _weights;
    private readonly List<QueryTerm> _terms;
    private readonly Scratch _scratch;
    private readonly ReadOnlySpan<float> _weight;
    private readonly ReadOnlySpan<float> _wordIdf;
    private readonly float _total;
    private readonly float _mostBeside;
    private readonly bool _asksNumber;
    private readonly float _leadWeight;

    public CloseRanking(CorpusIndex corpus, SearchWeights weights, List<QueryTerm> terms, float[] stemIdf, Scratch scratch)
    {
        (_corpus, _weights, _terms, _scratch) = (corpus, weights, terms, scratch);
        int count = terms.Count;
        Span<float> weight = scratch.Weight.AsSpan(0, count);
        Span<float> wordIdf = scratch.WordIdf.AsSpan(0, count);
        for (int t = count - 1; t >= 0; t--)
        {
            Reading best = terms[t].Readings[0];
            float idf = stemIdf[best.Stem];
            int told = scratch.TermOfStem[best.Stem];
            weight[t] = terms[t].Importance * idf * (weights.Rarity == 0 ? 1 : MathF.Pow(Math.Max(idf, 0.1f) / 5f, weights.Rarity));
            wordIdf[t] = best.Word < 0 ? 0 : MathF.Log(1 + ((corpus.Count - corpus.WordPassages[best.Word] + 0.5f) / (corpus.WordPassages[best.Word] + 0.5f)));
            if (told != 0)
            {
                weight[told - 1] = 0; // a word said twice counts once
            }
            foreach (Reading reading in terms[t].Readings)
            {
                if (reading.Stem == best.Stem || scratch.TermOfStem[reading.Stem] == 0)
                {
                    scratch.TermOfStem[reading.Stem] = (byte)(t + 1);
                }
            }
        }
        _weight = weight;
        _wordIdf = wordIdf;
        double total = 0;
        foreach (float share in weight)
        {
            total += share;
        }
        _total = 1e-3f + (float)total;
        _asksNumber = terms.Exists(t => QuestionWords.AskNumber(t.Text));
        _leadWeight = weights.Lead + (terms.Exists(t => QuestionWords.AskDefinition(t.Text)) ? weights.Define : 0);
        // Window, lead and number count what is there once at most, a pair twice the lesser of two; a little more for rounding.
        _mostBeside = 1.001f * (weights.Window + _leadWeight + weights.Number + (2 * weights.Pair));
        Encode();
    }

    public void Clear()
    {
        foreach (QueryTerm term in _terms)
        {
            foreach (Reading reading in term.Readings)
            {
                _scratch.TermOfStem[reading.Stem] = 0;
                foreach (int word in _corpus.WordsOf(reading.Stem))
                {
                    _scratch.CodeOfWord[word] = 0;
                }
            }
        }
    }

    /// <summary>The score of a passage, or less than <paramref name="needed"/> where it cannot reach that.</summary>
    public float Score(int passage, float needed)
    {
        int start = _corpus.PassageStart[passage];
        ReadOnlySpan<int> words = _corpus.PassageWords.AsSpan(start.._corpus.PassageStart[passage + 1]);
        int title = _corpus.TitleLength[passage];
        ReadOnlySpan<Occurrence> occurrences = Find(words, title);
        float score = Bm25(words.Length, out float covered);
        if (score + (_mostBeside * covered) + 1e-3f < needed)
        {
            return score;
        }
        float densest = DensestWindow(occurrences, out int first, out int last);
        score = score + (_weights.Pair * Pairs(occurrences)) + (_weights.Window * densest) + (_leadWeight * Lead(occurrences, title));
        return _asksNumber && HasNumberBeside(words, first, last) ? score + (_weights.Number * densest) : score;
    }

    /// <summary>For each word the term that it stands for: one look decides what a word of a passage is.</summary>
    private void Encode()
    {
        foreach (QueryTerm term in _terms)
        {
            foreach (Reading reading in term.Readings)
            {
                int owner = _scratch.TermOfStem[reading.Stem];
                Reading best = _terms[owner - 1].Readings[0];
                foreach (int word in _corpus.WordsOf(reading.Stem))
                {
                    _scratch.CodeOfWord[word] = (byte)(owner | (word == best.Word ? Scratch.SameWord : 0) | (reading.Stem != best.Stem ? Scratch.OtherReading : 0));
                }
            }
        }
    }

    /// <summary>The terms of the question in a passage, counted and in order.</summary>
    private ReadOnlySpan<Occurrence> Find(ReadOnlySpan<int> words, int title)
    {
        Span<float> stems = _scratch.StemFrequency.AsSpan(0, _weight.Length);
        Span<float> same = _scratch.WordFrequency.AsSpan(0, _weight.Length);
        stems.Clear();
        same.Clear();
        byte[] codes = _scratch.CodeOfWord;
        Span<Occurrence> occurrences = _scratch.Occurrences(words.Length);
        int found = 0;
        for (int i = 0; i < words.Length; i++)
        {
            int code = codes[words[i]];
            if (code == 0)
            {
                continue;
            }
            int term = (code & Scratch.TermMask) - 1;
            float amount = i < title ? _weights.Title : 1;
            stems[term] += (code & Scratch.OtherReading) == 0 ? amount : amount * LikelihoodOf(term, _corpus.StemOf[words[i]]);
            if ((code & Scratch.SameWord) != 0)
            {
                same[term] += amount;
            }
            occurrences[found++] = new(term, i);
        }
        return occurrences[..found];
    }

    private float LikelihoodOf(int term, int stem)
    {
        float likelihood = 1;
        foreach (Reading reading in _terms[term].Readings)
        {
            likelihood = reading.Stem == stem ? reading.Likelihood : likelihood;
        }
        return likelihood;
    }

    private float Bm25(int length, out float covered)
    {
        float norm = _weights.K1 * (1 - _weights.B + (_weights.B * length / _corpus.AverageLength));
        float score = 0;
        covered = 0;
        for (int t = 0; t < _weight.Length; t++)
        {
            float stems = _scratch.StemFrequency[t];
            if (stems > 0)
            {
                float stem = stems / (stems + norm);
                float word = _scratch.WordFrequency[t] / (_scratch.WordFrequency[t] + norm);
                score += (_weights.K1 + 1) * ((_weight[t] * (1 - _weights.Surface) * stem) + (_terms[t].Importance * _weights.Surface * _wordIdf[t] * word));
                covered += _weight[t];
            }
        }
        return score + (_weights.Coverage * covered * covered / _total);
    }

    /// <summary>Each pair of neighbours of the question counts once, by how near they come to each other in the passage, in order.</summary>
    private float Pairs(ReadOnlySpan<Occurrence> occurrences)
    {
        Span<float> best = stackalloc float[_weight.Length];
        best.Clear();
        Span<int> lastAt = _scratch.LastAt.AsSpan(0, _weight.Length);
        lastAt.Fill(Never);
        foreach (Occurrence occurrence in occurrences)
        {
            (int term, int position) = (occurrence.Term, occurrence.Position);
            if (term > 0 && position - lastAt[term - 1] <= PairReach)
            {
                best[term] = Math.Max(best[term], 1f / (position - lastAt[term - 1]));
            }
            if (term + 1 < lastAt.Length && position - lastAt[term + 1] <= PairReach)
            {
                best[term + 1] = Math.Max(best[term + 1], 0.5f / (position - lastAt[term + 1]));
            }
            lastAt[term] = position;
        }
        float sum = 0;
        for (int t = 1; t < best.Length; t++)
        {
            sum += best[t] * Math.Min(_weight[t - 1], _weight[t]) * 2;
        }
        return sum;
    }

    private float DensestWindow(ReadOnlySpan<Occurrence> occurrences, out int first, out int last)
    {
        Span<int> inside = _scratch.InWindow.AsSpan(0, _weight.Length);
        inside.Clear();
        (first, last) = (0, 0);
        float current = 0;
        float best = 0;
        int leaving = 0;
        foreach (Occurrence occurrence in occurrences)
        {
            if (inside[occurrence.Term]++ == 0)
            {
                current += _weight[occurrence.Term];
            }
            while (occurrence.Position - occurrences[leaving].Position >= _weights.WindowLength)
            {
                int term = occurrences[leaving++].Term;
                if (--inside[term] == 0)
                {
                    current -= _weight[term];
                }
            }
            if (current > best)
            {
                best = current;
                (first, last) = (occurrences[leaving].Position, occurrence.Position);
            }
        }
        return best;
    }

    /// <summary>The terms among the first words behind the title.</summary>
    private float Lead(ReadOnlySpan<Occurrence> occurrences, int title)
    {
        float sum = 0;
        Span<int> seen = _scratch.InWindow.AsSpan(0, _weight.Length);
        seen.Clear();
        foreach (Occurrence occurrence in occurrences)
        {
            int behind = occurrence.Position - title;
            if (behind >= 4 * _weights.LeadLength)
            {
                break;
            }
            if (behind >= 0 && seen[occurrence.Term]++ == 0)
            {
                sum += _weight[occurrence.Term] / (1 + ((float)behind / _weights.LeadLength));
            }
        }
        return sum;
    }

    private bool HasNumberBeside(ReadOnlySpan<int> words, int first, int last)
    {
        int end = Math.Min(words.Length, last + 6);
        for (int i = Math.Max(0, first - 3); i < end; i++)
        {
            if (char.IsAsciiDigit(_corpus.Words[words[i]][0]))
            {
                return true;
            }
        }
        return false;
    }
}
