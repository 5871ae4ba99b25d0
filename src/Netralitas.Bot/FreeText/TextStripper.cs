using System.Globalization;
using System.Text;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.FreeText;

/// <summary>
/// Makes plain text of a message: formatting and mentions of accounts fall away with the entities, hidden characters (a
/// way to mark whose copy a text is) go, and letters in disguise become letters, so that what is shown is what is searched.
/// </summary>
internal static class TextStripper
{
    /// <summary>Leaves room in a message of 4096 for a card's other lines.</summary>
    public const int MaxLength = 3500;

    private const int MaxMarksOnALetter = 2;

    public static StrippedText Strip(string text, IReadOnlyList<MessageEntity>? entities = null, int maxLength = MaxLength)
    {
        if (entities is not { Count: > 0 } && text.Length <= maxLength && IsPlain(text))
        {
            return new StrippedText(text, false);
        }
        string visible = WithLinks(text, entities ?? []);
        var plain = new StringBuilder(visible.Length);
        int marks = 0;
        foreach (Rune rune in visible.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks <= MaxMarksOnALetter && Characters.Plain(rune) is { } kept)
            {
                Append(plain, kept);
            }
        }
        string all = plain.ToString().Trim();
        string cut = Cut(all, maxLength);
        return new StrippedText(cut, cut.Length < all.Length);
    }

    /// <summary>Letters, digits and signs of the keyboard with single spaces between them, as most messages are: nothing to do.</summary>
    private static bool IsPlain(string text) =>
        !text.ContainsAnyExceptInRange(' ', '~') && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>A link behind words is evidence: its address is written out. Who a mention points to is not.</summary>
    private static string WithLinks(string text, IReadOnlyList<MessageEntity> entities)
    {
        var written = new StringBuilder(text);
        foreach (MessageEntity link in entities.Where(e => e.Type == MessageEntityType.TextLink && IsWeb(e.Url)).OrderByDescending(e => e.Offset))
        {
            long end = (long)link.Offset + link.Length;
            if (link.Offset >= 0 && link.Length > 0 && end <= text.Length && !text.Substring(link.Offset, link.Length).Contains(link.Url!, StringComparison.OrdinalIgnoreCase))
            {
                written.Insert((int)end, $" ({link.Url})");
            }
        }
        return written.ToString();
    }

    private static bool IsWeb(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs of spaces become one, three and more line breaks two.</summary>
    private static void Append(StringBuilder plain, string kept)
    {
        if (kept == " " && (plain.Length == 0 || plain[^1] is ' ' or '\n'))
        {
            return;
        }
        if (kept == "\n")
        {
            while (plain.Length > 0 && plain[^1] == ' ')
            {
                plain.Length--;
            }
            if (plain.Length >= 2 && plain[^1] == '\n' && plain[^2] == '\n')
            {
                return;
            }
        }
        plain.Append(kept);
    }

    private static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }
        int at = 0;
        while (at < text.Length && StringInfo.GetNextTextElementLength(text, at) is var step && at + step <= maxLength)
        {
            at += step;
        }
        return text[..at].TrimEnd();
    }
}
