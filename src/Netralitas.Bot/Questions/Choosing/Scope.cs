using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>Whether a question belongs to the topic. Pure.</summary>
internal static class Scope
{
    private const float AnswerFrom = 0.50f;
    private const float KnownFrom = 0.30f;
    private const float InformedFrom = 0.45f;
    private const float InformedOfDiscipline = 0.35f;
    private const float SureFrom = 0.65f;
    private const float StrangeFrom = 0.40f;
    private const float PoliticalAnswerFrom = 0.24f;
    private const float OffTopicFrom = 0.25f;
    private const float OffTopicThoughPolitical = 0.50f;
    private const float OffTopicThoughStrange = 0.03f;
    private const float SameFrom = 0.85f;

    /// <summary>The question is off the topic: nothing in it is political and no card is near, or such words mostly are.</summary>
    public static bool IsLeft(AnalyzedText text, SlotValues facts, IReadOnlyList<CardHit> hits, Judgement judgement) =>
        judgement.OffTopic >= (Router.IsPolitical(text) ? OffTopicThoughPolitical : OffTopicFrom)
            ? hits.Count == 0 || hits[0].Similarity < SameFrom
            : hits.Count == 0 || (judgement.OffTopic >= OffTopicThoughStrange && !Router.IsPolitical(text) && IsStrange(text, facts, hits));

    /// <summary>No card is near enough for who asks and what is asked.</summary>
    public static bool IsStrange(AnalyzedText text, SlotValues facts, IReadOnlyList<CardHit> hits)
    {
        bool political = Router.IsPolitical(text);
        float threshold = political ? PoliticalAnswerFrom : facts.Of("subjek").Any(s => s is not ("swasta" or "warga")) ? KnownFrom : AnswerFrom;
        if (!political && hits.Count > 0 && hits[0].Card.Verdict == Verdict.Informasi)
        {
            threshold = text.Stems.Contains("disiplin") ? InformedOfDiscipline : MathF.Max(threshold, InformedFrom);
        }
        return hits.Count == 0 || hits[0].Similarity < threshold || (!political && hits[0].Similarity < SureFrom && text.Strange >= StrangeFrom);
    }
}
