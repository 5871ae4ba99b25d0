namespace Netralitas.Bot.Knowledge.Search;

/// <summary>What one thread needs for a search, reused; always left clean.</summary>
internal sealed class Scratch(int passages, int stems, int candidates)
{
    private readonly float[] _nomineeScores = new float[candidates];
    private readonly int[] _nominees = new int[candidates];
    private int _nomineeCount;

    public float[] Scores { get; } = new float[passages];

    public int[] Touched { get; } = new int[passages];

    public int TouchedCount { get; set; }

    /// <summary>Stem → 1 + the term of the question that it reads, 0 for the others.</summary>
    public byte[] TermOfStem { get; } = new byte[stems];

    /// <summary>Positions of the question's terms in one passage: term and position.</summary>
    public List<(int Term, int Position)> Occurrences { get; } = new(256);

    public ReadOnlySpan<int> Nominees => _nominees.AsSpan(0, _nomineeCount);

    /// <summary>Keeps the passages with the highest scores (a binary heap, its lowest on top) and wipes the scores.</summary>
    public void ChooseNominees()
    {
        _nomineeCount = 0;
        for (int i = 0; i < TouchedCount; i++)
        {
            int passage = Touched[i];
            float score = Scores[passage];
            Scores[passage] = 0;
            if (_nomineeCount < candidates)
            {
                Up(_nomineeCount++, score, passage);
            }
            else if (score > _nomineeScores[0])
            {
                Down(score, passage);
            }
        }
        TouchedCount = 0;
    }

    private void Up(int at, float score, int passage)
    {
        while (at > 0 && _nomineeScores[(at - 1) / 2] > score)
        {
            int parent = (at - 1) / 2;
            _nomineeScores[at] = _nomineeScores[parent];
            _nominees[at] = _nominees[parent];
            at = parent;
        }
        _nomineeScores[at] = score;
        _nominees[at] = passage;
    }

    private void Down(float score, int passage)
    {
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= _nomineeCount)
            {
                break;
            }
            if (child + 1 < _nomineeCount && _nomineeScores[child + 1] < _nomineeScores[child])
            {
                child++;
            }
            if (_nomineeScores[child] >= score)
            {
                break;
            }
            _nomineeScores[at] = _nomineeScores[child];
            _nominees[at] = _nominees[child];
            at = child;
        }
        _nomineeScores[at] = score;
        _nominees[at] = passage;
    }
}
