namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>
/// A row of tokens that are each told apart from the rest (1) or not (0), where what one is depends on the one before: a step has a weight by where it
/// leads (to a word, a sign, the end of a sentence) and between which states. Sums over all ways by the forward-backward algorithm.
/// </summary>
/// <param name="steps">The weights, in the order of <see cref="NameOf"/>.</param>
/// <param name="places">Of each token, where a step to it leads.</param>
internal sealed class Chain(double[] steps, int[] places)
{
    private const int Places = 3;

    public const int Steps = Places * 4;

    private static readonly string[] PlaceNames = ["word", "sign", "end"];

    public static string NameOf(int step) => $"step to {PlaceNames[step / 4]} {step / 2 % 2}{step % 2}";

    public static int IndexOf(int place, int from, int to) => (place * 4) + (from * 2) + to;

    public static int[] PlacesOf(IEnumerable<Token> tokens) => [.. tokens.Select(t => t.EndsSentence ? 2 : t.IsSign ? 1 : 0)];

    /// <param name="scores">How much speaks for 1 at each token.</param>
    /// <param name="likelihoods">Receives how likely each token is 1.</param>
    /// <param name="taken">Receives, added to what it holds, how often each step is to be expected.</param>
    /// <returns>The logarithm of the sum over all ways.</returns>
    public double Likelihoods(ReadOnlySpan<double> scores, Span<double> likelihoods, double[]? taken = null)
    {
        int length = scores.Length;
        if (length == 0)
        {
            return 0;
        }
        double[] forward = Forward(scores), backward = Backward(scores);
        double all = Sum(forward[^2], forward[^1]);
        for (int i = 0; i < length; i++)
        {
            likelihoods[i] = Math.Exp(forward[(2 * i) + 1] + backward[(2 * i) + 1] - all);
        }
        for (int i = 1; taken is not null && i < length; i++)
        {
            for (int way = 0; way < 4; way++)
            {
                int step = (places[i] * 4) + way, to = way % 2;
                taken[step] += Math.Exp(forward[(2 * (i - 1)) + (way / 2)] + steps[step] + (to * scores[i]) + backward[(2 * i) + to] - all);
            }
        }
        return all;
    }

    private double[] Forward(ReadOnlySpan<double> scores)
    {
        double[] forward = new double[2 * scores.Length];
        forward[1] = scores[0];
        for (int i = 1; i < scores.Length; i++)
        {
            double no = forward[2 * (i - 1)], yes = forward[(2 * (i - 1)) + 1];
            int at = places[i] * 4;
            forward[2 * i] = Sum(no + steps[at], yes + steps[at + 2]);
            forward[(2 * i) + 1] = Sum(no + steps[at + 1], yes + steps[at + 3]) + scores[i];
        }
        return forward;
    }

    private double[] Backward(ReadOnlySpan<double> scores)
    {
        double[] backward = new double[2 * scores.Length];
        for (int i = scores.Length - 2; i >= 0; i--)
        {
            double no = backward[2 * (i + 1)], yes = backward[(2 * (i + 1)) + 1] + scores[i + 1];
            int at = places[i + 1] * 4;
            backward[2 * i] = Sum(steps[at] + no, steps[at + 1] + yes);
            backward[(2 * i) + 1] = Sum(steps[at + 2] + no, steps[at + 3] + yes);
        }
        return backward;
    }

    /// <summary>The logarithm of the sum of two numbers whose logarithms these are.</summary>
    private static double Sum(double one, double other)
    {
        double most = Math.Max(one, other);
        return most + Math.Log(Math.Exp(one - most) + Math.Exp(other - most));
    }
}
