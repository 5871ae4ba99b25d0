using Netralitas.Bot.Tips.Writing.Learnt;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>A text as the learner sees it: of each token where a step to it leads, its features' numbers and whether it tells who writes.</summary>
internal sealed record ChainLesson(int[] Places, int[][] Features, bool[] Own)
{
    private readonly double[] _scores = new double[Own.Length];
    private readonly double[] _likelihoods = new double[Own.Length];

    /// <summary>How wrong the weights are about this text; adds to the slope, and to how many steps too many are taken.</summary>
    /// <param name="lead">How far what is not found must be behind.</param>
    public double Loss(double[] weights, double[] steps, double lead, double[] slope, double[] taken)
    {
        double right = 0;
        for (int i = 0; i < Own.Length; i++)
        {
            double sum = Own[i] ? -lead : 0;
            foreach (int feature in Features[i])
            {
                sum += weights[feature];
            }
            _scores[i] = sum;
            right += Own[i] ? sum : 0;
        }
        double all = new Chain(steps, Places).Likelihoods(_scores, _likelihoods, taken);
        for (int i = 0; i < Own.Length; i++)
        {
            double push = _likelihoods[i] - (Own[i] ? 1 : 0);
            foreach (int feature in Features[i])
            {
                slope[feature] += push;
            }
            if (i > 0)
            {
                int step = Chain.IndexOf(Places[i], Own[i - 1] ? 1 : 0, Own[i] ? 1 : 0);
                right += steps[step];
                taken[step]--;
            }
        }
        return all - right;
    }
}
