using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge.Official;

/// <summary>What an imported text says at a pinpoint.</summary>
/// <param name="Source">The text, e.g. <c>UU 10/2016</c>.</param>
/// <param name="Exact">Whether every part that the citation names was found; else the words are those of the part above.</param>
internal sealed record OfficialPassage(string Source, string Words, bool Exact);

/// <summary>
/// The official texts that an operator imported: one file an instrument and text in the data folder, read when asked for and again when
/// another import changed them. Safe for concurrent use.
/// </summary>
internal sealed partial class OfficialTexts(string? folder)
{
    public static readonly OfficialTexts None = new(null);

    private readonly ConcurrentDictionary<string, (long Stamp, IReadOnlyList<OfficialText> Texts)> _texts = new(StringComparer.Ordinal);

    /// <summary>The folder of imported texts inside a data folder.</summary>
    public static string FolderIn(string dataFolder) => Path.Combine(dataFolder, "naskah");

    /// <summary>The texts of an instrument, the newest first.</summary>
    public IReadOnlyList<OfficialText> Of(string instrument)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return [];
        }
        string[] files = Directory.GetFiles(folder, $"{instrument}.*.json");
        long stamp = files.Sum(f => File.GetLastWriteTimeUtc(f).Ticks);
        if (!_texts.TryGetValue(instrument, out (long Stamp, IReadOnlyList<OfficialText> Texts) known) || known.Stamp != stamp)
        {
            known = _texts[instrument] = (stamp, Read(files));
        }
        return known.Texts;
    }

    /// <summary>The official words at the pinpoint of a norm, or null where no text of its instrument was imported or the article is not in it.</summary>
    public OfficialPassage? PassageOf(Norm norm)
    {
        if (folder is null || PinpointParts.Of(norm.Citation) is not { } parts)
        {
            return null;
        }
        foreach (OfficialText text in Of(norm.Instrument.Id))
        {
            IReadOnlyList<OfficialPart> articles = parts.IsNote ? text.Notes : text.Articles;
            if (articles.FirstOrDefault(a => a.Label == parts.Pasal) is { } article)
            {
                (string words, bool exact) = Descend(article, parts.Below);
                return new(text.Name, words, exact);
            }
        }
        return null;
    }

    /// <summary>The whole article and its note in every text that has it: where a number of a paraphrase may come from.</summary>
    public string EverythingAbout(Norm norm)
    {
        // A paraphrase may draw on a second article, which it then names.
        HashSet<string> articles = [.. NamedArticle().Matches($"{norm.Citation} {norm.Text} {norm.Sanction} {norm.Note}").Select(m => m.Groups["n"].Value)];
        return string.Join(' ', Of(norm.Instrument.Id).SelectMany(t => t.Articles.Concat(t.Notes)).Where(a => articles.Contains(a.Label)).Select(a => a.Whole));
    }

    /// <summary>The number of the last article in the texts of an instrument; a text may be a part of one.</summary>
    public int LastArticle(string instrument) => Of(instrument).SelectMany(t => t.Articles).Select(a => NumberOf(a.Label)).DefaultIfEmpty().Max();

    public static int NumberOf(string article) => int.TryParse(article.TrimEnd([.. "ABCDEFGH"]), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : 0;

    public static void Save(string folder, OfficialText text)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, $"{text.Instrument}.{UnsafeName().Replace(text.Name.ToLowerInvariant(), "-")}.json");
        string half = file + ".tmp";
        File.WriteAllText(half, JsonSerializer.Serialize(text, OfficialTextJson.Default.OfficialText));
        File.Move(half, file, overwrite: true);
    }

    private static OfficialText[] Read(string[] files) =>
        [.. files
            .Select(f => JsonSerializer.Deserialize(File.ReadAllText(f), OfficialTextJson.Default.OfficialText)!)
            .OrderByDescending(t => YearOf(t.Name)).ThenBy(t => t.Name, StringComparer.Ordinal)];

    private static (string Words, bool Exact) Descend(OfficialPart part, IReadOnlyList<string> below)
    {
        string lead = "";
        foreach (string label in below)
        {
            // A page edge may print the mark of a part twice: the one with the words counts.
            if (part.Parts.Where(p => p.Label == label).MaxBy(p => p.Whole.Length) is not { } next)
            {
                return ($"{lead} {part.Whole}".Trim(), false);
            }
            lead = part.Text.EndsWith(':') ? $"{lead} {part.Text}".Trim() : lead;
            part = next;
        }
        return ($"{lead} {part.Whole}".Trim(), true);
    }

    private static int YearOf(string name) => YearPattern().Match(name) is { Success: true } match ? int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\bPasal\s+(?<n>\d+[A-H]?)\b")]
    private static partial Regex NamedArticle();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"[^a-z0-9]+")]
    private static partial Regex UnsafeName();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OfficialText))]
internal sealed partial class OfficialTextJson : JsonSerializerContext;
