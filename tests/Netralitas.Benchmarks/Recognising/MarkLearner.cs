using System.Globalization;
using Netralitas.Bot.FreeText.Reports;
using Netralitas.Bot.Tips.Writing;
using Netralitas.Bot.Tips.Writing.Learnt;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>
/// Learns the weights of <see cref="MarkModel"/>: the likelihood of the whole row of answers, with a price on the square of each weight and a bonus
/// for finding (softmax-margin, Gimpel and Smith 2010), from nothing, in one order, with nothing left to chance; so the same lessons give the same weights.
/// </summary>
internal static class MarkLearner
{
    private const double Price = 10;

    /// <summary>A missed word may cost somebody their job, a needless mark a tap.</summary>
    private const double CostOfMissing = 4;

    private const int LeastSeen = 5;
    private const int LeastKnown = 4;
    private const int Rounds = 60;
    private const double Negligible = 0.005;

    private static readonly string[] Openings = ["ini", "adalah", "sbg", "sebagai", "seorang", "selaku", "yg", "yang", "nama"];
    private static readonly int Me = 1 << WordLists.NumberOf("me");

    /// <summary>Words that several texts have, by name: nobody's name.</summary>
    public static IReadOnlyList<string> Known(IEnumerable<TipText> lessons, IEnumerable<string> questions) =>
    [
        .. lessons.Select(l => l.Text).Concat(questions).SelectMany(t => Tokens.Of(t).Where(w => w.IsWord).Select(w => w.Plain).Distinct())
            .CountBy(w => w).Where(w => w.Value >= LeastKnown).Select(w => w.Key).Order(StringComparer.Ordinal),
    ];

    /// <summary>The lines of <c>weights.tsv</c>, by name.</summary>
    public static IReadOnlyList<string> Learn(IReadOnlyCollection<TipText> lessons, IEnumerable<string> known)
    {
        HashSet<string> everyday = [.. known];
        var names = new Dictionary<ulong, string>();
        (Token[] Tokens, ulong[][] Features, bool[] Own)[] texts = [.. lessons.Select(l => TextOf(l, everyday, names)).Where(t => t.Tokens.Length > 0)];
        Dictionary<ulong, int> numbers = texts.SelectMany(t => t.Features).SelectMany(f => f).CountBy(f => f).Where(f => f.Value >= LeastSeen)
            .Select(f => names[f.Key]).Order(StringComparer.Ordinal).Select((name, number) => (name, number))
            .ToDictionary(f => FeatureList.KeyOf(f.name), f => f.number);
        ChainLesson[] chains = [.. texts.Select(t => new ChainLesson(Chain.PlacesOf(t.Tokens), [.. t.Features.Select(f => f.Where(numbers.ContainsKey).Select(k => numbers[k]).ToArray())], t.Own))];
        double[] weights = new double[numbers.Count + Chain.Steps];
        Descent.Minimise((w, slope) => Loss(chains, numbers.Count, w, slope), weights, Rounds);
        return
        [
            .. Enumerable.Range(0, Chain.Steps).Select(s => Line(Chain.NameOf(s), weights[numbers.Count + s]))
                .Concat(numbers.Where(n => Math.Abs(weights[n.Value]) >= Negligible).Select(n => Line(names[n.Key], weights[n.Value]))).Order(StringComparer.Ordinal),
        ];
    }

    private static (Token[] Tokens, ulong[][] Features, bool[] Own) TextOf(TipText lesson, HashSet<string> everyday, Dictionary<ulong, string> names)
    {
        var sketch = new Sketch(lesson.Text, SelfIdentifyingMarks.ByRules(lesson.Text), everyday);
        return (sketch.Tokens, TokenFeatures.Of(sketch, names), OwnOf(lesson, sketch.Tokens));
    }

    /// <summary>Which tokens tell who writes. "saya", "sebagai" and the like before the words that do belong to nobody, whether the lesson has them or not.</summary>
    private static bool[] OwnOf(TipText lesson, Token[] tokens)
    {
        bool[] own = new bool[tokens.Length];
        foreach (string span in lesson.Spans)
        {
            int start = lesson.Text.IndexOf(span, StringComparison.Ordinal), end = start + span.Length;
            int[] within = [.. Enumerable.Range(0, tokens.Length).Where(i => tokens[i].Start < end && tokens[i].End > start)];
            int opening = within.TakeWhile(i => i < within[^1] && ((WordLists.Of(tokens[i].Plain) & Me) != 0 || Openings.Contains(tokens[i].Plain))).Count();
            foreach (int i in within.Skip(opening))
            {
                own[i] = true;
            }
        }
        return own;
    }

    private static string Line(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.00}");

    private static double Loss(ChainLesson[] lessons, int features, double[] weights, double[] slope)
    {
        Array.Clear(slope);
        double[] steps = weights[features..], taken = new double[Chain.Steps];
        double loss = 0;
        foreach (ChainLesson lesson in lessons)
        {
            loss += lesson.Loss(weights, steps, Math.Log(CostOfMissing), slope, taken);
        }
        for (int step = 0; step < Chain.Steps; step++)
        {
            slope[features + step] += taken[step];
        }
        for (int i = 0; i < weights.Length; i++)
        {
            loss += Price / 2 * weights[i] * weights[i];
            slope[i] += Price * weights[i];
        }
        return loss;
    }
}
