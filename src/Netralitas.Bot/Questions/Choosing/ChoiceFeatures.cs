using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>What the cards that were found for one question have in common: what each of them is compared with.</summary>
/// <param name="Question">The question.</param>
/// <param name="Facts">What is known of the asker's case.</param>
/// <param name="Likelihoods">Of each of <see cref="VerdictModel.Verdicts"/>.</param>
/// <param name="Careful">What the rules of caution chose, or null.</param>
internal sealed record Situated(AnalyzedText Question, SlotValues Facts, float[] Likelihoods, Choice? Careful)
{
    public bool IsFree { get; } = HardFacts.IsFree(Facts);

    public bool TellsADeed { get; } = HardFacts.IsDeed(Question, Facts);

    public bool TellsSupport { get; } = HardFacts.IsSupport(Question, Facts);

    public bool TellsAHardFact { get; } = HardFacts.In(Facts).Any();

    public bool HasCarefulVerdict(Choice choice) => Careful?.Decision.Verdict == choice.Decision.Verdict;

    public bool HasCarefulCard(Choice choice) => Careful?.Hit.Card.Id == choice.Hit.Card.Id;

    /// <summary>It is what the rules chose.</summary>
    public bool IsCareful(Choice choice) => HasCarefulVerdict(choice) && HasCarefulCard(choice);
}

/// <summary>What speaks for or against answering with a card, as numbers of about -3 to 3; their names are those in <c>choice-weights.tsv</c>. Pure.</summary>
internal static class ChoiceFeatures
{
    private static readonly string[] Common =
    [
        "score", "rank", "likeness", "likeness-of-card", "likeness-behind", "likelihood", "log-likelihood", "told", "said", "asks-back",
        "permits-free", "permits-deed", "permits-support", "permits-hard-fact", "permits-forbidden", "forbids-free",
        "careful-verdict", "careful-card", "careful",
    ];

    /// <summary>The names, in the order of the numbers.</summary>
    public static readonly IReadOnlyList<string> Names =
        [.. Common, .. VerdictModel.Verdicts.Select(v => $"is-{v.Code()}"), .. VerdictModel.Verdicts.Select(v => $"likeness-{v.Code()}")];

    /// <param name="choices">The cards with what they say, best first.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="situated">What they are compared with.</param>
    /// <param name="into">Takes the numbers, as many as <see cref="Names"/>.</param>
    public static void Write(IReadOnlyList<Choice> choices, int index, Situated situated, Span<float> into)
    {
        into.Clear();
        Choice choice = choices[index];
        (CardHit hit, Verdict verdict) = (choice.Hit, choice.Decision.Verdict);
        int place = VerdictModel.IndexOf(verdict);
        bool known = place >= 0 && place < VerdictModel.Verdicts.Count;
        float likelihood = known ? situated.Likelihoods[place] : 0;
        bool permits = verdict is Verdict.Boleh or Verdict.BolehBersyarat;
        float nearest = 0;
        foreach (Choice other in choices)
        {
            nearest = MathF.Max(nearest, other.Hit.Similarity);
        }
        int i = 0;
        into[i++] = MathF.Log((hit.Score / choices[0].Hit.Score) + 1e-6f);
        into[i++] = MathF.Log(1 + index);
        into[i++] = hit.Similarity;
        into[i++] = hit.BaseSimilarity;
        into[i++] = hit.Similarity - nearest;
        into[i++] = likelihood;
        into[i++] = MathF.Log(likelihood + 0.01f);
        into[i++] = One(choice.Decision.Condition is { If.Count: > 0 });
        into[i++] = One(choice.Decision.Condition is { If.Count: 0 });
        into[i++] = One(choice.Decision.Missing is not null);
        into[i++] = One(permits && situated.IsFree);
        into[i++] = One(permits && situated.TellsADeed);
        into[i++] = One(permits && situated.TellsSupport);
        into[i++] = One(permits && situated.TellsAHardFact);
        into[i++] = permits ? VerdictModel.Of(Verdict.TidakBoleh, situated.Likelihoods) : 0;
        into[i++] = One(verdict == Verdict.TidakBoleh && situated.IsFree);
        into[i++] = One(situated.HasCarefulVerdict(choice));
        into[i++] = One(situated.HasCarefulCard(choice));
        into[i++] = One(situated.IsCareful(choice));
        if (known)
        {
            into[i + place] = 1;
            into[i + VerdictModel.Verdicts.Count + place] = hit.Similarity;
        }
    }

    private static float One(bool holds) => holds ? 1 : 0;
}
