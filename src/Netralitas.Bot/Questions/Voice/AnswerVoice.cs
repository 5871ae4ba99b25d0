using Netralitas.Bot.Ai;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;

namespace Netralitas.Bot.Questions.Voice;

/// <summary>
/// The last step before an answer is shown, and the only one that a model has a part in: it may re-word the reason, and point to a card where
/// there is no answer. Status, verdict, citations and everything else of the answer pass through; without a model all of it does.
/// </summary>
internal sealed class AnswerVoice(KnowledgeStore store, ModelDesk? desk = null)
{
    private const int Candidates = 40;
    private const int Offered = 3;

    /// <summary>So much do the first places count over the later ones when two rankings are fused (reciprocal rank fusion).</summary>
    private const int Smoothing = 20;

    public Task<Answer> SpeakAsync(string question, Answer answer, CancellationToken cancellation) => answer switch
    {
        _ when desk is null => Task.FromResult(answer),
        { Status: AnswerStatus.Abstained } => SuggestAsync(desk, question, answer, cancellation),
        { Status: AnswerStatus.Answered or AnswerStatus.Clarify, Card: not null, Parts.Count: 0 } => RewordAsync(desk, question, answer, cancellation),
        _ => Task.FromResult(answer),
    };

    private async Task<Answer> RewordAsync(ModelDesk model, string question, Answer answer, CancellationToken cancellation)
    {
        string? text = await model.RewordAsync(question, answer.Why, beginning => RewordingCheck.MayStillPass(answer.Why, beginning), cancellation);
        if (text is null || !RewordingCheck.Passes(answer.Why, text))
        {
            return answer;
        }
        Answer reworded = answer with { Why = text };
        return CitationCheck.Check(reworded, store.Current.Base).Passes && AnswerCard.Of(reworded).Messages.Count <= AnswerCard.Of(answer).Messages.Count
            ? reworded
            : answer;
    }

    private async Task<Answer> SuggestAsync(ModelDesk model, string question, Answer answer, CancellationToken cancellation)
    {
        if (!model.MayHear(question))
        {
            return answer;
        }
        KnowledgeSnapshot knowledge = store.Current;
        string[] byWords = [.. knowledge.Cards.Search(knowledge.Analyzer.Analyze(question), Candidates).Select(h => h.Card.Id)];
        IReadOnlyList<string> byVectors = await model.NearestAsync(question, Candidates, cancellation);
        Situation[] ranked = [.. Fused(byWords, byVectors).Select(knowledge.Base.FindSituation).OfType<Situation>().Take(Candidates)];
        string? chosen = await model.ChooseAsync(question, [.. ranked.Select(c => new CardChoice(c.Id, c.Title))], cancellation);
        Situation? suggested = ranked.FirstOrDefault(c => c.Id == chosen);
        IEnumerable<Situation> nearest = byVectors.Count > 0 ? ranked : answer.Nearest;
        return answer with
        {
            Suggested = suggested,
            Nearest = [.. nearest.Prepend(suggested).OfType<Situation>().DistinctBy(c => c.Id).Take(Offered)],
        };
    }

    private static IEnumerable<string> Fused(params IReadOnlyList<string>[] rankings) => rankings
        .SelectMany(ranking => ranking.Select((id, place) => (id, score: 1.0 / (Smoothing + place))))
        .GroupBy(r => r.id, r => r.score, StringComparer.Ordinal)
        .OrderByDescending(g => g.Sum())
        .Select(g => g.Key);
}
