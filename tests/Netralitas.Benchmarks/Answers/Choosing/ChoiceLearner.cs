using System.Globalization;
using Netralitas.Benchmarks.Recognising;
using Netralitas.Bot.Questions.Choosing;

namespace Netralitas.Benchmarks.Answers.Choosing;

/// <summary>
/// Learns the weights of <see cref="ChoiceWeights"/>: a softmax over the cards of each question, so that what it expects the chosen card to be worth
/// grows, with a price on the square of each weight. The same lessons give the same weights.
/// </summary>
internal static class ChoiceLearner
{
    private const double Price = 1e-3;
    private const int Rounds = 200;

    /// <summary>The lines of <c>choice-weights.tsv</c>.</summary>
    public static IReadOnlyList<string> Learn(IReadOnlyList<ChoiceLesson> lessons)
    {
        ChoiceLesson[] useful = [.. lessons.Where(l => l.Worth.Any(w => w > 0))];
        double[] spread = Spread(useful);
        double[] weights = new double[spread.Length];
        Descent.Minimise((w, slope) => Loss(useful, spread, w, slope), weights, Rounds);
        return [.. ChoiceFeatures.Names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weights[i] / spread[i]:0.000}"))];
    }

    /// <summary>The standard deviation of each feature, so that the price is the same for all.</summary>
    private static double[] Spread(IReadOnlyList<ChoiceLesson> lessons)
    {
        int count = ChoiceFeatures.Names.Count;
        double[] sum = new double[count], squares = new double[count];
        int rows = 0;
        foreach (float[] features in lessons.SelectMany(l => l.Features))
        {
            rows++;
            for (int i = 0; i < count; i++)
            {
                sum[i] += features[i];
                squares[i] += (double)features[i] * features[i];
            }
        }
        return [.. Enumerable.Range(0, count).Select(i => Math.Sqrt(Math.Max(0, (squares[i] / rows) - (sum[i] / rows * (sum[i] / rows)))) + 1e-9)];
    }

    private static double Loss(IReadOnlyList<ChoiceLesson> lessons, double[] spread, double[] weights, double[] slope)
    {
        Array.Clear(slope);
        double loss = 0;
        foreach (ChoiceLesson lesson in lessons)
        {
            double[] likely = Likely(lesson, spread, weights);
            double worth = 0;
            for (int c = 0; c < likely.Length; c++)
            {
                worth += likely[c] * lesson.Worth[c];
            }
            loss -= Math.Log(worth) / lessons.Count;
            for (int c = 0; c < likely.Length; c++)
            {
                double push = likely[c] * (1 - (lesson.Worth[c] / worth)) / lessons.Count;
                for (int i = 0; i < slope.Length; i++)
                {
                    slope[i] += push * lesson.Features[c][i] / spread[i];
                }
            }
        }
        for (int i = 0; i < weights.Length; i++)
        {
            loss += Price / 2 * weights[i] * weights[i];
            slope[i] += Price * weights[i];
        }
        return loss;
    }

    private static double[] Likely(ChoiceLesson lesson, double[] spread, double[] weights)
    {
        double[] likely = new double[lesson.Worth.Length];
        for (int c = 0; c < likely.Length; c++)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                likely[c] += weights[i] * lesson.Features[c][i] / spread[i];
            }
        }
        double highest = likely.Max();
        double sum = 0;
        for (int c = 0; c < likely.Length; c++)
        {
            likely[c] = Math.Exp(likely[c] - highest);
            sum += likely[c];
        }
        for (int c = 0; c < likely.Length; c++)
        {
            likely[c] /= sum;
        }
        return likely;
    }
}
