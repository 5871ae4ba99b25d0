using System.Globalization;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>How much each of <see cref="ChoiceFeatures"/> counts. Immutable.</summary>
internal sealed class ChoiceWeights
{
    private const string Resource = "Questions.Choosing.choice-weights.tsv";

    private static readonly Lazy<ChoiceWeights> Own = new(() => new(Lines()));

    // What was learnt counts the rules of caution less than the development questions do, which they were mended by; between the two:
    private const float StandingOfLikeness = 8;
    private const float LeastLike = 0.30f;
    private const float StandingOfFacts = 3;

    private readonly float[] _weights;

    /// <param name="lines">Name and weight with a tab between them; every feature once.</param>
    /// <exception cref="InvalidDataException">A feature is missing, or there are others.</exception>
    public ChoiceWeights(IReadOnlyList<string> lines)
    {
        Dictionary<string, float> read = lines.Select(l => l.Split('\t')).ToDictionary(p => p[0], p => float.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        if (!read.Keys.ToHashSet().SetEquals(ChoiceFeatures.Names))
        {
            throw new InvalidDataException($"{Resource}: expected a weight for each of {string.Join(", ", ChoiceFeatures.Names)}");
        }
        _weights = [.. ChoiceFeatures.Names.Select(n => read[n])];
    }

    /// <summary>The ones that the program uses.</summary>
    public static ChoiceWeights Learnt => Own.Value;

    /// <summary>How likely each of the choices is to be right, one of them being so; they add up to 1.</summary>
    public float[] Likelihoods(IReadOnlyList<Choice> choices, Situated situated)
    {
        float[] likelihoods = new float[choices.Count];
        Span<float> features = stackalloc float[_weights.Length];
        for (int i = 0; i < likelihoods.Length; i++)
        {
            ChoiceFeatures.Write(choices, i, situated, features);
            for (int f = 0; f < features.Length; f++)
            {
                likelihoods[i] += _weights[f] * features[f];
            }
            likelihoods[i] += situated.IsCareful(choices[i]) ? Standing(choices[i]) : 0;
        }
        Softmax.Normalise(likelihoods);
        return likelihoods;
    }

    /// <summary>What the rules choose stands the firmer, the more alike the card is, and where told facts decide.</summary>
    private static float Standing(Choice choice) =>
        (StandingOfLikeness * MathF.Max(0, choice.Hit.Similarity - LeastLike)) + (choice.Decision.Condition is { If.Count: > 0 } ? StandingOfFacts : 0);

    public static IReadOnlyList<string> Lines() => EmbeddedLines.Of(Resource);
}
