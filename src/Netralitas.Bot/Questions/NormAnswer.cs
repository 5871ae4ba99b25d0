using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>Answers "what does pasal X of Y say?" straight from the norms, when no card fits better.</summary>
internal static class NormAnswer
{
    private const int MaxNorms = 4;
    private const float CardIsBetterFrom = 0.45f;

    public static Answer? For(AnalyzedText text, KnowledgeSnapshot knowledge, AnswerContext context, IReadOnlyList<CardHit> hits)
    {
        if (text.Words.Count > 24 || (!text.Wants("pasal") && !text.Wants("alasan")) || knowledge.NormLookup.Find(text.Original) is not { } reference)
        {
            return null;
        }
        if (reference.Pasal is null && (text.Wants("izin") || hits.Count > 0 && hits[0].Similarity >= CardIsBetterFrom))
        {
            return null;
        }
        Norm[] norms = [.. knowledge.NormLookup.NormsOf(reference).Where(n => n.InForce.Includes(context.AsOf)).Take(MaxNorms)];
        if (norms.Length == 0)
        {
            return null;
        }
        string why = string.Join("\n\n", norms.Select(n => norms.Length == 1 ? n.Text : $"{n.ShownCitation}: {n.Text}"));
        string risk = string.Join(" ", norms.Select(n => n.Sanction).Where(s => s.Length > 0).Distinct().Take(2));
        var answer = new Answer(
            AnswerStatus.Answered, Verdict.Informasi, null, null,
            norms.Length == 1 ? norms[0].ShownCitation : reference.Pasal is null ? reference.Instrument.Short : $"{reference.Instrument.Short} Pasal {reference.Pasal}",
            why, risk, "", [.. norms.Select(Citation.Of)], [], [.. hits.Take(2).Select(h => h.Card)], 0.9, context.AsOf, context.KnowledgeVersion, []);
        return answer;
    }
}
