using System.Text;
using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The little of Telegram's HTML that this conversation needs.</summary>
internal static partial class TipHtml
{
    /// <summary>Telegram counts after the tags are gone, so this is on the safe side of 4096.</summary>
    private const int MostLength = 4000;

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Escaped, with the marked spans underlined.</summary>
    public static string Underlined(string text, IReadOnlyList<(int Start, int Length)> spans)
    {
        var html = new StringBuilder();
        int at = 0;
        foreach ((int start, int length) in spans.OrderBy(s => s.Start))
        {
            if (start < at)
            {
                continue;
            }
            html.Append(Escape(text[at..start])).Append("<u>").Append(Escape(text.Substring(start, length))).Append("</u>");
            at = start + length;
        }
        return html.Append(Escape(text[at..])).ToString();
    }

    /// <summary>At most so many characters, cut at a space where there is one near.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        int end = text.LastIndexOf(' ', most - 1, 40 < most ? 40 : most);
        end = end > 0 ? end : char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>Cuts a long text into messages between lines, or between words where one line is too long. Tags never span lines here.</summary>
    public static IReadOnlyList<string> Pack(string html)
    {
        if (html.Length <= MostLength)
        {
            return [html];
        }
        var parts = new List<string>();
        var part = new StringBuilder();
        foreach (string line in html.Split('\n').SelectMany(FitLine))
        {
            if (part.Length > 0 && part.Length + line.Length + 1 > MostLength)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            part.Append(part.Length > 0 ? "\n" : "").Append(line);
        }
        parts.Add(part.ToString());
        return [.. parts.Where(p => p.Trim().Length > 0)];
    }

    private static IEnumerable<string> FitLine(string line)
    {
        while (line.Length > MostLength)
        {
            int cut = line.LastIndexOf(' ', MostLength - 1);
            while (cut > 0 && IsInsideTag(line, cut))
            {
                cut = line.LastIndexOf(' ', cut - 1);
            }
            cut = cut > 0 ? cut : line.LastIndexOf(';', MostLength - 1) is > 0 and var end ? end + 1 : char.IsLowSurrogate(line[MostLength]) ? MostLength - 1 : MostLength;
            yield return line[..cut];
            line = line[cut..].TrimStart();
        }
        yield return line;
    }

    private static bool IsInsideTag(string line, int at) =>
        OpenTags().Count(line[..at]) != CloseTags().Count(line[..at]) || line.LastIndexOf('<', at) > line.LastIndexOf('>', at);

    [GeneratedRegex("<[a-z]")]
    private static partial Regex OpenTags();

    [GeneratedRegex("</")]
    private static partial Regex CloseTags();
}
