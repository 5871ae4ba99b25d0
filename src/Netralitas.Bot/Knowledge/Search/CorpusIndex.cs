namespace Netralitas.Bot.Knowledge.Search;

/// <summary>
/// An immutable index over many passages in flat arrays: for each stem the passages that have it (an inverted index, used to
/// nominate), and for each passage its words in order (a forward index, used to rank the nominees closely).
/// </summary>
internal sealed class CorpusIndex
{
    private int[] _stemStart = [];
    private int[] _wordsByStem = [];

    /// <summary>All words, by id.</summary>
    public required string[] Words { get; init; }

    /// <summary>Word id → stem id.</summary>
    public required int[] StemOf { get; init; }

    public required int StemCount { get; init; }

    /// <summary>In how many passages a word, and a stem, stands.</summary>
    public required int[] WordPassages { get; init; }

    public required int[] StemPassages { get; init; }

    /// <summary>Postings of stem s: [PostingStart[s], PostingStart[s + 1]).</summary>
    public required int[] PostingStart { get; init; }

    public required int[] PostingPassage { get; init; }

    /// <summary>Saturated term frequency, 255 = as much as a term can count.</summary>
    public required byte[] PostingImpact { get; init; }

    /// <summary>Words of passage p: [PassageStart[p], PassageStart[p + 1]) of <see cref="PassageWords"/>.</summary>
    public required int[] PassageStart { get; init; }

    public required int[] PassageWords { get; init; }

    /// <summary>How many of a passage's first words are its title.</summary>
    public required ushort[] TitleLength { get; init; }

    public required NearWords Near { get; init; }

    public int Count => PassageStart.Length - 1;

    public float AverageLength { get; private set; }

    /// <summary>Word → id, and the text of a stem → its id.</summary>
    public Dictionary<string, int> WordIds { get; private set; } = [];

    public Dictionary<string, int> StemIds { get; private set; } = [];

    /// <summary>The words of a stem.</summary>
    public ReadOnlySpan<int> WordsOf(int stem) => _wordsByStem.AsSpan(_stemStart[stem].._stemStart[stem + 1]);

    /// <summary>Computes what is not kept: the tables from texts to ids, and the words of each stem.</summary>
    public CorpusIndex Completed()
    {
        AverageLength = Count == 0 ? 1 : Math.Max(1, (float)PassageWords.Length / Count);
        WordIds = new(Words.Length, StringComparer.Ordinal);
        StemIds = new(StemCount, StringComparer.Ordinal);
        for (int w = 0; w < Words.Length; w++)
        {
            WordIds[Words[w]] = w;
            StemIds.TryAdd(Stemmer.Stem(Words[w]), StemOf[w]);
        }
        GroupByStem();
        return this;
    }

    private void GroupByStem()
    {
        _stemStart = new int[StemCount + 1];
        foreach (int stem in StemOf)
        {
            _stemStart[stem + 1]++;
        }
        for (int s = 0; s < StemCount; s++)
        {
            _stemStart[s + 1] += _stemStart[s];
        }
        _wordsByStem = new int[StemOf.Length];
        int[] next = [.. _stemStart];
        for (int w = 0; w < StemOf.Length; w++)
        {
            _wordsByStem[next[StemOf[w]]++] = w;
        }
    }
}
