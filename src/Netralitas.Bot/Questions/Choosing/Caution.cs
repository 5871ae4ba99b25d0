using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>A card with what its conditions say.</summary>
internal sealed record Choice(CardHit Hit, CardDecision Decision);

/// <summary>
/// A wrong <i>boleh</i> is the worst error. A soft verdict that rests on a weak match, or on a card that does not speak of a
/// hard fact in the question, yields to a stricter card close behind it; without one, a very weak match is no answer. Pure.
/// </summary>
internal static class Caution
{
    private const float WeakBelow = 0.60f;
    private const float SureFrom = 0.65f;
    private const float SpokenFrom = 0.70f;
    private const float WeakThoughTold = 0.40f;
    private const float NoAnswerBelow = 0.40f;
    private const float NoAnswerThoughHarmless = 0.30f;
    private const float CloseBehind = 0.85f;
    private const float CloseWithHardFact = 0.60f;
    private const float CloseWhenRefusing = 0.60f;
    private const float FaintNearCandidates = 0.46f;
    private const float CloseWhenOrdinary = 0.70f;
    private const float VouchedFrom = 0.75f;
    private const float HalfAsLikely = 0.5f;
    private const float UnheardBelow = 0.20f;
    private const float InformsFrom = 0.80f;
    private const float ForbiddenFrom = 0.58f;
    private const float DoubtedFrom = 0.50f;
    private const float BelievedFrom = 0.30f;
    private const float JumpFrom = 0.50f;
    private const int Considered = 5;

    private static readonly string[] Refusals = ["menolak", "tidak_melakukan"];

    /// <summary>The choice to answer with, or null to abstain.</summary>
    public static Choice? Choose(IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, TextAnalyzer analyzer, float[] likelihoods)
    {
        var first = new Choice(hits[0], Decider.Decide(hits[0], question, facts));
        if (OfFreePeople(first, hits, question, facts) is { } free)
        {
            return free;
        }
        if (first.Decision.Verdict is not (Verdict.Boleh or Verdict.BolehBersyarat))
        {
            return Softer(first, hits, question, facts, analyzer, likelihoods) ?? first;
        }
        if ((AsksWho(question) || VerdictModel.Of(Verdict.Informasi, likelihoods) >= InformsFrom) && hits.Skip(1).FirstOrDefault(h => h.Card.Verdict == Verdict.Informasi && h.Score >= CloseWithHardFact * hits[0].Score) is { } informing)
        {
            return new(informing, Decider.Decide(informing, question, facts));
        }
        if (IsOfficial(facts) && (first.Decision.Condition is not null || SpeaksOfTheSame(first, [], official: true, analyzer)) && !HardFacts.IsSupport(question, facts))
        {
            return first;
        }
        bool unspoken = HardFacts.In(facts).Any(f => !SpeaksOf(first, f, analyzer)) || (HardFacts.IsSupport(question, facts) && !SpeaksOfSupport(first, analyzer));
        unspoken |= IsAboutNobody(first, facts, analyzer) || IsSoldier(first, facts);
        bool told = first.Decision.Condition?.If.Any(c => c.Key != "fakta" || !c.Value.All(HardFacts.Excuses.Contains)) == true // decided by a fact, not by a likeness or an excuse
            || RefrainsAlike(first, question, facts, analyzer) || OnTheSameGround(first, facts, analyzer);
        bool harmless = IsHarmless(question, facts);
        bool immune = question.Concepts.Contains("kebal");
        bool risky = (first.Decision.Verdict == Verdict.Boleh || (!told && hits[0].Similarity < SureFrom)) && !HardFacts.IsFree(facts) && !facts.Has("fakta", "menolak") && !IsOnOfficialGround(first.Decision.Condition)
            && HardFacts.RiskyIn(question, facts).Except(analyzer.AnalyzeOwn(first.Hit.NearestPhrasing).Concepts).Any();
        unspoken |= risky;
        bool excused = !told && !IsOwnAffair(question, facts) && RestsOnUntoldExcuse(first, question, facts, analyzer);
        bool doubted = !told && first.Decision.Verdict == Verdict.Boleh && !HardFacts.IsFree(facts) && VerdictModel.Of(Verdict.TidakBoleh, likelihoods) >= DoubtedFrom
            && VerdictModel.Of(Verdict.Boleh, likelihoods) < BelievedFrom && !analyzer.AnalyzeOwn(first.Hit.NearestPhrasing).Concepts.Intersect(question.Concepts).Any(HardFacts.OrdinaryActs.Contains);
        bool deed = (HardFacts.IsDeed(question, facts) && (IsPlainlyAllowed(first) || !analyzer.AnalyzeOwn(first.Hit.NearestPhrasing).Concepts.Contains("berbuat")))
            || (!told && first.Decision.Verdict == Verdict.Boleh && facts.Has("fakta", "fasilitas_negara") && facts.Any("target") && HardFacts.In(facts).Any(f => !SpeaksOf(first, f, analyzer)));
        unspoken |= immune || excused || doubted || deed || AsksWhetherToUndo(question);
        bool weak = hits[0].Similarity < (told ? WeakThoughTold : WeakBelow);
        if (!unspoken && !weak)
        {
            return first;
        }
        if (unspoken && OwnHarderCondition(hits[0], facts) is { } harder)
        {
            return new(hits[0], new(harder.Verdict, harder, null));
        }
        float close = unspoken ? CloseWithHardFact : CloseBehind;
        foreach (CardHit hit in hits.Skip(1).Take(Considered).Where(h => h.Score >= close * hits[0].Score))
        {
            CardDecision decision = Decider.Decide(hit, question, facts);
            if (decision.Verdict is Verdict.TidakBoleh or Verdict.Tergantung && (IsStranger(hit, decision, facts) || IsUnheardOf(decision.Verdict, first.Decision.Verdict, likelihoods)))
            {
                if (unspoken)
                {
                    return null; // a stranger that happens to be stricter is no answer either
                }
                continue;
            }
            if (decision.Verdict is Verdict.TidakBoleh or Verdict.Tergantung && (unspoken || IsThinkable(decision.Verdict, first.Decision.Verdict, likelihoods)))
            {
                return new(hit, decision);
            }
        }
        bool vouched = !unspoken && first.Decision.Verdict == Verdict.BolehBersyarat && VerdictModel.Of(Verdict.BolehBersyarat, likelihoods) >= VouchedFrom;
        bool faint = !told && !harmless && !vouched && !HardFacts.IsFree(facts) && facts.HasAny("target", ["calon", "bakal_calon", "partai", "petahana", "relawan"]) && hits[0].Similarity < FaintNearCandidates && !IsOwnAffair(question, facts);
        return immune || faint || doubted || deed || AsksWhetherToUndo(question) || (risky && !told && first.Decision.Verdict == Verdict.Boleh && hits[0].Similarity < SpokenFrom) || IsSoldier(first, facts) || (excused && first.Decision.Verdict == Verdict.Boleh && hits[0].Similarity < SureFrom) || (unspoken && HardFacts.IsSupport(question, facts)) || hits[0].Similarity < (told || harmless || vouched || HardFacts.IsFree(facts) || IsOwnAffair(question, facts) ? NoAnswerThoughHarmless : NoAnswerBelow) ? null : first;
    }

    /// <summary>A softer card in place of one that forbids; by a mere likeness only where not all that is known of such words forbids it as well.</summary>
    private static Choice? Softer(Choice first, IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, TextAnalyzer analyzer, float[] likelihoods) =>
        NotDoing(first, hits, question, facts, analyzer)
        ?? (IsOfficial(facts) || VerdictModel.Of(Verdict.TidakBoleh, likelihoods) < ForbiddenFrom ? Ordinary(first, hits, question, facts, analyzer) : null);

    /// <summary>A card that allows without any condition may tell of deeds of others, never of the asker's.</summary>
    private static bool IsPlainlyAllowed(Choice choice) => choice.Decision is { Verdict: Verdict.Boleh, Condition: null };

    /// <summary>"Wajib unfollow?" asks whether one may go on, not whether one may stop.</summary>
    private static bool AsksWhetherToUndo(AnalyzedText question)
    {
        for (int i = 1; i < question.Stems.Count; i++)
        {
            if ((question.Stems[i - 1] == "wajib" || (i > 1 && question.Stems[i - 1] == "di" && question.Stems[i - 2] == "wajib")) && (question.Stems[i] is "hapus" or "copot" or "batal" or "keluar" or "blokir" || (question.Stems[i] == "henti" && question.Stems.ElementAtOrDefault(i + 1) == "ikuti")))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Near by chance: none of its conditions holds by what is told, and it is not alike, or is about a spouse whom nobody named.</summary>
    private static bool IsStranger(CardHit hit, CardDecision decision, SlotValues facts) =>
        decision.Condition is null or { If.Count: 0 } && (hit.Similarity < JumpFrom || (CardTraits.Of(hit.Card).OnlySpouses && !facts.Has("target", "pasangan")));

    /// <summary>All examples together say the softer verdict and hardly ever the stricter one.</summary>
    private static bool IsUnheardOf(Verdict stricter, Verdict softer, float[] likelihoods) =>
        VerdictModel.Of(stricter, likelihoods) < UnheardBelow && VerdictModel.Of(softer, likelihoods) >= VouchedFrom;

    /// <summary>A stricter verdict that all examples together speak against is no reason to leave a softer one.</summary>
    private static bool IsThinkable(Verdict stricter, Verdict softer, float[] likelihoods) =>
        VerdictModel.Of(stricter, likelihoods) >= HalfAsLikely * VerdictModel.Of(softer, likelihoods);

    /// <summary>"Siapa yang tidak boleh…", "yang menyidang siapa?" want a name or a list, not a yes.</summary>
    private static bool AsksWho(AnalyzedText question) =>
        question.Stems.Count > 0 && (question.Stems[0] is "siapa" || (!question.Wants("izin") && question.Stems.Any(s => s is "siapa" or "berapa" or "kapan")));

    /// <summary>A card for ASN does not forbid anything to people whom the rules do not bind: a card that speaks to them does the answering.</summary>
    private static Choice? OfFreePeople(Choice first, IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts)
    {
        if (first.Decision.Verdict != Verdict.TidakBoleh || !HardFacts.IsFree(facts) || facts.HasAny("fakta", ["fasilitas_negara", "menyerang", "akun_instansi"])
            || question.Concepts.Any(c => c is "uangpolitik" or "fasilitas" or "honorer") || first.Decision.Condition?.If.ContainsKey("subjek") == true || SpeaksTo(first.Hit.Card, facts))
        {
            return null;
        }
        CardHit? theirs = hits.Skip(1).FirstOrDefault(h => h.Similarity >= NoAnswerThoughHarmless
            && (SpeaksTo(h.Card, facts) || Decider.Decide(h, question, facts) is { Verdict: Verdict.Boleh, Condition: { } condition } && condition.If.ContainsKey("subjek")));
        return theirs is null ? null : new(theirs, Decider.Decide(theirs, question, facts));
    }

    /// <summary>What is allowed to civil servants is not allowed to soldiers and police by likeness: the card must speak to them.</summary>
    private static bool IsSoldier(Choice choice, SlotValues facts) =>
        facts.HasAny("subjek", ["tni", "polri"]) && !facts.HasAny("subjek", ["keluarga_asn", "pensiunan", "mantan"])
        && !choice.Hit.Card.Subjects.Any(s => s is "tni" or "polri" or "warga") && choice.Decision.Condition?.If.ContainsKey("subjek") != true;

    /// <summary>A party is named, and neither the example nor the title knows of any candidate or party.</summary>
    private static bool IsAboutNobody(Choice choice, SlotValues facts, TextAnalyzer analyzer) =>
        facts.Has("target", "partai") && !HardFacts.IsFree(facts)
        && !analyzer.AnalyzeOwn(choice.Hit.NearestPhrasing).Slots.Any("target") && !analyzer.AnalyzeOwn(choice.Hit.Card.Title).Slots.Any("target")
        && choice.Decision.Condition?.If.ContainsKey("target") != true;

    /// <summary>
    /// A faint likeness to a card that forbids is no reason to forbid: where the question names an ordinary act and none that takes sides, a
    /// card close behind that speaks of the same act answers.
    /// </summary>
    private static Choice? Ordinary(Choice first, IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, TextAnalyzer analyzer)
    {
        bool official = IsOfficial(facts);
        if (first.Decision.Verdict != Verdict.TidakBoleh || (hits[0].Similarity >= WeakBelow && !official) || (first.Decision.Condition?.If.Count > 0 && !(official && first.Decision.Condition.If.Keys.All(k => k is "saluran" or "subjek"))) || HardFacts.In(facts).Any()
            || HardFacts.IsSupport(question, facts) || HardFacts.IsDeed(question, facts) || (!official && HardFacts.RiskyIn(question, facts).Any()))
        {
            return null;
        }
        string[] acts = question.Concepts.Contains("kritik") ? [] : [.. question.Concepts.Where(HardFacts.OrdinaryActs.Contains)];
        foreach (CardHit hit in acts.Length == 0 && !official ? [] : hits.Skip(1).Take(Considered).Where(h => h.Score >= CloseWhenOrdinary * hits[0].Score && h.Similarity >= NoAnswerThoughHarmless))
        {
            var choice = new Choice(hit, Decider.Decide(hit, question, facts));
            if (choice.Decision.Verdict is Verdict.Boleh or Verdict.BolehBersyarat && SpeaksOfTheSame(choice, acts, official, analyzer) && !RestsOnUntoldExcuse(choice, question, facts, analyzer))
            {
                return choice;
            }
        }
        return null;
    }

    private static bool SpeaksOfTheSame(Choice choice, string[] acts, bool official, TextAnalyzer analyzer)
    {
        AnalyzedText example = analyzer.AnalyzeOwn(choice.Hit.NearestPhrasing);
        return official
            ? example.Slots.Has("target", "resmi_kpu") || choice.Decision.Condition?.If.Values.Any(v => v.Contains("resmi_kpu")) == true
            : example.Concepts.Any(acts.Contains);
    }

    private static bool SpeaksTo(Situation card, SlotValues facts) => HardFacts.FreeIn(facts).Any(card.Subjects.Contains);

    /// <summary>The condition of the card itself that forbids what the question tells; the likest, where several do.</summary>
    private static Condition? OwnHarderCondition(CardHit hit, SlotValues facts)
    {
        Condition? best = null;
        float likest = NoAnswerBelow;
        for (int i = 0; i < hit.Card.Conditions.Count; i++)
        {
            Condition condition = hit.Card.Conditions[i];
            bool names = condition.If.Count > 0 && condition.If.All(c => facts.HasAny(c.Key, c.Value));
            if (condition.Verdict == Verdict.TidakBoleh && (names || (condition.If.Count == 0 && hit.ConditionSimilarity.Count > i && hit.ConditionSimilarity[i] > likest)))
            {
                best = condition;
                likest = names ? 1 : hit.ConditionSimilarity[i];
            }
        }
        return best;
    }

    /// <summary>Neither a candidate, a party nor an act of support is named: a mistaken yes would allow nothing.</summary>
    public static bool IsHarmless(AnalyzedText question, SlotValues facts) =>
        !facts.HasAny("target", ["calon", "bakal_calon", "partai", "petahana", "relawan", "pasangan", "keluarga_lain"]) && !HardFacts.In(facts).Any()
        && !HardFacts.IsSupport(question, facts) && !question.Concepts.Any(HardFacts.RiskyActs.Contains);

    /// <summary>Looking oneself up, leaving a channel, condoling, serving at the counter: nothing in them can favour a candidate.</summary>
    private static bool IsOwnAffair(AnalyzedText question, SlotValues facts) =>
        question.Concepts.Any(c => c is "kpu" or "dpt" or "unfollow" or "dukacita" or "layani") && !HardFacts.RiskyIn(question, facts).Any() && !HardFacts.In(facts).Any();

    /// <summary>The question and the example name the same official ground: a letter of assignment, leave, an invitation by the KPU.</summary>
    private static bool OnTheSameGround(Choice choice, SlotValues facts, TextAnalyzer analyzer)
    {
        SlotValues example = analyzer.AnalyzeOwn(choice.Hit.NearestPhrasing).Slots;
        SlotValues title = analyzer.AnalyzeOwn(choice.Hit.Card.Title).Slots;
        return HardFacts.Grounds.Any(g => facts.Has("fakta", g) && (example.Has("fakta", g) || title.Has("fakta", g)));
    }

    /// <summary>The card has a rule of its own for an official ground that is told: who is on duty at a campaign does not campaign.</summary>
    private static bool IsOnOfficialGround(Condition? condition) =>
        condition?.If.TryGetValue("fakta", out IReadOnlyList<string>? told) == true && told.Any(HardFacts.Grounds.Contains);

    /// <summary>Only the organisers of the election are named: nobody is favoured.</summary>
    private static bool IsOfficial(SlotValues facts) => facts.Has("target", "resmi_kpu") && facts.Of("target").Count == 1;

    /// <summary>The question and the example both tell what is not done, and nothing that is.</summary>
    private static bool RefrainsAlike(Choice choice, AnalyzedText question, SlotValues facts, TextAnalyzer analyzer) =>
        facts.HasAny("fakta", HardFacts.Refraining) && !HardFacts.IsSupport(question, facts)
        && analyzer.AnalyzeOwn(choice.Hit.NearestPhrasing).Slots.HasAny("fakta", HardFacts.Refraining);

    /// <summary>"Boleh menolak" is no answer to "disuruh hadir, boleh?": the excuse that the example tells must be told by the asker too.</summary>
    private static bool RestsOnUntoldExcuse(Choice choice, AnalyzedText question, SlotValues facts, TextAnalyzer analyzer)
    {
        AnalyzedText example = analyzer.AnalyzeOwn(choice.Hit.NearestPhrasing);
        bool refrains = facts.HasAny("fakta", HardFacts.Refraining) || question.NegatedConcepts.Any();
        return HardFacts.Excuses.Any(e => example.Slots.Has("fakta", e) && !facts.Has("fakta", e) && !(refrains && HardFacts.Refraining.Contains(e)))
            || (example.Concepts.Any(IsWayOut) && !question.Concepts.Any(IsWayOut))
            || (facts.Has("fakta", "diperintah") && !refrains && !question.Concepts.Any(IsWayOut) && (CardTraits.Of(choice.Hit.Card).HasInTitle("tolak") || CardTraits.Of(choice.Hit.Card).HasInTitle("lapor")));
    }

    private static bool IsWayOut(string concept) => concept is "lapor" or "tolak";

    /// <summary>Who refuses, or says what is not done, is answered by a card about refusing, where one is near: not doing it is no violation.</summary>
    private static Choice? NotDoing(Choice first, IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, TextAnalyzer analyzer)
    {
        if (first.Decision.Verdict != Verdict.TidakBoleh || first.Decision.Condition is not null || !facts.HasAny("fakta", Refusals) || HardFacts.IsSupport(question, facts)
            || (!facts.Has("fakta", "menolak") && question.Concepts.Any(HardFacts.RiskyActs.Contains)))
        {
            return null;
        }
        foreach (CardHit hit in hits.Skip(1).Where(h => h.Score >= CloseWhenRefusing * hits[0].Score && h.Similarity >= NoAnswerBelow))
        {
            var choice = new Choice(hit, Decider.Decide(hit, question, facts));
            if (choice.Decision.Verdict is Verdict.Boleh && (choice.Decision.Condition?.If.TryGetValue("fakta", out IReadOnlyList<string>? told) == true && told.Any(Refusals.Contains)
                || analyzer.AnalyzeOwn(hit.NearestPhrasing).Slots.HasAny("fakta", Refusals)))
            {
                return choice;
            }
        }
        return null;
    }

    private static bool SpeaksOfSupport(Choice choice, TextAnalyzer analyzer) =>
        HardFacts.IsSupport(analyzer.AnalyzeOwn(choice.Hit.NearestPhrasing), SlotValues.Empty);

    private static bool SpeaksOf(Choice choice, string fact, TextAnalyzer analyzer) =>
        choice.Decision.Condition?.If.Values.Any(v => v.Contains(fact)) == true
        || analyzer.AnalyzeOwn(choice.Hit.NearestPhrasing).Slots.Has("fakta", fact)
        || analyzer.AnalyzeOwn(choice.Hit.Card.Title).Slots.Has("fakta", fact);
}
