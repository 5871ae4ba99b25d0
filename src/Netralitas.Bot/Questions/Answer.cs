using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>What became of a question (design, section 3).</summary>
internal enum AnswerStatus
{
    Answered,
    Clarify,
    Abstained,
    OutOfScope,
    Refused,
    Greeting,
    TipIntent,
}

/// <summary>A norm as it is cited in an answer.</summary>
/// <param name="Id">Id of the norm in the store.</param>
/// <param name="Text">The citation as it may be shown for its verified level.</param>
internal sealed record Citation(string Id, string Text, string? Url, VerifiedLevel Verified)
{
    public static Citation Of(Norm norm) => new(norm.Id, norm.ShownCitation, norm.Url, norm.Verified);
}

/// <summary>An answer, ready to be shown as a card or written as JSON.</summary>
/// <param name="Verdict">Null only where the topic is unknown.</param>
/// <param name="Card">The situation card that answers, or null.</param>
/// <param name="Condition">The condition of the card that decided, or null.</param>
/// <param name="Why">The composed text: the reason, in plain sentences.</param>
/// <param name="Asks">What is asked back, with options.</param>
/// <param name="Nearest">Other cards to offer as buttons.</param>
/// <param name="Confidence">0..1: how surely the card fits the question.</param>
/// <param name="Parts">The answers to the single questions of a message with several.</param>
internal sealed record Answer(
    AnswerStatus Status,
    Verdict? Verdict,
    Situation? Card,
    Condition? Condition,
    string Title,
    string Why,
    string Risk,
    string Instead,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Ask> Asks,
    IReadOnlyList<Situation> Nearest,
    double Confidence,
    DateOnly AsOf,
    string KnowledgeVersion,
    IReadOnlyList<Answer> Parts)
{
    /// <summary>How many questions of a message with several are left unanswered: unclear ones, and those beyond the first few.</summary>
    public int Left { get; init; }

    /// <summary>Whether the first norm of the card, or one that it replaced, was in force on the day.</summary>
    public bool FirstBasisHeld { get; init; } = true;

    /// <summary>The card that a model takes an unanswered question for; a button, no answer.</summary>
    public Situation? Suggested { get; init; }

    /// <summary>A briefing that speaks to the card, to be offered as a button.</summary>
    public Briefing? Briefing { get; init; }

    /// <summary>An answer without verdict and citations: a courtesy, a refusal, a hint.</summary>
    public static Answer Plain(AnswerStatus status, string title, string text, AnswerContext context, Verdict? verdict = null) =>
        new(status, verdict, null, null, title, text, "", "", [], [], [], 0, context.AsOf, context.KnowledgeVersion, []);
}

/// <summary>The day for which an answer holds, and the knowledge it rests on.</summary>
internal readonly record struct AnswerContext(DateOnly AsOf, string KnowledgeVersion);
