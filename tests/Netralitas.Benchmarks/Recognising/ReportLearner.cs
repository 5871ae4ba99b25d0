using System.Globalization;
using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>
/// Learns the weights of <see cref="ReportModel"/>: logistic regression with a price on the square of each weight, from nothing, in one order, with
/// nothing left to chance; so the same lessons give the same weights.
/// </summary>
internal static class ReportLearner
{
    private const double Price = 2;
    private const int LeastSeen = 2;
    private const int Rounds = 40;

    /// <summary>Where one half shall stand: of what the lessons find 35 % likely to be a report, the bot asks.</summary>
    private const double AskedFrom = 0.35;

    private const double Negligible = 0.005;

    /// <summary>The lines of <c>weights.tsv</c>, by name.</summary>
    public static IReadOnlyList<string> Learn(IReadOnlyList<ReportLesson> lessons)
    {
        var names = new Dictionary<ulong, string>();
        ulong[][] texts = [.. lessons.Select(l => ReportFeatures.Of(l.Text, names).ToArray())];
        Dictionary<ulong, int> numbers = texts.SelectMany(t => t).CountBy(f => f).Where(f => f.Value >= LeastSeen)
            .Select(f => names[f.Key]).Order(StringComparer.Ordinal).Select((name, number) => (name, number))
            .ToDictionary(f => FeatureList.KeyOf(f.name), f => f.number);
        int[][] features = [.. texts.Select(t => t.Where(numbers.ContainsKey).Select(f => numbers[f]).ToArray())];
        double[] weights = new double[numbers.Count + 1];
        Descent.Minimise((w, slope) => Loss(lessons, features, w, slope), weights, Rounds);
        weights[^1] -= Math.Log(AskedFrom / (1 - AskedFrom));
        return
        [
            Line(ReportModel.Always, weights[^1]),
            .. numbers.Where(n => Math.Abs(weights[n.Value]) >= Negligible).Select(n => Line(names[n.Key], weights[n.Value])).Order(StringComparer.Ordinal),
        ];
    }

    private static string Line(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.00}");

    /// <summary>How wrong the weights are, and in which direction they are more so. The last weight is every text's, and free.</summary>
    private static double Loss(IReadOnlyList<ReportLesson> lessons, int[][] features, double[] weights, double[] slope)
    {
        Array.Clear(slope);
        double loss = 0;
        for (int i = 0; i < features.Length; i++)
        {
            double sum = weights[^1];
            foreach (int feature in features[i])
            {
                sum += weights[feature];
            }
            double sign = lessons[i].IsReport ? 1 : -1;
            double wrong = 1 / (1 + Math.Exp(sign * sum));
            loss -= lessons[i].Weight * Math.Log(1 - wrong);
            double push = -sign * lessons[i].Weight * wrong;
            foreach (int feature in features[i])
            {
                slope[feature] += push;
            }
            slope[^1] += push;
        }
        for (int i = 0; i < weights.Length - 1; i++)
        {
            loss += Price / 2 * weights[i] * weights[i];
            slope[i] += Price * weights[i];
        }
        return loss;
    }
}
