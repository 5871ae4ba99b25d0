using Netralitas.Benchmarks.Answers.Choosing;
using Netralitas.Bot.Questions.Choosing;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class LearningToChoose
{
    private static readonly int Likeness = ChoiceFeatures.Names.ToList().IndexOf("likeness");

    private static readonly ChoiceLesson[] Lessons = [.. Enumerable.Range(0, 20).Select(i => new ChoiceLesson($"q{i}", [Card(0.2f + (i * 0.01f)), Card(0.6f)], [0, 1]))];

    [Fact]
    public void What_the_right_cards_have_more_of_counts_for_them()
    {
        Dictionary<string, double> weights = Read(ChoiceLearner.Learn(Lessons));

        Assert.True(weights["likeness"] > 0.5);
        Assert.Equal(0, weights["told"]);
    }

    [Fact]
    public void The_same_lessons_give_the_same_weights() => Assert.Equal(ChoiceLearner.Learn(Lessons), ChoiceLearner.Learn([.. Lessons]));

    [Fact]
    public void A_question_that_no_card_answers_teaches_nothing() =>
        Assert.Equal(ChoiceLearner.Learn(Lessons), ChoiceLearner.Learn([.. Lessons, new("none", [Card(0.9f), Card(0.1f)], [0, 0])]));

    [Fact]
    public void What_is_learnt_can_be_used() => Assert.NotNull(new ChoiceWeights(ChoiceLearner.Learn(Lessons)));

    private static float[] Card(float likeness)
    {
        float[] features = new float[ChoiceFeatures.Names.Count];
        features[Likeness] = likeness;
        return features;
    }

    private static Dictionary<string, double> Read(IEnumerable<string> lines) =>
        lines.Select(l => l.Split('\t')).ToDictionary(p => p[0], p => double.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture));
}
