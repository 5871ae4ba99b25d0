using System.Numerics;
using System.Runtime.InteropServices;

namespace Netralitas.Bot.Ai;

/// <summary>The vectors of the current cards, swapped as a whole. A few hundred of them are compared one by one.</summary>
internal sealed class CardVectors
{
    private volatile Entry[] _entries = [];

    public bool IsEmpty => _entries.Length == 0;

    public void Swap(IEnumerable<(string CardId, ReadOnlyMemory<float> Vector)> cards) =>
        _entries = [.. cards.Select(c => new Entry(c.CardId, Unit(c.Vector.Span))).Where(e => e.Vector.Length > 0)];

    /// <summary>Ids of cards, nearest first; empty for a vector of another model's length.</summary>
    public IReadOnlyList<string> Nearest(ReadOnlyMemory<float> question, int count)
    {
        float[] unit = Unit(question.Span);
        return [.. _entries.Where(e => unit.Length > 0 && e.Vector.Length == unit.Length).OrderByDescending(e => Dot(e.Vector, unit)).Take(count).Select(e => e.CardId)];
    }

    /// <summary>Scaled to length one; empty when that cannot be, as for zeros or NaN.</summary>
    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        float[] unit = vector.ToArray();
        float length = MathF.Sqrt(Dot(unit, unit));
        if (!float.IsFinite(length) || length == 0)
        {
            return [];
        }
        for (int i = 0; i < unit.Length; i++)
        {
            unit[i] /= length;
        }
        return unit;
    }

    private static float Dot(float[] a, float[] b)
    {
        ReadOnlySpan<Vector<float>> left = MemoryMarshal.Cast<float, Vector<float>>(a);
        ReadOnlySpan<Vector<float>> right = MemoryMarshal.Cast<float, Vector<float>>(b);
        Vector<float> sum = Vector<float>.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }
        float dot = Vector.Sum(sum);
        for (int i = left.Length * Vector<float>.Count; i < a.Length; i++)
        {
            dot += a[i] * b[i];
        }
        return dot;
    }

    private sealed record Entry(string CardId, float[] Vector);
}
