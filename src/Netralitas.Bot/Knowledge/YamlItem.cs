using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Netralitas.Bot.Knowledge;

/// <summary>One list item of a knowledge file; typed getters report what is missing or wrong with its line.</summary>
internal sealed class YamlItem(YamlMappingNode node, string file, List<KnowledgeProblem> problems)
{
    public SourceLine At { get; } = new(file, (int)node.Start.Line);

    public static YamlItem? From(YamlNode node, string file, List<KnowledgeProblem> problems)
    {
        if (node is YamlMappingNode mapping)
        {
            return new YamlItem(mapping, file, problems);
        }
        problems.Add(new(new(file, (int)node.Start.Line), "harus berupa pasangan kunci: nilai"));
        return null;
    }

    public string Required(string key)
    {
        string? value = Optional(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            Report(key, $"'{key}' wajib diisi");
            return "";
        }
        return value;
    }

    public string Text(string key) => Optional(key) ?? "";

    public string? Optional(string key)
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar when IsNull(scalar):
                return null;
            case YamlScalarNode scalar:
                return scalar.Value?.Trim();
            case var other:
                Report(other, $"'{key}' harus berupa teks");
                return null;
        }
    }

    public IReadOnlyList<string> Texts(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlScalarNode scalar when IsNull(scalar) || scalar.Value is "":
                return [];
            case YamlSequenceNode sequence:
                var texts = new List<string>(sequence.Children.Count);
                foreach (YamlNode child in sequence.Children)
                {
                    if (child is YamlScalarNode { Value: { Length: > 0 } text })
                    {
                        texts.Add(text.Trim());
                    }
                    else
                    {
                        Report(child, $"'{key}' harus berupa daftar teks");
                    }
                }
                return texts;
            case var other:
                Report(other, $"'{key}' harus berupa daftar");
                return [];
        }
    }

    /// <summary>A list, or a single value in place of a list of one.</summary>
    public IReadOnlyList<string> OneOrMore(string key) =>
        Child(key) is YamlScalarNode scalar && !IsNull(scalar) && scalar.Value is { Length: > 0 } text ? [text.Trim()] : Texts(key);

    public IReadOnlyList<YamlItem> Items(string key)
    {
        switch (Child(key))
        {
            case null:
            case YamlScalarNode:
                return [];
            case YamlSequenceNode sequence:
                return [.. sequence.Children.Select(c => From(c, At.File, problems)).OfType<YamlItem>()];
            case var other:
                Report(other, $"'{key}' harus berupa daftar");
                return [];
        }
    }

    /// <summary>A mapping of lists (or single values), e.g. <c>if: {target: [pasangan]}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists(string key)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (Child(key) is YamlMappingNode mapping)
        {
            foreach ((YamlNode name, YamlNode value) in mapping.Children)
            {
                lists[name.ToString()] = value is YamlSequenceNode sequence
                    ? [.. sequence.Children.OfType<YamlScalarNode>().Select(s => s.Value ?? "")]
                    : [value.ToString()];
            }
        }
        return lists;
    }

    public DateOnly? Date(string key, bool required = false)
    {
        string? text = Optional(key);
        if (text is null)
        {
            if (required)
            {
                Report(key, $"tanggal '{key}' wajib diisi (yyyy-MM-dd)");
            }
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }
        Report(key, $"'{key}' bukan tanggal yyyy-MM-dd: {text}");
        return null;
    }

    public InForce InForce()
    {
        if (Child("in_force") is not YamlMappingNode mapping)
        {
            Report("in_force", "'in_force: {from, to}' wajib diisi");
            return new(null, null);
        }
        var dates = new YamlItem(mapping, At.File, problems);
        DateOnly? from = dates.Date("from", required: true);
        DateOnly? to = dates.Date("to");
        if (from > to)
        {
            Report("in_force", "'in_force': from setelah to");
        }
        return new(from, to);
    }

    /// <summary>A verdict that a card can give.</summary>
    public Verdict Verdict(string key) => Judged(key, verdict => verdict != Knowledge.Verdict.DiLuarTopik);

    /// <summary>A verdict, or that it does not belong to the topic.</summary>
    public Verdict Judged(string key) => Judged(key, _ => true);

    private Verdict Judged(string key, Predicate<Verdict> fits)
    {
        string? code = Optional(key);
        if (VerdictNames.Parse(code) is { } verdict && fits(verdict))
        {
            return verdict;
        }
        Report(key, $"'{key}' tidak dikenal: {code ?? "(kosong)"}");
        return Knowledge.Verdict.Tergantung;
    }

    public void Report(string key, string message) => Report(Child(key), message);

    private void Report(YamlNode? at, string message) =>
        problems.Add(new(new(At.File, (int)(at?.Start.Line ?? At.Line)), message));

    private YamlNode? Child(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? child : null;

    private static bool IsNull(YamlScalarNode scalar) =>
        scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is "null" or "~" or "";
}
