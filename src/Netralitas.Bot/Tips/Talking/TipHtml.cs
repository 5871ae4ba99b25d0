using System.Text;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The little of Telegram's HTML that this conversation needs.</summary>
internal static class TipHtml
{
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
}
