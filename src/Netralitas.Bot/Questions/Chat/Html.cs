using System.Text;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>Telegram's HTML: escaping, visible length, and splitting between sections.</summary>
internal static partial class Html
{
    /// <summary>Most UTF-16 units of a message after entities are parsed.</summary>
    public const int MaxLength = 4096;

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The text without tags, entities resolved.</summary>
    public static string Strip(string html) =>
        TagPattern().Replace(html, "").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");

    /// <summary>The length that Telegram counts: without tags, entities as one character.</summary>
    public static int VisibleLength(string html)
    {
        int length = 0;
        for (int i = 0; i < html.Length; i++)
        {
            int end = html[i] switch
            {
                '<' => html.IndexOf('>', i),
                '&' => html.IndexOf(';', i),
                _ => i,
            };
            length += html[i] == '<' && end >= 0 ? 0 : 1;
            i = Math.Max(i, end);
        }
        return length;
    }

    /// <summary>Joins sections with blank lines into as few messages as fit; a section too long by itself is cut at line or word ends.</summary>
    public static IReadOnlyList<string> Pack(IEnumerable<string> sections)
    {
        var messages = new List<string>();
        var current = new StringBuilder(MaxLength / 2);
        foreach (string section in sections.SelectMany(Fit))
        {
            // What is seen is never longer than what is written: it is counted only where that decides.
            if (current.Length > 0 && current.Length + section.Length + 2 > MaxLength && VisibleLength(current.ToString()) + VisibleLength(section) + 2 > MaxLength)
            {
                messages.Add(current.ToString());
                current.Clear();
            }
            if (current.Length > 0)
            {
                current.Append("\n\n");
            }
            current.Append(section);
        }
        if (current.Length > 0)
        {
            messages.Add(current.ToString());
        }
        return messages;
    }

    /// <summary>Lines are complete HTML: tags never span them.</summary>
    private static IEnumerable<string> Fit(string section)
    {
        if (section.Length <= MaxLength || VisibleLength(section) <= MaxLength)
        {
            yield return section;
            yield break;
        }
        var part = new StringBuilder();
        foreach (string line in section.Split('\n').SelectMany(FitLine))
        {
            if (part.Length > 0 && VisibleLength(part.ToString()) + VisibleLength(line) + 1 > MaxLength)
            {
                yield return part.ToString();
                part.Clear();
            }
            if (part.Length > 0)
            {
                part.Append('\n');
            }
            part.Append(line);
        }
        yield return part.ToString();
    }

    private static IEnumerable<string> FitLine(string line)
    {
        while (VisibleLength(line) > MaxLength && !line.Contains('<'))
        {
            int cut = CutOf(line);
            yield return line[..cut];
            line = line[cut..].TrimStart();
        }
        yield return line;
    }

    /// <summary>The last space that fits or, in a line without, the end that splits neither an entity nor a pair of surrogates.</summary>
    private static int CutOf(string line)
    {
        int space = line.LastIndexOf(' ', MaxLength - 1);
        if (space > 0)
        {
            return space;
        }
        int entity = line.LastIndexOf('&', MaxLength - 1, "&amp;".Length);
        if (entity > 0 && line.IndexOf(';', entity) >= MaxLength)
        {
            return entity;
        }
        return char.IsLowSurrogate(line[MaxLength]) ? MaxLength - 1 : MaxLength;
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();
}
