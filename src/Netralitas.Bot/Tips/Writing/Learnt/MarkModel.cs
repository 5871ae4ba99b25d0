using Netralitas.Bot.FreeText;
using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>
/// How likely each token of a text tells who writes: a linear-chain conditional random field of two states over <see cref="TokenFeatures"/>. The weights
/// stand in <c>weights.tsv</c>, learnt from made-up messages by the benchmarks' verb <c>learn-marks</c>. Immutable. Cf. Lafferty, McCallum and Pereira (2001).
/// </summary>
internal sealed class MarkModel
{
    private const string Folder = "Tips.Writing.Learnt.";

    private static readonly Lazy<MarkModel> Own = new(() => new(Lines("weights.tsv"), Lines("known-words.txt")));

    private readonly Dictionary<ulong, float> _weights;
    private readonly double[] _steps = new double[Chain.Steps];
    private readonly HashSet<string> _known;

    /// <param name="weights">The name of a feature or of a step of the chain, a tab, its weight.</param>
    /// <param name="known">Words that are nobody's name.</param>
    public MarkModel(IEnumerable<string> weights, IEnumerable<string> known)
    {
        _weights = FeatureList.WeightsOf(weights);
        for (int step = 0; step < _steps.Length; step++)
        {
            _steps[step] = _weights.GetValueOrDefault(FeatureList.KeyOf(Chain.NameOf(step)));
        }
        _known = [.. known];
    }

    /// <summary>The one that the program uses.</summary>
    public static MarkModel Learnt => Own.Value;

    /// <param name="rules">What the rules have marked in the text.</param>
    /// <returns>The tokens, and of each how likely it tells who writes.</returns>
    public (Token[] Tokens, double[] Likelihoods) Likelihoods(string text, IReadOnlyCollection<TextMark> rules)
    {
        var sketch = new Sketch(text, rules, _known);
        double[] scores = [.. TokenFeatures.Of(sketch).Select(Score)];
        double[] likelihoods = new double[scores.Length];
        new Chain(_steps, Chain.PlacesOf(sketch.Tokens)).Likelihoods(scores, likelihoods);
        return (sketch.Tokens, likelihoods);
    }

    public static IReadOnlyList<string> Lines(string resource) => EmbeddedLines.Of(Folder + resource);

    private double Score(ulong[] features)
    {
        double sum = 0;
        foreach (ulong feature in features)
        {
            sum += _weights.GetValueOrDefault(feature);
        }
        return sum;
    }
}
