using System.Globalization;
using System.Text;

namespace Netralitas.Bot.Knowledge;

/// <summary>Turns whatever people paste into plain lower-case words: hidden Unicode out, look-alikes and emoji in words.</summary>
internal static class TextCleaner
{
    /// <summary>Lower-case tokens of letters and digits, in order; doubled words ("yel-yel", "yel2") appear once.</summary>
    public static List<string> Tokens(string text)
    {
        string plain = Plain(text);
        var tokens = new List<string>();
        int start = -1;
        for (int i = 0; i <= plain.Length; i++)
        {
            bool inside = i < plain.Length && char.IsLetterOrDigit(plain[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                Add(tokens, plain[start..i]);
                start = -1;
            }
        }
        return tokens;
    }

    /// <summary>Lower case, without hidden characters, accents and look-alikes; emoji that mean something become words.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 0x1F44D or 0x1F44F:
                    plain.Append(" jempol ");
                    break;
                case 0x2764 or 0x1F496 or 0x1F60D or 0x1F970:
                    plain.Append(" love ");
                    break;
                case 0x270C:
                    plain.Append(" dua jari ");
                    break;
                default:
                    Append(plain, rune);
                    break;
            }
        }
        return plain.ToString();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        rune = Rune.ToLowerInvariant(rune);
        int value = rune.Value;
        if (value < 0x80)
        {
            plain.Append((char)value);
            return;
        }
        if (LookAlike(value) is { } letter)
        {
            plain.Append(letter);
            return;
        }
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control:
                break;
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter:
                plain.Append(rune.ToString());
                break;
            default:
                plain.Append(' ');
                break;
        }
    }

    private static char? LookAlike(int value) => value switch
    {
        >= 0xFF01 and <= 0xFF5E => char.ToLowerInvariant((char)(value - 0xFEE0)),
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((value - 0x1D400) % 52 % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((value - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)('a' + (value - 0x1F130)),
        >= 0x24B6 and <= 0x24CF => (char)('a' + (value - 0x24B6)),
        >= 0x24D0 and <= 0x24E9 => (char)('a' + (value - 0x24D0)),
        'à' or 'á' or 'â' or 'ä' or 'ã' or 'å' or 'À' or 'Á' or 0x430 or 0x410 => 'a',
        'è' or 'é' or 'ê' or 'ë' or 'È' or 'É' or 0x435 or 0x415 => 'e',
        'ì' or 'í' or 'î' or 'ï' or 0x456 or 0x406 => 'i',
        'ò' or 'ó' or 'ô' or 'ö' or 'õ' or 0x43E or 0x41E => 'o',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        0x440 or 0x420 => 'p',
        0x441 or 0x421 => 'c',
        0x445 or 0x425 => 'x',
        0x443 or 0x423 => 'y',
        0x43A or 0x41A => 'k',
        0x442 or 0x422 => 't',
        0x43C or 0x41C => 'm',
        0x43D or 0x41D => 'h',
        0x432 or 0x412 => 'b',
        _ => null,
    };

    private static void Add(List<string> tokens, string token)
    {
        token = Shape(token);
        if (tokens.Count == 0 || tokens[^1] != token)
        {
            tokens.Add(token);
        }
    }

    /// <summary>One token as it is compared: not endless, without the doubling mark, without stretched letters.</summary>
    public static string Shape(string token)
    {
        if (token.Length > 40)
        {
            token = token[..40];
        }
        if (token.Length > 2 && token[^1] == '2' && token.AsSpan(0, token.Length - 1).IndexOfAnyInRange('0', '9') < 0)
        {
            token = token[..^1];
        }
        return Shorten(token);
    }

    /// <summary>"bolehhhh" → "boleh", "gaaa" → "ga": three or more of one letter become one, two at the end become one.</summary>
    private static string Shorten(string token)
    {
        bool repeats = false;
        for (int i = 1; i < token.Length && !repeats; i++)
        {
            repeats = token[i] == token[i - 1] && char.IsLetter(token[i]);
        }
        if (!repeats || token.Length < 3 || (token.Length == 3 && token.AsSpan().IndexOfAny("aiueo") < 0))
        {
            return token; // "pp" is a regulation, not a stretched "p", nor is "pkk" or "tkk"
        }
        var kept = new StringBuilder(token.Length);
        for (int i = 0; i < token.Length;)
        {
            int end = i;
            while (end < token.Length && token[end] == token[i])
            {
                end++;
            }
            int run = end - i;
            bool one = run >= 3 || (run == 2 && end == token.Length);
            kept.Append(token[i], char.IsLetter(token[i]) && one ? 1 : run);
            i = end;
        }
        return kept.ToString();
    }
}
