namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>What of a text is looked up: a stem, a concept or a fact, or two stems that follow one another, and how much its kind counts.</summary>
internal readonly record struct TermUnit(string First, string? Next, float Weight)
{
    private const float ConceptWeight = 2f;
    private const float SlotWeight = 0.7f;
    private const float PairWeight = 0.45f;
    private const float StopWeight = 0.12f;

    /// <summary>The term as it stands in the indexes.</summary>
    public string Name => Next is null ? First : $"{First} {Next}";

    /// <summary>Terms with kind weights only: BM25 brings its own idf.</summary>
    public static List<TermUnit> Of(AnalyzedText text)
    {
        IReadOnlyList<string> stems = text.Stems;
        var units = new List<TermUnit>((stems.Count * 2) + 16);
        Span<bool> stops = stems.Count <= 256 ? stackalloc bool[stems.Count] : new bool[stems.Count];
        for (int i = 0; i < stops.Length; i++)
        {
            stops[i] = TextAnalyzer.StopStems.Contains(stems[i]);
            units.Add(new(stems[i], null, stops[i] ? StopWeight : 1));
        }
        foreach (string concept in text.Concepts)
        {
            units.Add(new(TermNames.Concept(concept), null, ConceptWeight));
        }
        foreach (string concept in text.NegatedConcepts)
        {
            units.Add(new(TermNames.Negated(concept), null, ConceptWeight));
        }
        foreach ((string slot, string value) in text.Slots.All)
        {
            if (slot != "subjek" || value is not ("asn" or "pns"))
            {
                units.Add(new(TermNames.Fact(slot, value), null, SlotWeight));
            }
        }
        for (int i = 1; i < stops.Length; i++)
        {
            if (!stops[i] && !stops[i - 1])
            {
                units.Add(new(stems[i - 1], stems[i], PairWeight));
            }
        }
        return units;
    }

    /// <summary>Whether it is the same term; put together only where that may be.</summary>
    public bool IsLike(TermUnit other) => (Next is null) == (other.Next is null)
        ? First == other.First && Next == other.Next
        : (Next is null ? First : other.First).Contains(' ') && Name == other.Name;
}
