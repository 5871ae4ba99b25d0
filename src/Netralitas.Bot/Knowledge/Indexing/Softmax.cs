namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>From scores to likelihoods.</summary>
internal static class Softmax
{
    /// <summary>Makes likelihoods that add up to 1 of scores.</summary>
    /// <param name="scores">At least one; afterwards the likelihoods.</param>
    /// <param name="scale">What a score counts.</param>
    public static void Normalise(float[] scores, float scale = 1)
    {
        float highest = scores.Max();
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = MathF.Exp((scores[i] - highest) * scale);
            sum += scores[i];
        }
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }
}
