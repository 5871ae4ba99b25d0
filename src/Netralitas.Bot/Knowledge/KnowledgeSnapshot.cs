using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge;

/// <summary>A knowledge base with everything that is computed from it once: lexicon, analyser and indexes.</summary>
internal sealed class KnowledgeSnapshot
{
    private readonly SpellingCorrector _corrector;
    private readonly Lazy<NormLookup> _normLookup;

    public KnowledgeSnapshot(KnowledgeBase knowledge)
    {
        Base = knowledge;
        var lexicon = new Lexicon(knowledge.LexiconEntries);
        _corrector = new SpellingCorrector(Vocabulary(knowledge, lexicon));
        Analyzer = new TextAnalyzer(lexicon, _corrector);
        Cards = new CardIndex(knowledge.Situations, knowledge.Examples, Analyzer);
        NormSearch = new(() => new NormIndex(knowledge, Analyzer));
        _normLookup = new(() => new NormLookup(knowledge));
    }

    private KnowledgeSnapshot(KnowledgeBase knowledge, PackReader pack)
    {
        Base = knowledge;
        _corrector = SpellingCorrector.Read(pack);
        Analyzer = new TextAnalyzer(new Lexicon(knowledge.LexiconEntries), _corrector);
        Cards = CardIndex.Read(pack, knowledge.Situations);
        NormSearch = new(() => new NormIndex(knowledge, Analyzer));
        _normLookup = new(() => new NormLookup(knowledge));
    }

    public KnowledgeBase Base { get; }

    public TextAnalyzer Analyzer { get; }

    public CardIndex Cards { get; }

    /// <summary>Built at first use: answers need it rarely.</summary>
    public Lazy<NormIndex> NormSearch { get; }

    /// <summary>Built at first use too.</summary>
    public NormLookup NormLookup => _normLookup.Value;

    /// <summary>Writes what is costly to compute; the rest is made again from the base.</summary>
    public void Write(PackWriter pack)
    {
        _corrector.Write(pack);
        Cards.Write(pack);
    }

    /// <param name="pack">What <see cref="Write"/> wrote for the same base.</param>
    /// <param name="knowledge">The base.</param>
    public static KnowledgeSnapshot Read(PackReader pack, KnowledgeBase knowledge) => new(knowledge, pack);

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
