using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Moderation.Similar;

/// <summary>Reads what can be compared from a report: pure, without a model.</summary>
internal static partial class FingerprintReader
{
    private const int LongestPhrase = 4;
    private const int LongestName = 3;
    private const double OtherWord = 0.5;

    public static Fingerprint Read(TipReport report, DateOnly receivedDay, IEnumerable<string>? evidenceHashes = null)
    {
        string text = string.Join("\n", new[] { report.Account, report.Office, report.Place }.Where(t => !string.IsNullOrWhiteSpace(t)));
        string plain = TextCleaner.Plain(text);
        List<string> words = Joined(TextCleaner.Tokens(DayPattern().Replace(PlatePattern().Replace(plain, " "), " ")));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var persons = new HashSet<string>(StringComparer.Ordinal);
        var units = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var roles = new HashSet<string>(StringComparer.Ordinal);
        var candidates = new HashSet<string>(StringComparer.Ordinal);
        var sectors = new HashSet<string>(StringComparer.Ordinal);
        var acts = new Dictionary<string, double>(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            string stem = Stemmer.Stem(word);
            ReadHeads(words, i, stem, persons, units, candidates);
            if (EventWords.Roles.Contains(stem))
            {
                roles.Add(stem);
            }
            if (EventWords.Sectors.Contains(word) || (i > 0 && words[i - 1] is "dinas" && IsName(word)))
            {
                sectors.Add(word);
            }
            if (EventWords.Acts.TryGetValue(stem, out (string Group, double Weight) act))
            {
                acts[act.Group] = act.Weight;
            }
            else if (IsName(word))
            {
                names.Add(word);
            }
            else if (!EventWords.Common.Contains(stem) && !EventWords.Roles.Contains(stem) && stem.Length > 2 && !IsNumber(stem))
            {
                acts[stem] = OtherWord;
            }
        }
        names.ExceptWith(candidates);
        return new Fingerprint(
            names, persons, units.ToDictionary(u => u.Key, u => (IReadOnlySet<string>)u.Value, StringComparer.Ordinal), roles, candidates, sectors,
            PlatesOf(plain), acts, ShinglesOf(words), LinksOf(report.Links), (evidenceHashes ?? []).ToHashSet(StringComparer.Ordinal),
            report.RegionCode, DayOf(report, plain, receivedDay), WeekdayOf(plain));
    }

    private static void ReadHeads(
        List<string> words, int at, string stem, HashSet<string> persons, Dictionary<string, HashSet<string>> units, HashSet<string> candidates)
    {
        if (EventWords.UnitHeads.TryGetValue(stem, out string? kind) && NameAt(words, at + 1, withNumber: kind == "sekolah") is { Length: > 0 } unit)
        {
            if (!units.TryGetValue(kind, out HashSet<string>? known))
            {
                units[kind] = known = new(StringComparer.Ordinal);
            }
            known.Add(unit);
        }
        if (EventWords.PersonHeads.Contains(words[at]) && NameAt(words, at + 1, withNumber: false) is { Length: > 0 } person)
        {
            persons.UnionWith(person.Split(' '));
        }
        if (stem is "paslon" or "pasangan" or "calon" && at + 1 < words.Count && IsName(words[at + 1]))
        {
            candidates.Add(words[at + 1]);
        }
        if (words[at] is "nomor" or "no" or "nomer" or "urut" or "nmr" && at + 1 < words.Count)
        {
            string number = EventWords.Numbers.GetValueOrDefault(words[at + 1], words[at + 1]);
            if (IsNumber(number) && number.Length <= 2)
            {
                candidates.Add(number);
            }
        }
    }

    private static string NameAt(List<string> words, int at, bool withNumber)
    {
        var name = new List<string>();
        for (int i = at; i < words.Count && name.Count < LongestName && (IsName(words[i]) || (withNumber && IsNumber(words[i]))); i++)
        {
            name.Add(words[i]);
        }
        return string.Join(' ', name);
    }

    private static bool IsName(string word) => word.Length > 3 && !word.Contains('_') && word.All(char.IsLetter) && EveryDay.IsNameLike(word);

    private static bool IsNumber(string word) => word.All(char.IsDigit);

    /// <summary>Several words, or an abbreviation, in the one word that stands for them.</summary>
    private static List<string> Joined(List<string> tokens)
    {
        var joined = new List<string>(tokens.Count);
        for (int i = 0; i < tokens.Count;)
        {
            int length = Math.Min(LongestPhrase, tokens.Count - i);
            while (length > 0 && !TryPhrase(tokens, i, length, joined))
            {
                length--;
            }
            if (length == 0)
            {
                joined.Add(tokens[i]);
                length = 1;
            }
            i += length;
        }
        return joined;
    }

    private static bool TryPhrase(List<string> tokens, int at, int length, List<string> joined)
    {
        string key = length == 1 ? tokens[at] : string.Join('_', tokens.GetRange(at, length));
        if (!EventWords.Phrases.TryGetValue(key, out string? word) && !EventWords.Phrases.TryGetValue(Possessive(key), out word))
        {
            return false;
        }
        joined.AddRange(word.StartsWith("dinas_", StringComparison.Ordinal) || word.StartsWith("kadis_", StringComparison.Ordinal) ? word.Split('_') : [word]);
        // "kepala sman 4 …" says the school too.
        if (length > 1 && EventWords.UnitHeads.ContainsKey(tokens[at + length - 1]) && tokens[at + length - 1] != word)
        {
            joined.Add(tokens[at + length - 1]);
        }
        return true;
    }

    private static string Possessive(string word) => word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;

    private static HashSet<string> PlatesOf(string plain) =>
        [.. PlatePattern().Matches(plain).Select(m => m.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())];

    private static HashSet<string> LinksOf(IEnumerable<string> links) =>
        [.. links.Select(l => l.Trim().TrimEnd('/').ToLowerInvariant()).Select(l => SchemePattern().Replace(l, "")).Where(l => l.Contains('/', StringComparison.Ordinal))];

    /// <summary>Threes of words: what a copied text shares.</summary>
    private static HashSet<string> ShinglesOf(List<string> words) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Count - 2)).Select(i => $"{words[i]} {words[i + 1]} {words[i + 2]}")];

    /// <summary>A day that was named as such. "Kemarin" and the like are as old as the message, and messages travel.</summary>
    private static DateOnly? DayOf(TipReport report, string plain, DateOnly receivedDay)
    {
        if (DayPattern().IsMatch(plain) && DayReader.Read(DayPattern().Match(plain).Value, receivedDay) is { } read)
        {
            return read.Day;
        }
        return report is { EventDay: { } day, EventDayUnsure: false } && !RelativePattern().IsMatch(plain) ? day : null;
    }

    private static DayOfWeek? WeekdayOf(string plain) => WeekdayPattern().Match(plain) is { Success: true } m
        ? m.Value[..3] switch
        {
            "sen" => DayOfWeek.Monday,
            "sel" => DayOfWeek.Tuesday,
            "rab" => DayOfWeek.Wednesday,
            "kam" => DayOfWeek.Thursday,
            "jum" => DayOfWeek.Friday,
            "sab" => DayOfWeek.Saturday,
            _ => DayOfWeek.Sunday,
        }
        : null;

    [GeneratedRegex(@"\b(?!rp|no|rt|rw|th|jl|pp|uu|tg)[a-z]{1,2}\s?\d{3,4}\s?[a-z]{1,3}\b")]
    private static partial Regex PlatePattern();

    [GeneratedRegex(@"\b\d{1,2}[\s/.-]*(?:jan\w*|[fp]eb\w*|mar(?:et)?|apr\w*|mei|juni?|juli?|agu\w*|sept?\w*|okt\w*|nov\w*|des(?:ember)?)\b(?:\s*\d{4}\b)?|\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b")]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"\b(?:kemarin|kemaren|kmrn|tadi|semalam|semalem|hari ini|barusan|lusa|lalu)\b")]
    private static partial Regex RelativePattern();

    [GeneratedRegex(@"\b(?:senin|selasa|rabu|kamis|jum'?at(?:an)?|sabtu|(?:hari\s+)minggu|ahad)\b")]
    private static partial Regex WeekdayPattern();

    [GeneratedRegex("^(?:https?://)?(?:www\\.|m\\.)?")]
    private static partial Regex SchemePattern();
}
