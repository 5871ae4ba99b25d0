using System.Globalization;
using Netralitas.Benchmarks.Recognising;
using Netralitas.Bot.FreeText.Reports;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Tips;

public sealed class LearningReports
{
    private static readonly ReportLesson[] Few =
    [
        new("lurah kami bagi amplop paslon kemarin", true, 1), new("camat kami bagi kaos paslon kemarin", true, 1), new("kades pasang baliho paslon tadi", true, 1),
        new("boleh ga saya like paslon?", false, 1), new("saya pns boleh pasang kaos paslon?", false, 1), new("terima kasih min", false, 1),
    ];

    /// <summary>After a change of the lessons or of the features: <c>learn-reports</c> writes them anew. The last place may differ between processors.</summary>
    [Fact]
    public void The_weights_are_what_the_lessons_teach()
    {
        Dictionary<string, double> kept = Read(ReportModel.Lines());
        Dictionary<string, double> learnt = Read(ReportLearner.Learn(ReportLessons.Read(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden"))));

        string[] differing = [.. kept.Keys.Union(learnt.Keys).Where(name => Math.Abs(kept.GetValueOrDefault(name) - learnt.GetValueOrDefault(name)) > 0.011)];

        Assert.True(differing.Length == 0, string.Join(", ", differing.Take(20)));
    }

    [Fact]
    public void The_same_lessons_give_the_same_weights() => Assert.Equal(ReportLearner.Learn(Few), ReportLearner.Learn([.. Few]));

    [Fact]
    public void What_is_like_a_report_is_told_from_what_is_like_a_question()
    {
        var model = new ReportModel(ReportLearner.Learn(Few));

        Assert.True(model.Likelihood("kadis kami bagi sembako paslon kemarin") > model.Likelihood("boleh ga saya bagi sembako?") + 0.3);
    }

    [Fact]
    public void The_lowest_point_of_a_bowl_is_found()
    {
        double[] at = [5, -7];
        Descent.Minimise((x, slope) =>
        {
            (slope[0], slope[1]) = (2 * (x[0] - 1), 20 * (x[1] + 2));
            return ((x[0] - 1) * (x[0] - 1)) + (10 * (x[1] + 2) * (x[1] + 2)) + 1;
        }, at, rounds: 40);

        Assert.Equal([1.0, -2.0], at.Select(x => Math.Round(x, 2)));
    }

    private static Dictionary<string, double> Read(IEnumerable<string> lines) =>
        lines.Select(l => l.Split('\t')).ToDictionary(l => l[0], l => double.Parse(l[1], CultureInfo.InvariantCulture));
}
