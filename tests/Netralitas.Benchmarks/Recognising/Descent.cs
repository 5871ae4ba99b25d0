namespace Netralitas.Benchmarks.Recognising;

/// <summary>Finds the lowest point of a smooth function by L-BFGS: downhill, bent by what the last steps told of the curve. Cf. Nocedal (1980).</summary>
internal static class Descent
{
    private const int Remembered = 8;
    private const int Halvings = 30;
    private const double Enough = 1e-6;

    /// <param name="function">Gives the value at a point and writes the slope there.</param>
    /// <param name="at">Where to begin, and afterwards the lowest point found.</param>
    public static void Minimise(Func<double[], double[], double> function, double[] at, int rounds)
    {
        var steps = new List<(double[] Moved, double[] Bent)>();
        double[] slope = new double[at.Length], next = new double[at.Length], nextSlope = new double[at.Length];
        double value = function(at, slope);
        for (int round = 0; round < rounds; round++)
        {
            double[] way = Direction(slope, steps);
            if (Walk(function, at, value, slope, way, next, nextSlope) is not { } lower)
            {
                return;
            }
            double[] moved = Minus(next, at), bent = Minus(nextSlope, slope);
            if (Dot(moved, bent) > 1e-10)
            {
                steps.Add((moved, bent));
                steps.RemoveRange(0, Math.Max(0, steps.Count - Remembered));
            }
            next.CopyTo(at, 0);
            nextSlope.CopyTo(slope, 0);
            if (value - lower < Enough * value)
            {
                return;
            }
            value = lower;
        }
    }

    /// <summary>Half as far again and again until it is lower; null if it never is.</summary>
    private static double? Walk(Func<double[], double[], double> function, double[] at, double value, double[] slope, double[] way, double[] next, double[] nextSlope)
    {
        double fall = -Dot(slope, way);
        double step = 1;
        for (int tries = 0; tries < Halvings; tries++, step /= 2)
        {
            for (int i = 0; i < at.Length; i++)
            {
                next[i] = at[i] - (step * way[i]);
            }
            double lower = function(next, nextSlope);
            if (lower <= value + (1e-4 * step * fall))
            {
                return lower;
            }
        }
        return null;
    }

    private static double[] Direction(double[] slope, List<(double[] Moved, double[] Bent)> steps)
    {
        double[] way = [.. slope];
        double[] shares = new double[steps.Count];
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            shares[i] = Dot(steps[i].Moved, way) / Dot(steps[i].Moved, steps[i].Bent);
            Add(way, -shares[i], steps[i].Bent);
        }
        double scale = steps.Count > 0 ? Dot(steps[^1].Moved, steps[^1].Bent) / Dot(steps[^1].Bent, steps[^1].Bent) : 1 / Math.Sqrt(Dot(slope, slope) + 1e-12);
        for (int i = 0; i < way.Length; i++)
        {
            way[i] *= scale;
        }
        for (int i = 0; i < steps.Count; i++)
        {
            double share = Dot(steps[i].Bent, way) / Dot(steps[i].Moved, steps[i].Bent);
            Add(way, shares[i] - share, steps[i].Moved);
        }
        return way;
    }

    private static double[] Minus(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a - b)];

    private static void Add(double[] to, double share, double[] what)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += share * what[i];
        }
    }

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
