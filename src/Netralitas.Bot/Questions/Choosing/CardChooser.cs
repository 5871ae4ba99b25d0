using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>
/// Which of the cards that were found answers: the one that is likeliest to be right by weights that were learnt from judged questions
/// (docs/decisions/0037). A permission is held back where it is likely enough to be forbidden. Pure.
/// </summary>
internal static class CardChooser
{
    /// <summary>How many cards are looked at.</summary>
    public const int Considered = 12;

    /// <summary>From here on a permission is too likely to be wrong.</summary>
    private const float RiskFrom = 0.26f;

    /// <summary>From here on a question says what somebody was told before.</summary>
    private const float SameFrom = 0.80f;
    private const float SureSame = 0.90f;

    /// <summary>So likely must a permission be that the rules of caution do not give.</summary>
    private const float PermittedFrom = 0.80f;

    /// <summary>The same where a deed for somebody is told.</summary>
    private const float PermittedDeedFrom = 0.97f;

    /// <summary>A plain permission must be this likely; else what comes with a condition is looked at.</summary>
    private const float SureFrom = 0.70f;

    /// <summary>Below, one answer in four was right: it is better to abstain.</summary>
    private const float AnswerFrom = 0.30f;

    private static readonly string[] Former = ["pensiunan", "mantan"];

    /// <param name="careful">What the rules of caution chose, or null.</param>
    /// <param name="hits">The cards found, best first.</param>
    /// <param name="question">The question.</param>
    /// <param name="facts">What is known of the asker's case.</param>
    /// <param name="likelihoods">How likely each verdict is, whatever the card.</param>
    /// <param name="knowledge">Where the card on judging unnamed cases stands.</param>
    /// <returns>The choice, or null where none is likely enough to be right.</returns>
    public static Choice? Of(Choice? careful, IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, float[] likelihoods, KnowledgeBase knowledge)
    {
        var situated = new Situated(question, facts, likelihoods, careful);
        if (hits.Count == 0 || IsBoundNoMore(situated, hits))
        {
            return careful;
        }
        Choice[] choices = Candidates(hits, question, facts);
        float[] right = ChoiceWeights.Learnt.Likelihoods(choices, situated);
        Choice? best = Likeliest(choices, right, _ => true);
        if (best!.Decision.Verdict == Verdict.Boleh && Share(Verdict.Boleh, choices, right, likelihoods) < SureFrom)
        {
            best = Likeliest(choices, right, v => v != Verdict.Boleh);
        }
        if (best is null || (IsPermission(best.Decision.Verdict)
            && (IsMoreThanCareful(best, situated) || LendsToADeed(best, situated) || Share(Verdict.TidakBoleh, choices, right, likelihoods) >= RiskFrom)))
        {
            best = Likeliest(choices, right, v => !IsPermission(v));
        }
        if (best is null)
        {
            return Doubt.Plainly(Doubt.GeneralCard, hits[0].Similarity, knowledge);
        }
        return careful is null && Share(best.Decision.Verdict, choices, right, likelihoods) < AnswerFrom ? null : best;
    }

    /// <summary>
    /// Softer than the rules of caution, and not in words that were judged before: then all that was judged must speak for it, and no deed for
    /// somebody, nor support, may be told beside it, however much of daily life is.
    /// </summary>
    private static bool IsMoreThanCareful(Choice permission, Situated situated) =>
        permission.Hit.Similarity < SameFrom && !(situated.Careful?.Decision.Verdict <= permission.Decision.Verdict)
        && ((!situated.IsFree && (situated.TellsADeed || situated.TellsSupport))
            || Permitted(situated) < PermittedFrom);

    /// <summary>Daily life told beside a deed lends it nothing, whatever the rules say, but where all that was judged permits such words.</summary>
    private static bool LendsToADeed(Choice permission, Situated situated) =>
        situated.TellsADeed && !situated.IsFree && permission.Hit.Similarity < SureSame && Permitted(situated) < PermittedDeedFrom;

    /// <summary>What binds civil servants binds those no more who have left: the rules of caution know what is theirs.</summary>
    private static bool IsBoundNoMore(Situated situated, IReadOnlyList<CardHit> hits) =>
        situated.Facts.HasAny("subjek", Former) && situated.Careful is { } careful && IsPermission(careful.Decision.Verdict)
        && !(situated.Question.Slots.HasAny("subjek", Former) && hits.Take(Considered).Any(h => h.Similarity >= SureSame)); // such words were judged

    private static float Permitted(Situated situated) =>
        VerdictModel.Of(Verdict.Boleh, situated.Likelihoods) + VerdictModel.Of(Verdict.BolehBersyarat, situated.Likelihoods);

    private static Choice? Likeliest(Choice[] choices, float[] right, Predicate<Verdict> fits)
    {
        int best = -1;
        for (int i = 0; i < choices.Length; i++)
        {
            if (fits(choices[i].Decision.Verdict) && (best < 0 || right[i] > right[best]))
            {
                best = i;
            }
        }
        return best < 0 ? null : choices[best];
    }

    /// <summary>The cards with what they say to these facts.</summary>
    public static Choice[] Candidates(IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts)
    {
        var acts = ToldActs.In(question, facts);
        return [.. hits.Take(Considered).Select(h => new Choice(h, Decider.Decide(h, facts, acts)))];
    }

    /// <summary>How likely a verdict is: half by the cards, half by the words.</summary>
    private static float Share(Verdict verdict, Choice[] choices, float[] right, float[] likelihoods)
    {
        float share = 0;
        for (int i = 0; i < choices.Length; i++)
        {
            share += choices[i].Decision.Verdict == verdict ? right[i] : 0;
        }
        return (share + VerdictModel.Of(verdict, likelihoods)) / 2;
    }

    private static bool IsPermission(Verdict verdict) => verdict is Verdict.Boleh or Verdict.BolehBersyarat;
}
