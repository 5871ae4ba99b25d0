using Netralitas.Bot.Questions.Voice;

namespace Netralitas.Bot.Questions.Evaluation;

/// <summary>Whether answers with a model are the answers without it, but for their words.</summary>
/// <param name="Questions">How many questions were compared.</param>
/// <param name="Different">Ids of those whose verdict, card, citations or advice differ.</param>
/// <param name="Spoken">How many answers the model re-worded or gave a button to; 0 tells that it had no part in any.</param>
internal sealed record ModelAgreement(int Questions, IReadOnlyList<string> Different, int Spoken)
{
    /// <summary>A tone that the model is asked to answer in; a plain question is never given to it.</summary>
    private const string Tone = " gimana nih kak";

    /// <summary>Answers each question as it is written and in a tone, and lets the model speak.</summary>
    public static async Task<ModelAgreement> MeasureAsync(
        IReadOnlyList<EvaluationItem> items, Answerer answerer, AnswerVoice voice, Action step, CancellationToken cancellation)
    {
        var different = new List<string>();
        int spoken = 0;
        foreach (EvaluationItem item in items)
        {
            bool same = true;
            foreach (string question in (string[])[item.Question, item.Question + Tone])
            {
                Answer without = answerer.Answer(question);
                Answer with = await voice.SpeakAsync(question, without, cancellation);
                same &= AreAlike(without, with);
                spoken += without.Why != with.Why || with.Suggested is not null ? 1 : 0;
            }
            if (!same)
            {
                different.Add(item.Id);
            }
            step();
        }
        return new(items.Count, different, spoken);
    }

    public override string ToString() =>
        $"verdicts identical: {Questions - Different.Count} of {Questions}; answers that the model had a part in: {Spoken}{(Different.Count == 0 ? "" : "; different: " + string.Join(' ', Different))}";

    private static bool AreAlike(Answer without, Answer with) =>
        (without.Status, without.Verdict, without.Card?.Id, without.Condition?.Id, without.Risk, without.Instead) == (with.Status, with.Verdict, with.Card?.Id, with.Condition?.Id, with.Risk, with.Instead)
        && without.Citations.SequenceEqual(with.Citations) && without.Asks.SequenceEqual(with.Asks)
        && without.Parts.Count == with.Parts.Count && without.Parts.Zip(with.Parts).All(p => AreAlike(p.First, p.Second));
}
