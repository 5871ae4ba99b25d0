namespace Netralitas.Bot.Knowledge;

/// <summary>A knowledge base with everything that is computed from it once: lexicon, analyser and indexes.</summary>
internal sealed class KnowledgeSnapshot
{
    public KnowledgeSnapshot(KnowledgeBase knowledge)
    {
        Base = knowledge;
        var lexicon = new Lexicon(knowledge.LexiconEntries);
        Analyzer = new TextAnalyzer(lexicon, new SpellingCorrector(Vocabulary(knowledge, lexicon)));
        Cards = new CardIndex(knowledge.Situations, Analyzer);
        NormSearch = new(() => new NormIndex(knowledge, Analyzer));
        NormLookup = new NormLookup(knowledge);
    }

    public KnowledgeBase Base { get; }

    public TextAnalyzer Analyzer { get; }

    public CardIndex Cards { get; }

    /// <summary>Built at first use: answers need it rarely.</summary>
    public Lazy<NormIndex> NormSearch { get; }

    public NormLookup NormLookup { get; }

    private static IEnumerable<string> Vocabulary(KnowledgeBase knowledge, Lexicon lexicon)
    {
        IEnumerable<string> texts = knowledge.Situations
            .SelectMany(s => s.Phrasings.Append(s.Title).Append(s.Why).Append(s.Instead).Append(s.Risk)
                .Concat(s.Conditions.SelectMany(c => c.Phrasings.Append(c.When).Append(c.Why))))
            .Concat(knowledge.Norms.Select(n => n.Text))
            .Concat(knowledge.Terms.Select(t => t.Meaning))
            .Concat(knowledge.LexiconEntries.SelectMany(e => e.Terms));
        return texts.SelectMany(TextCleaner.Tokens).Concat(lexicon.Words).Concat(TextAnalyzer.StopStems);
    }
}
