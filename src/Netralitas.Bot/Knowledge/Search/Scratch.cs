using System.Runtime.InteropServices;

namespace Netralitas.Bot.Knowledge.Search;

/// <summary>A term of the question at a position of a passage.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Occurrence(int Term, int Position);

/// <summary>What one thread needs for a search, reused; always left clean.</summary>
internal sealed class Scratch(int passages, int stems, int words, int candidates)
{
    /// <summary>What <see cref="CodeOfWord"/> says: 1 + the term, and two marks.</summary>
    public const int TermMask = 0x3F;

    /// <summary>It is the very word of the question.</summary>
    public const int SameWord = 0x40;

    /// <summary>It belongs to a reading that is not the likeliest.</summary>
    public const int OtherReading = 0x80;

    private Occurrence[] _occurrences = new Occurrence[256];

    private readonly float[] _nomineeScores = new float[candidates];
    private readonly int[] _nominees = new int[candidates];
    private int _nomineeCount;

    public float[] Scores { get; } = new float[passages];

    public int[] Touched { get; } = new int[passages];

    public int TouchedCount { get; set; }

    /// <summary>Stem → 1 + the term of the question that it reads, 0 for the others.</summary>
    public byte[] TermOfStem { get; } = new byte[stems];

    /// <summary>Word → which term of the question it stands for, 0 for the others.</summary>
    public byte[] CodeOfWord { get; } = new byte[words];

    public float[] Weight { get; } = new float[QueryReader.MaxTerms];

    public float[] WordIdf { get; } = new float[QueryReader.MaxTerms];

    public float[] StemFrequency { get; } = new float[QueryReader.MaxTerms];

    public float[] WordFrequency { get; } = new float[QueryReader.MaxTerms];

    public int[] LastAt { get; } = new int[QueryReader.MaxTerms];

    public int[] InWindow { get; } = new int[QueryReader.MaxTerms];

    /// <summary>Room for the question's terms in one passage.</summary>
    public Span<Occurrence> Occurrences(int length)
    {
        if (_occurrences.Length < length)
        {
            _occurrences = new Occurrence[Math.Max(length, 2 * _occurrences.Length)];
        }
        return _occurrences;
    }

    /// <summary>The nominees, those with the lowest scores first.</summary>
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
        Array.Sort(_nomineeScores, _nominees, 0, _nomineeCount);
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
