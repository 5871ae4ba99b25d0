using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions;

/// <summary>
/// The nearest card is not always the right one. Where all that was ever judged speaks clearly for another verdict, and a card close behind gives that
/// verdict, that card answers; where it speaks against a permission that rests on little, nothing is permitted (docs/decisions/0035). Pure.
/// </summary>
internal static class SecondOpinion
{
    private const float Margin = 0.15f;
    private const float MarginOfLikeness = 0.5f;
    private const float MarginOfFacts = 0.3f;
    private const float MarginOfPermission = 0.15f;
    private const float LeastLike = 0.30f;
    private const float CloseBehind = 0.50f;
    private const float PermittedFrom = 0.80f;
    private const float LittleLike = 0.55f;
    private const float LittleLikeThoughTold = 0.50f;
    private const float ForbiddenFrom = 0.36f;
    private const float ForbiddenThoughTold = 0.43f;
    private const int Considered = 10;

    /// <summary>The choice, or another with a likelier verdict.</summary>
    public static Choice Of(Choice choice, IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, float[] likelihoods, KnowledgeBase knowledge)
    {
        Choice? likelier = Likelier(choice, hits, question, facts, likelihoods);
        if (likelier is null)
        {
            // No card close behind says on what it depends.
            return IsPermission(choice.Decision.Verdict) ? Doubt.Plainly(Doubt.GeneralCard, choice.Hit.Similarity, knowledge) ?? choice : choice;
        }
        return IsDoubtful(likelier, facts, likelihoods) ? Doubt.Plainly(Doubt.GeneralCard, likelier.Hit.Similarity, knowledge) ?? likelier : likelier;
    }

    /// <summary>The choice, or one with a likelier verdict; null where the likelier verdict is that it depends, and no card tells on what.</summary>
    private static Choice? Likelier(Choice choice, IReadOnlyList<CardHit> hits, AnalyzedText question, SlotValues facts, float[] likelihoods)
    {
        int likeliest = likelihoods.AsSpan().IndexOf(likelihoods.Max());
        Verdict verdict = VerdictModel.Verdicts[likeliest];
        Verdict chosen = choice.Decision.Verdict;
        if (verdict == chosen || chosen == Verdict.DiLuarTopik)
        {
            return choice;
        }
        bool permits = IsPermission(verdict) && verdict < chosen;
        bool binds = verdict == Verdict.TidakBoleh && facts.HasAny("subjek", ["pensiunan", "mantan"]); // what binds civil servants binds them no more
        if (binds || (permits && (VerdictModel.Of(Verdict.Boleh, likelihoods) + VerdictModel.Of(Verdict.BolehBersyarat, likelihoods) < PermittedFrom || TellsAnAct(question, facts))))
        {
            return choice;
        }
        float margin = Margin + (MarginOfLikeness * MathF.Max(0, choice.Hit.Similarity - LeastLike)) + (IsTold(choice) ? MarginOfFacts : 0)
            + (permits ? MarginOfPermission : 0);
        if (likelihoods[likeliest] - VerdictModel.Of(chosen, likelihoods) <= margin)
        {
            return choice;
        }
        foreach (CardHit hit in hits.Take(Considered).Where(h => h.Score >= CloseBehind * hits[0].Score))
        {
            CardDecision decision = Decider.Decide(hit, question, facts);
            if (decision.Verdict == verdict)
            {
                return new(hit, decision);
            }
        }
        return verdict == Verdict.Tergantung ? null : choice;
    }

    /// <summary>A permission of people whom the rules bind, by a card that is not very near, where such words are often forbidden.</summary>
    private static bool IsDoubtful(Choice choice, SlotValues facts, float[] likelihoods)
    {
        (float littleLike, float forbidden) = IsTold(choice) ? (LittleLikeThoughTold, ForbiddenThoughTold) : (LittleLike, ForbiddenFrom);
        return IsPermission(choice.Decision.Verdict) && choice.Hit.Similarity < littleLike && VerdictModel.Of(Verdict.TidakBoleh, likelihoods) >= forbidden && !HardFacts.IsOnlyFree(facts);
    }

    /// <summary>A deed for somebody, or support: daily life told beside it does not excuse it, however much of it is told.</summary>
    private static bool TellsAnAct(AnalyzedText question, SlotValues facts) => !HardFacts.IsFree(facts) && (HardFacts.IsDeed(question, facts) || HardFacts.IsSupport(question, facts));

    /// <summary>Decided by what the asker tells, not by likeness.</summary>
    private static bool IsTold(Choice choice) => choice.Decision.Condition is { If.Count: > 0 };

    private static bool IsPermission(Verdict verdict) => verdict is Verdict.Boleh or Verdict.BolehBersyarat;
}
