using System.Globalization;
using Netralitas.Benchmarks.Recognising;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tips.Writing;
using Netralitas.Bot.Tips.Writing.Learnt;

namespace Netralitas.Bot.Tests.Units.Tips;

public sealed class LearningMarks
{
    private static readonly string Golden = Repository.PathOf("tests/Netralitas.Bot.Tests/Golden");

    private static readonly TipText[] Few =
    [
        .. new[] { "sopir angkot", "juru parkir", "tukang las", "penjaga kantin" }.SelectMany((job, i) => new[]
        {
            new TipText($"A{i}", $"saya {job} di terminal, lurah bagi amplop", true, [$"{job} di terminal"]),
            new TipText($"B{i}", $"lurah dan {job} di terminal bagi amplop", true, []),
            new TipText($"C{i}", $"saya lihat {job} di terminal terima amplop", true, []),
        }),
        .. new[] { "camat", "kades" }.Select((who, i) => new TipText($"D{i}", $"{who} bagi amplop di terminal", true, [])),
    ];

    /// <summary>After a change of the lessons, the features or the lists: <c>learn-marks</c> writes them anew. The last place may differ between processors.</summary>
    [Fact]
    public void The_weights_are_what_the_lessons_teach()
    {
        TipText[] lessons = MarkLessons.Read(Golden);
        IReadOnlyList<string> known = MarkLearner.Known(lessons, MarkLessons.Questions(Golden));
        Dictionary<string, double> kept = Read(MarkModel.Lines("weights.tsv"));
        Dictionary<string, double> learnt = Read(MarkLearner.Learn(lessons, known));

        string[] differing = [.. kept.Keys.Union(learnt.Keys).Where(name => Math.Abs(kept.GetValueOrDefault(name) - learnt.GetValueOrDefault(name)) > 0.011)];

        Assert.Equal(MarkModel.Lines("known-words.txt"), known);
        Assert.True(differing.Length == 0, string.Join(", ", differing.Take(20)));
    }

    [Fact]
    public void The_same_lessons_give_the_same_weights() => Assert.Equal(MarkLearner.Learn(Few, []), MarkLearner.Learn([.. Few], []));

    [Fact]
    public void The_writers_job_is_told_from_anothers()
    {
        var model = new MarkModel(MarkLearner.Learn(Few, []), []);

        Assert.True(LikelihoodOf("montir", "saya montir di terminal, lurah bagi amplop", model) > LikelihoodOf("montir", "lurah dan montir di terminal bagi amplop", model) + 0.3);
    }

    /// <summary>By the sum over all sixteen ways through four tokens.</summary>
    [Fact]
    public void Likelihoods_are_sums_over_all_ways()
    {
        double[] steps = [.. Enumerable.Range(0, Chain.Steps).Select(s => Math.Sin(s + 1))], scores = [0.3, -1.2, 0.8, 2.1];
        int[] places = [0, 1, 0, 2];
        double all = 0;
        double[] expected = new double[4];
        for (int way = 0; way < 16; way++)
        {
            int[] states = [.. Enumerable.Range(0, 4).Select(i => way >> i & 1)];
            double weight = Math.Exp(states.Select((s, i) => s * scores[i]).Sum() + Enumerable.Range(1, 3).Sum(i => steps[Chain.IndexOf(places[i], states[i - 1], states[i])]));
            all += weight;
            for (int i = 0; i < 4; i++)
            {
                expected[i] += states[i] * weight;
            }
        }

        double[] likelihoods = new double[4], taken = new double[Chain.Steps];
        double sum = new Chain(steps, places).Likelihoods(scores, likelihoods, taken);

        Assert.Equal(Math.Log(all), sum, 9);
        Assert.Equal(expected.Select(e => Math.Round(e / all, 9)), likelihoods.Select(l => Math.Round(l, 9)));
        Assert.Equal(3, taken.Sum(), 9);
    }

    [Fact]
    public void The_slope_is_that_of_the_loss()
    {
        var lesson = new ChainLesson([0, 0, 1, 0], [[0], [0, 1], [1], [2]], [false, true, true, false]);
        double[] at = [0.4, -0.7, 0.2, .. Enumerable.Range(0, Chain.Steps).Select(s => Math.Cos(s))];
        double[] slope = Slope(lesson, at);

        for (int i = 0; i < at.Length; i++)
        {
            const double Little = 1e-5;
            double[] up = [.. at], down = [.. at];
            up[i] += Little;
            down[i] -= Little;
            Assert.Equal((Loss(lesson, up) - Loss(lesson, down)) / (2 * Little), slope[i], 6);
        }
    }

    private static double[] Slope(ChainLesson lesson, double[] at)
    {
        double[] slope = new double[at.Length], taken = new double[Chain.Steps];
        lesson.Loss(at, at[3..], 1.1, slope, taken);
        taken.CopyTo(slope, 3);
        return slope;
    }

    private static double Loss(ChainLesson lesson, double[] at) => lesson.Loss(at, at[3..], 1.1, new double[at.Length], new double[Chain.Steps]);

    private static double LikelihoodOf(string word, string text, MarkModel model)
    {
        (Token[] tokens, double[] likelihoods) = model.Likelihoods(text, SelfIdentifyingMarks.ByRules(text));
        return likelihoods[Array.FindIndex(tokens, t => t.Plain == word)];
    }

    private static Dictionary<string, double> Read(IEnumerable<string> lines) =>
        lines.Select(l => l.Split('\t')).ToDictionary(l => l[0], l => double.Parse(l[1], CultureInfo.InvariantCulture));
}
