namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Ranks candidates for one question by reading their words in order.</summary>
internal sealed class CloseRanking
{
    private readonly CorpusIndex _corpus;
    private readonly SearchWeights _weights;
    private readonly List<QueryTerm> _terms;
    private readonly Scratch _scratch;
    private readonly float[] _weight;
    private readonly float[] _wordIdf;
    private readonly float[] _stemFrequency;
    private readonly float[] _wordFrequency;
    private readonly int[] _lastAt;
    private readonly int[] _inWindow;
    private readonly float _total;
    private readonly bool _asksNumber;
    private readonly float _leadWeight;
    private (int First, int Last) _densest;

    public CloseRanking(CorpusIndex corpus, SearchWeights weights, List<QueryTerm> terms, float[] stemIdf, Scratch scratch)
    {
        (_corpus, _weights, _terms, _scratch) = (corpus, weights, terms, scratch);
        int count = terms.Count;
        (_weight, _wordIdf) = (new float[count], new float[count]);
        (_stemFrequency, _wordFrequency, _lastAt, _inWindow) = (new float[count], new float[count], new int[count], new int[count]);
        for (int t = count - 1; t >= 0; t--)
        {
            Reading best = terms[t].Readings[0];
            float idf = stemIdf[best.Stem];
            bool repeated = _scratch.TermOfStem[best.Stem] != 0;
            _weight[t] = terms[t].Importance * idf * (weights.Rarity == 0 ? 1 : MathF.Pow(Math.Max(idf, 0.1f) / 5f, weights.Rarity));
            _wordIdf[t] = best.Word < 0 ? 0 : MathF.Log(1 + ((corpus.Count - corpus.WordPassages[best.Word] + 0.5f) / (corpus.WordPassages[best.Word] + 0.5f)));
            if (repeated)
            {
                _weight[_scratch.TermOfStem[best.Stem] - 1] = 0; // a word said twice counts once
            }
            foreach (Reading reading in terms[t].Readings)
            {
                if (reading.Stem == best.Stem || _scratch.TermOfStem[reading.Stem] == 0)
                {
                    _scratch.TermOfStem[reading.Stem] = (byte)(t + 1);
                }
            }
        }
        _total = 1e-3f + _weight.Sum();
        _asksNumber = terms.Exists(t => QuestionWords.AskNumber(t.Text));
        _leadWeight = weights.Lead + (terms.Exists(t => QuestionWords.AskDefinition(t.Text)) ? weights.Define : 0);
    }

    public void Clear()
    {
        foreach (QueryTerm term in _terms)
        {
            foreach (Reading reading in term.Readings)
            {
                _scratch.TermOfStem[reading.Stem] = 0;
            }
        }
    }

    public float Score(int passage)
    {
        int start = _corpus.PassageStart[passage];
        ReadOnlySpan<int> words = _corpus.PassageWords.AsSpan(start.._corpus.PassageStart[passage + 1]);
        List<(int Term, int Position)> occurrences = _scratch.Occurrences;
        occurrences.Clear();
        Array.Clear(_stemFrequency);
        Array.Clear(_wordFrequency);
        byte[] termOfStem = _scratch.TermOfStem;
        int[] stemOf = _corpus.StemOf;
        int title = _corpus.TitleLength[passage];
        for (int i = 0; i < words.Length; i++)
        {
            int term = termOfStem[stemOf[words[i]]] - 1;
            if (term >= 0)
            {
                Count(term, words[i], i < title ? _weights.Title : 1);
                occurrences.Add((term, i));
            }
        }
        float densest = DensestWindow();
        float score = Bm25(words.Length) + (_weights.Pair * Pairs()) + (_weights.Window * densest) + (_leadWeight * Lead(title));
        return _asksNumber && HasNumberBeside(words) ? score + (_weights.Number * densest) : score;
    }

    private void Count(int term, int word, float amount)
    {
        Reading best = _terms[term].Readings[0];
        int stem = _corpus.StemOf[word];
        float likelihood = 1;
        if (stem != best.Stem)
        {
            foreach (Reading reading in _terms[term].Readings)
            {
                likelihood = reading.Stem == stem ? reading.Likelihood : likelihood;
            }
        }
        _stemFrequency[term] += amount * likelihood;
        if (word == best.Word)
        {
            _wordFrequency[term] += amount;
        }
    }

    private float Bm25(int length)
    {
        float norm = _weights.K1 * (1 - _weights.B + (_weights.B * length / _corpus.AverageLength));
        float score = 0;
        float covered = 0;
        for (int t = 0; t < _weight.Length; t++)
        {
            if (_stemFrequency[t] > 0)
            {
                float stem = _stemFrequency[t] / (_stemFrequency[t] + norm);
                float word = _wordFrequency[t] / (_wordFrequency[t] + norm);
                score += (_weights.K1 + 1) * ((_weight[t] * (1 - _weights.Surface) * stem) + (_terms[t].Importance * _weights.Surface * _wordIdf[t] * word));
                covered += _weight[t];
            }
        }
        return score + (_weights.Coverage * covered * covered / _total);
    }

    /// <summary>Each pair of neighbours of the question counts once, by how near they come to each other in the passage, in order.</summary>
    private float Pairs()
    {
        Span<float> best = stackalloc float[_weight.Length];
        Array.Fill(_lastAt, -1000);
        foreach ((int term, int position) in _scratch.Occurrences)
        {
            if (term > 0)
            {
                int distance = position - _lastAt[term - 1];
                if (distance <= 4)
                {
                    best[term] = Math.Max(best[term], 1f / distance);
                }
            }
            if (term + 1 < _lastAt.Length)
            {
                int distance = position - _lastAt[term + 1];
                if (distance <= 4)
                {
                    best[term + 1] = Math.Max(best[term + 1], 0.5f / distance);
                }
            }
            _lastAt[term] = position;
        }
        float sum = 0;
        for (int t = 1; t < best.Length; t++)
        {
            sum += best[t] * Math.Min(_weight[t - 1], _weight[t]) * 2;
        }
        return sum;
    }

    private float DensestWindow()
    {
        Array.Clear(_inWindow);
        List<(int Term, int Position)> occurrences = _scratch.Occurrences;
        float current = 0;
        float best = 0;
        int first = 0;
        for (int i = 0; i < occurrences.Count; i++)
        {
            (int term, int position) = occurrences[i];
            if (_inWindow[term]++ == 0)
            {
                current += _weight[term];
            }
            while (position - occurrences[first].Position >= _weights.WindowLength)
            {
                int leaving = occurrences[first++].Term;
                if (--_inWindow[leaving] == 0)
                {
                    current -= _weight[leaving];
                }
            }
            if (current > best)
            {
                best = current;
                _densest = (occurrences[first].Position, position);
            }
        }
        return best;
    }

    /// <summary>The terms among the first words behind the title.</summary>
    private float Lead(int title)
    {
        float sum = 0;
        Array.Clear(_inWindow);
        foreach ((int term, int position) in _scratch.Occurrences)
        {
            int behind = position - title;
            if (behind >= 4 * _weights.LeadLength)
            {
                break;
            }
            if (behind >= 0 && _inWindow[term]++ == 0)
            {
                sum += _weight[term] / (1 + ((float)behind / _weights.LeadLength));
            }
        }
        return sum;
    }

    private bool HasNumberBeside(ReadOnlySpan<int> words)
    {
        int end = Math.Min(words.Length, _densest.Last + 6);
        for (int i = Math.Max(0, _densest.First - 3); i < end; i++)
        {
            if (char.IsAsciiDigit(_corpus.Words[words[i]][0]))
            {
                return true;
            }
        }
        return false;
    }
}
