using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Indexing;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Choosing;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Benchmarks.Answers.Choosing;

/// <summary>
/// The questions that are examples in the knowledge folder, each looked up in a knowledge that does not have it: five times a fifth of the examples
/// is left out. Else every question would be its own nearest phrasing, and the lesson would be that the nearest card is always right.
/// </summary>
internal static class ChoiceLessons
{
    private const int Folds = 5;
    private const int Found = 20;
    private const string Prefix = "contoh-";

    /// <param name="folder">The knowledge folder.</param>
    /// <param name="judged">Judged questions; those that are no examples are left aside.</param>
    /// <param name="each">Is told of each question that is looked up.</param>
    public static IReadOnlyList<ChoiceLesson> Read(string folder, IEnumerable<EvaluationItem> judged, Action<EvaluationItem, KnowledgeSnapshot>? each = null)
    {
        Dictionary<string, EvaluationItem> items = judged.GroupBy(i => Prefix + i.Id.ToLowerInvariant()).ToDictionary(g => g.Key, g => g.First());
        KnowledgeFiles files = KnowledgeReader.Read(folder);
        Example[] all = [.. files.Examples];
        var lessons = new List<ChoiceLesson>();
        for (int fold = 0; fold < Folds; fold++)
        {
            files.Examples.Clear();
            files.Examples.AddRange(all.Where(e => FoldOf(e.Id) != fold));
            var knowledge = new KnowledgeSnapshot(new KnowledgeBase(files));
            EvaluationItem[] left = [.. all.Where(e => FoldOf(e.Id) == fold && items.ContainsKey(e.Id)).Select(e => items[e.Id])];
            foreach (EvaluationItem item in left)
            {
                each?.Invoke(item, knowledge);
            }
            lessons.AddRange(left.AsParallel().AsOrdered().Where(i => i.Verdict != Verdict.DiLuarTopik.Code()).Select(i => Lesson(i, knowledge)).Where(l => l.Worth.Length > 0));
        }
        return lessons;
    }

    private static int FoldOf(string id) => (int)(Fnv.Append(Fnv.Basis, id) % Folds);

    private static ChoiceLesson Lesson(EvaluationItem item, KnowledgeSnapshot knowledge)
    {
        AnalyzedText text = knowledge.Analyzer.Analyze(KinInOffice.Read(item.Question));
        float[] likelihoods = knowledge.Cards.Judge(text).Likelihoods;
        IReadOnlyList<CardHit> hits = CardRanking.Rank(knowledge.Cards.Search(text, Found), text, text.Slots, likelihoods);
        Choice[] choices = CardChooser.Candidates(hits, text, text.Slots);
        var situated = new Situated(text, text.Slots, likelihoods, CarefulChoice.Of(hits, text, text.Slots, likelihoods, knowledge));
        var context = new AnswerContext(new DateOnly(2026, 1, 1), knowledge.Base.Version);
        float[][] features = new float[choices.Length][];
        float[] worth = new float[choices.Length];
        for (int i = 0; i < choices.Length; i++)
        {
            features[i] = new float[ChoiceFeatures.Names.Count];
            ChoiceFeatures.Write(choices, i, situated, features[i]);
            worth[i] = Worth(item, choices[i], AnswerComposer.Compose(choices[i].Hit, choices[i].Decision, [], knowledge.Base, context, text.Slots));
        }
        return new(item.Id, features, worth);
    }

    /// <summary>The right verdict on the right basis is what is wanted; one without the other, or a verdict that is acceptable only, is something.</summary>
    private static float Worth(EvaluationItem item, Choice choice, Answer answer)
    {
        bool based = CitationMatch.Hits(answer.Citations.Select(c => c.Text), item.Basis);
        string verdict = choice.Decision.Verdict.Code();
        if (verdict == item.Verdict)
        {
            return based ? 1 : 0.5f;
        }
        bool acceptable = item.AlsoOk.Contains(verdict) || (item.Verdict == Verdict.Informasi.Code() && based);
        return !acceptable ? 0 : based ? 0.6f : 0.2f;
    }
}
