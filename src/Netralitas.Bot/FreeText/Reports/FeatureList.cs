using System.Globalization;
using System.Runtime.InteropServices;

namespace Netralitas.Bot.FreeText.Reports;

/// <summary>The features that a text has, as hashes of their names (FNV-1a), each once. The names themselves are made only for who learns or explains.</summary>
internal sealed class FeatureList(Dictionary<ulong, string>? names = null)
{
    private const int Usual = 256;

    private readonly List<ulong> _all = new(Usual);

    public static ulong KeyOf(ReadOnlySpan<char> name) => Fnv.Append(Fnv.Basis, name);

    /// <summary>Learnt weights by their features.</summary>
    /// <param name="lines">The name of a feature, a tab, its weight.</param>
    public static Dictionary<ulong, float> WeightsOf(IEnumerable<string> lines)
    {
        var weights = new Dictionary<ulong, float>();
        foreach (string line in lines)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            weights.Add(KeyOf(line.AsSpan(0, tab)), float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture));
        }
        return weights;
    }

    /// <summary>Adds the feature that is named by these parts.</summary>
    public void Add(ReadOnlySpan<char> what, ReadOnlySpan<char> first = default, ReadOnlySpan<char> between = default, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default)
    {
        ulong key = Fnv.Append(Fnv.Append(Fnv.Append(Fnv.Append(KeyOf(what), first), between), second), third);
        _all.Add(key);
        names?.TryAdd(key, string.Concat(string.Concat(what, first, between), second, third));
    }

    /// <summary>In ascending order, so that sums are the same whatever the order of the text.</summary>
    public ReadOnlySpan<ulong> Distinct()
    {
        _all.Sort();
        Span<ulong> all = CollectionsMarshal.AsSpan(_all);
        int kept = 0;
        foreach (ulong key in all)
        {
            if (kept == 0 || all[kept - 1] != key)
            {
                all[kept++] = key;
            }
        }
        return all[..kept];
    }
}
