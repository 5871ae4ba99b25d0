namespace Netralitas.Bot.Knowledge.Search;

/// <summary>What counts how much in a search; tuned on the development split of a public question set (docs/retrieval.md).</summary>
internal sealed record SearchWeights
{
    public static readonly SearchWeights Default = new();

    /// <summary>Saturation of repeated terms, and how far long passages are held against themselves (BM25).</summary>
    public float K1 { get; init; } = 1.8f;

    public float B { get; init; } = 0.6f;

    /// <summary>How much of a term's weight needs the very word; the rest is given for its stem.</summary>
    public float Surface { get; init; } = 0.5f;

    /// <summary>Question and function words.</summary>
    public float Function { get; init; } = 0.2f;

    /// <summary>A title says in few words what the passage is about.</summary>
    public float Title { get; init; } = 1f;

    /// <summary>Neighbours in the question that stand near each other in the passage.</summary>
    public float Pair { get; init; } = 0.08f;

    /// <summary>The stretch of the passage that has most of the question's terms together.</summary>
    public float Window { get; init; } = 0.5f;

    public int WindowLength { get; init; } = 15;

    /// <summary>Share of the question's weight that a passage covers at all.</summary>
    public float Coverage { get; init; } = 0.5f;

    /// <summary>Terms among a passage's first words: it is about them.</summary>
    public float Lead { get; init; } = 0.7f;

    public int LeadLength { get; init; } = 5;

    /// <summary>The same again where the question asks what something is.</summary>
    public float Define { get; init; } = 0.5f;

    /// <summary>A number beside the densest stretch, where the question asks how many or when.</summary>
    public float Number { get; init; } = 0.15f;

    /// <summary>An extra for rare terms: idf to this power above one.</summary>
    public float Rarity { get; init; } = 0.3f;

    /// <summary>Other readings of a word that is not known.</summary>
    public float Alternative { get; init; } = 0.22f;

    /// <summary>Passages looked at closely.</summary>
    public int Candidates { get; init; } = 80;

    /// <summary>Terms in more than this share of the passages do not nominate candidates.</summary>
    public float CommonShare { get; init; } = 0.10f;
}
