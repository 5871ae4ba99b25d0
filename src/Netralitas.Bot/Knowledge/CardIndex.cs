using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Netralitas.Bot.Knowledge.Compiled;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Knowledge;

/// <summary>A card that fits a question, and how well.</summary>
/// <param name="Score">Ranking score; comparable within one question only.</param>
/// <param name="BaseSimilarity">Cosine with the nearest phrasing of the card itself, 0..1.</param>
/// <param name="ConditionSimilarity">The same for each condition, in file order.</param>
/// <param name="NearestPhrasing">The phrasing that matched best, for explanations.</param>
internal sealed record CardHit(Situation Card, float Score, float BaseSimilarity, IReadOnlyList<float> ConditionSimilarity, string NearestPhrasing)
{
    /// <summary>The best cosine over the card and its conditions.</summary>
    public float Similarity { get; } = Math.Max(BaseSimilarity, ConditionSimilarity.Count == 0 ? 0 : ConditionSimilarity.Max());
}

/// <summary>
/// Ranks situation cards for an analysed question: similarity to the nearest example phrasings, fused with BM25 over
/// the whole card. Terms are stems, concepts and slot values.
/// </summary>
internal sealed class CardIndex
{
    private const float PhraseShare = 0.55f;
    private const float MeanShare = 0.15f;
    private const float CardShare = 0.30f;
    private const float AskedLesson = 5; // how people ask teaches more than how cards are written
    private const float AskedWeight = 0.3f; // a story has many words that its card does not need

    private readonly IReadOnlyList<Situation> _cards;
    private readonly PassageIndex _passages;
    private readonly PhraseIndex _phrases;
    private readonly Owner[] _owners;

    /// <summary>Of each phrase: the condition that it belongs to, -1 for the card itself; and whether it ranks the card at all. Flat, for the loops.</summary>
    private readonly short[] _conditions;
    private readonly bool[] _ranks;
    private readonly VerdictModel _verdicts;

    /// <summary>The number that a term of the passages has among those of the phrases, or -1: a question's term is looked up once for both.</summary>
    private readonly int[] _phraseIds;

    /// <summary>The first phrase of each card; the phrases of a card stand together.</summary>
    private readonly int[] _firstPhrase;

    /// <param name="cards">The cards.</param>
    /// <param name="examples">Questions as they were asked: further phrasings of the cards that answer them, and lessons for the verdicts.</param>
    /// <param name="analyzer">The analyser that questions are read with, too.</param>
    /// <param name="judges">Whether verdicts are learnt too; else each is as likely as any other.</param>
    public CardIndex(IReadOnlyList<Situation> cards, IReadOnlyList<Example> examples, TextAnalyzer analyzer, bool judges = true)
    {
        _cards = cards;
        (Example Example, AnalyzedText Text)[] lessons = [.. examples.AsParallel().AsOrdered().Select(e => (e, analyzer.Analyze(e.Question)))];
        ILookup<string?, (Example Example, AnalyzedText Text)> asked = lessons.ToLookup(l => l.Example.Card);
        // Reading the phrasings is most of the start: each card by itself, on every core, kept in order.
        (List<(string, float)> Terms, List<(Owner Owner, AnalyzedText Text)> Phrases)[] read = [.. cards.AsParallel().AsOrdered().Select((card, i) =>
        {
            var phrases = new List<(Owner, AnalyzedText)>();
            return (TermsOf(card, i, asked[card.Id], analyzer, phrases), phrases);
        })];
        var analysed = new List<(Owner Owner, AnalyzedText Text)>();
        var passages = new List<Passage>(cards.Count);
        _firstPhrase = new int[cards.Count + 1];
        for (int i = 0; i < cards.Count; i++)
        {
            _firstPhrase[i] = analysed.Count;
            passages.Add(new(i, read[i].Terms));
            analysed.AddRange(read[i].Phrases);
        }
        _firstPhrase[cards.Count] = analysed.Count;
        _passages = new(passages);
        _phrases = new([.. analysed.Select(a => Weigh(TermUnit.Of(a.Text)))]);
        _phraseIds = [.. _passages.Terms.Select(_phrases.IdOf)];
        _owners = [.. analysed.Select(a => a.Owner)];
        (_conditions, _ranks) = Flat(_owners);
        _verdicts = VerdictModel.Learn(!judges ? [] :
        [
            .. analysed.Where(a => !a.Owner.OnlyForCondition && !a.Owner.Asked).Select(a => new Lesson(a.Text, VerdictOf(a.Owner))),
            .. lessons.Select(l => new Lesson(l.Text, l.Example.Verdict, AskedLesson)),
        ]);
    }

    private CardIndex(IReadOnlyList<Situation> cards, int[] firstPhrase, Owner[] owners, PassageIndex passages, PhraseIndex phrases, VerdictModel verdicts)
    {
        (_cards, _firstPhrase, _owners, _passages, _phrases, _verdicts) = (cards, firstPhrase, owners, passages, phrases, verdicts);
        (_conditions, _ranks) = Flat(owners);
        _phraseIds = [.. passages.Terms.Select(phrases.IdOf)];
    }

    /// <summary>How likely each verdict is for what a question says, and that it is off the topic, by all examples together.</summary>
    public Judgement Judge(AnalyzedText question) => _verdicts.Judge(question);

    /// <summary>The cards ranked for a question, best first.</summary>
    public IReadOnlyList<CardHit> Search(AnalyzedText question, int count)
    {
        float[] similarities = ArrayPool<float>.Shared.Rent(_phrases.Count);
        float[] scores = ArrayPool<float>.Shared.Rent(_cards.Count);
        try
        {
            List<TermUnit> units = TermUnit.Of(question);
            (int Id, float Weight)[] asked = [.. units.Select(u => (u.Next is null ? _passages.IdOf(u.First) : _passages.IdOf(u.First, u.Next), u.Weight))];
            _phrases.Similarities(Weigh(units, asked), similarities);
            Span<float> cardScores = scores.AsSpan(0, _cards.Count);
            cardScores.Clear();
            _passages.Score(asked, cardScores);
            return Ranked(similarities, cardScores, count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(similarities);
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private CardHit[] Ranked(float[] similarities, ReadOnlySpan<float> cardScores, int count)
    {
        float highest = 1e-3f;
        foreach (float score in cardScores)
        {
            highest = Math.Max(highest, score);
        }
        var ranked = new List<(int Card, float Score, int Nearest)>(Math.Min(count, _cards.Count) + 1);
        for (int card = 0; card < _cards.Count; card++)
        {
            float ofCard = CardShare * cardScores[card] / highest;
            if (ranked.Count == count && ranked[^1].Score >= ScoreAtMost(card, similarities, ofCard))
            {
                continue;
            }
            (float best, float second, int nearest) = Nearest(card, similarities);
            float score = ScoreOf(best, second, ofCard);
            if (score > 0)
            {
                Insert(ranked, (card, score, nearest), count);
            }
        }
        var hits = new CardHit[ranked.Count];
        for (int i = 0; i < hits.Length; i++)
        {
            hits[i] = ToHit(ranked[i].Card, ranked[i].Score, similarities, ranked[i].Nearest);
        }
        return hits;
    }

    /// <summary>Never falls when one of the three grows, also as it is rounded.</summary>
    private static float ScoreOf(float best, float second, float ofCard) =>
        (PhraseShare * best) + (MeanShare * second) + (ofCard * MathF.Min(1, 0.4f + best));

    /// <summary>As if two phrasings were as similar as the most similar one: enough to pass over nearly all cards.</summary>
    private float ScoreAtMost(int card, float[] similarities, float ofCard)
    {
        float best = Highest(similarities.AsSpan(_firstPhrase[card].._firstPhrase[card + 1]));
        return ScoreOf(best, best, ofCard);
    }

    private static float Highest(ReadOnlySpan<float> values)
    {
        Vector128<float> lanes = Vector128<float>.Zero;
        ref float first = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= values.Length - Vector128<float>.Count; i += Vector128<float>.Count)
        {
            lanes = Vector128.MaxNative(lanes, Vector128.LoadUnsafe(ref first, (nuint)i));
        }
        float highest = MathF.Max(MathF.Max(lanes[0], lanes[1]), MathF.Max(lanes[2], lanes[3]));
        for (; i < values.Length; i++)
        {
            highest = MathF.Max(highest, values[i]);
        }
        return highest;
    }

    /// <summary>The two most similar phrasings of a card, and which is the most similar (-1: none is at all).</summary>
    private (float Best, float Second, int Nearest) Nearest(int card, float[] similarities)
    {
        (float best, float second, int nearest) = (0, 0, -1);
        int end = _firstPhrase[card + 1];
        for (int p = _firstPhrase[card]; p < end; p++)
        {
            float similarity = similarities[p];
            if (similarity <= second || !_ranks[p])
            {
                continue;
            }
            if (similarity > best)
            {
                (best, second, nearest) = (similarity, best, p);
            }
            else
            {
                second = similarity;
            }
        }
        return (best, second, nearest);
    }

    /// <summary>Keeps the best, in order; of equal ones the earlier card stands first.</summary>
    private static void Insert(List<(int Card, float Score, int Nearest)> ranked, (int Card, float Score, int Nearest) entry, int count)
    {
        if (ranked.Count == count && ranked[^1].Score >= entry.Score)
        {
            return;
        }
        int at = ranked.Count;
        while (at > 0 && ranked[at - 1].Score < entry.Score)
        {
            at--;
        }
        ranked.Insert(at, entry);
        if (ranked.Count > count)
        {
            ranked.RemoveAt(count);
        }
    }

    private CardHit ToHit(int card, float score, float[] similarities, int nearest)
    {
        float own = 0;
        float[] conditions = new float[_cards[card].Conditions.Count];
        for (int p = _firstPhrase[card]; p < _firstPhrase[card + 1]; p++)
        {
            float similarity = similarities[p];
            ref float highest = ref _conditions[p] is >= 0 and var condition ? ref conditions[condition] : ref own;
            if (similarity > highest)
            {
                highest = similarity;
            }
        }
        return new(_cards[card], score, own, conditions, nearest < 0 ? "" : _owners[nearest].Phrase);
    }

    public void Write(PackWriter pack)
    {
        pack.Array<int>(_firstPhrase);
        pack.List(_owners, o =>
        {
            pack.Number(o.Card);
            pack.Number(o.Condition + 1);
            pack.Text(o.Phrase);
            pack.Number(o.OnlyForCondition ? 1 : 0);
        });
        _passages.Write(pack);
        _phrases.Write(pack);
        _verdicts.Write(pack);
    }

    /// <param name="pack">What <see cref="Write"/> wrote for the same cards.</param>
    /// <param name="cards">The cards, in the same order.</param>
    public static CardIndex Read(PackReader pack, IReadOnlyList<Situation> cards) => new(
        cards, pack.Array<int>(), [.. pack.List(() => new Owner(pack.Number(), pack.Number() - 1, pack.Text(), pack.Number() == 1))],
        PassageIndex.Read(pack), PhraseIndex.Read(pack), VerdictModel.Read(pack));

    private Verdict VerdictOf(Owner owner) => owner.Condition < 0 ? _cards[owner.Card].Verdict : _cards[owner.Card].Conditions[owner.Condition].Verdict;

    private static List<(string, float)> TermsOf(Situation card, int index, IEnumerable<(Example Example, AnalyzedText Text)> asked, TextAnalyzer analyzer, List<(Owner, AnalyzedText)> phrases)
    {
        var terms = new List<(string, float)>();
        Add(card.Title, 1.5f, new(index, -1, card.Title, false));
        foreach (string phrasing in card.Phrasings)
        {
            Add(phrasing, 1, new(index, -1, phrasing, false));
        }
        for (int c = 0; c < card.Conditions.Count; c++)
        {
            Condition condition = card.Conditions[c];
            Add(condition.When, 0.4f, new(index, c, condition.When, true));
            foreach (string phrasing in condition.Phrasings)
            {
                Add(phrasing, 0.7f, new(index, c, phrasing, false));
            }
        }
        foreach ((Example example, AnalyzedText text) in asked)
        {
            int condition = example.Condition is null ? -1 : card.Conditions.ToList().FindIndex(c => c.Id == example.Condition);
            AddRead(text, AskedWeight, new(index, condition, example.Question, false, Asked: true));
        }
        Add(card.Why, 0.3f, null);
        Add(string.Join(' ', card.Topics), 0.5f, null);
        return terms;

        void Add(string text, float weight, Owner? owner) => AddRead(analyzer.Analyze(text), weight, owner);

        void AddRead(AnalyzedText analysed, float weight, Owner? owner)
        {
            terms.AddRange(TermUnit.Of(analysed).Select(u => (u.Name, u.Weight * weight)));
            if (owner is not null)
            {
                phrases.Add((owner, analysed));
            }
        }
    }

    private List<(string Term, float Weight)> Weigh(List<TermUnit> units)
    {
        var weights = new Dictionary<string, float>(units.Count, StringComparer.Ordinal);
        foreach (TermUnit unit in units)
        {
            string term = unit.Name;
            weights[term] = unit.Weight * _passages.Idf(term);
        }
        return [.. weights.Select(w => (w.Key, w.Value))];
    }

    /// <summary>The same for a question, whose terms were looked up: by the numbers of the phrases, each term once.</summary>
    private (int Id, float Weight)[] Weigh(List<TermUnit> units, (int Id, float Weight)[] asked)
    {
        var weighed = new (int, float)[asked.Length];
        Span<int> firsts = asked.Length <= 256 ? stackalloc int[asked.Length] : new int[asked.Length];
        int count = 0;
        for (int i = 0; i < asked.Length; i++)
        {
            (int id, float weight) = asked[i];
            int place = 0;
            while (place < count && !IsSame(asked[firsts[place]].Id, units[firsts[place]], id, units[i]))
            {
                place++;
            }
            if (place == count)
            {
                firsts[count++] = i;
            }
            weighed[place] = (id < 0 ? -1 : _phraseIds[id], weight * _passages.IdfOf(id));
        }
        return weighed[..count];
    }

    private static bool IsSame(int id, TermUnit unit, int otherId, TermUnit other) => id == otherId && (id >= 0 || unit.IsLike(other));

    private static (short[] Conditions, bool[] Ranks) Flat(Owner[] owners) =>
        ([.. owners.Select(o => (short)o.Condition)], [.. owners.Select(o => !o.OnlyForCondition)]);

    private sealed record Owner(int Card, int Condition, string Phrase, bool OnlyForCondition, bool Asked = false);
}
