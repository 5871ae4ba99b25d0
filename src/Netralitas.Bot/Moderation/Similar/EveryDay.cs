using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Tips.Regions;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Moderation.Similar;

/// <summary>
/// Tells names from everyday words. A name is what is in no list: the words of this domain (taken once from the knowledge files) and what
/// people write around them.
/// </summary>
internal static partial class EveryDay
{
    private const string Resource = "Netralitas.Bot.Moderation.Similar.Data.common-words.txt";

    private static readonly Lazy<FrozenSet<string>> Words = new(() => Read().Concat(Tips.Writing.Words.NotNames).Concat(Tips.Writing.Words.Officials).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> RegionWords = new(() =>
    {
        var regions = new RegionDirectory();
        return regions.Provinces.Concat(regions.Provinces.SelectMany(p => regions.RegenciesOf(p.Code)))
            .SelectMany(r => TextCleaner.Tokens(r.Name))
            .Where(w => w.Length > 3 && !Words.Value.Contains(w) && !EventWords.Common.Contains(w))
            .ToFrozenSet(StringComparer.Ordinal);
    });

    public static bool IsNameLike(string word)
    {
        if (IsRegion(word))
        {
            return true;
        }
        string stem = Stemmer.Stem(word);
        return !IsKnown(word) && !IsKnown(stem) && !EventWords.Acts.ContainsKey(stem) && !LooksLikeVerb().IsMatch(word);
    }

    /// <summary>Part of the name of a province, regency or city: many reports share it.</summary>
    public static bool IsRegion(string word) => RegionWords.Value.Contains(word);

    private static bool IsKnown(string word) =>
        Words.Value.Contains(word) || EventWords.Common.Contains(word) || EventWords.Roles.Contains(word) || EventWords.UnitHeads.ContainsKey(word)
        || EventWords.Sectors.Contains(word);

    private static IEnumerable<string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    // "memfasilitasi", "dimasukin": a form of a verb that is in no list, rather than a name.
    [GeneratedRegex("^(?:meng|meny|mem[bpf]|men[dtcj]|peng|peny|nge|nga|ng[aiueo]|ny[aiueo])|^(?:di|ter|ber|me|ke|pe)\\w+(?:kan|nya)$|^di\\w+in$|(?:nya|lah)$")]
    private static partial Regex LooksLikeVerb();
}
