namespace Netralitas.Bot.FreeText.Reports;

/// <summary>
/// How likely a text is a report: a logistic regression over <see cref="ReportFeatures"/>. The weights stand in <c>weights.tsv</c>, learnt from
/// made-up messages by the benchmarks' verb <c>learn-reports</c>. It remembers nothing of what it is asked about. Immutable.
/// </summary>
internal sealed class ReportModel
{
    /// <summary>The name under which the weight stands that every text has.</summary>
    public const string Always = "always";

    private const string Resource = "FreeText.Reports.weights.tsv";

    private static readonly Lazy<ReportModel> Own = new(() => new(Lines()));

    private readonly Dictionary<ulong, float> _weights;
    private readonly float _always;

    /// <param name="lines">The name of a feature, a tab, its weight.</param>
    public ReportModel(IEnumerable<string> lines)
    {
        _weights = FeatureList.WeightsOf(lines);
        _always = _weights.GetValueOrDefault(FeatureList.KeyOf(Always));
    }

    /// <summary>The one that the program uses.</summary>
    public static ReportModel Learnt => Own.Value;

    /// <summary>0 (surely none) to 1 (surely a report).</summary>
    public double Likelihood(string text)
    {
        double sum = _always;
        foreach (ulong feature in ReportFeatures.Of(text))
        {
            sum += _weights.GetValueOrDefault(feature);
        }
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What spoke most for and against, strongest first.</summary>
    public IEnumerable<(string Feature, float Weight)> Reasons(string text)
    {
        var names = new Dictionary<ulong, string>();
        ReportFeatures.Of(text, names);
        return names.Select(n => (n.Value, _weights.GetValueOrDefault(n.Key))).Where(r => r.Item2 != 0).OrderByDescending(r => MathF.Abs(r.Item2));
    }

    public static IReadOnlyList<string> Lines() => EmbeddedLines.Of(Resource);
}
