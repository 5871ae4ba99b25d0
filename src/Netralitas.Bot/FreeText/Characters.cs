using System.Globalization;
using System.Text;

namespace Netralitas.Bot.FreeText;

/// <summary>What becomes of one character. (Unicode normalisation does nothing under InvariantGlobalization.)</summary>
internal static class Characters
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 0x80).Select(c => ((char)c).ToString())];

    /// <summary>The character to show instead, or null if it has no place in a plain text.</summary>
    public static string? Plain(Rune rune)
    {
        int value = rune.Value;
        if (value is '\n' or 0x2028 or 0x2029)
        {
            return "\n";
        }
        if (value < 0x80)
        {
            return value is '\t' or ' ' ? " " : value < ' ' || value == 0x7F ? null : Ascii[value];
        }
        return IsHidden(rune) ? null : Unmasked(value) is { } letter ? letter.ToString() : Shown(rune);
    }

    private static string? Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator => " ",
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        _ => rune.ToString(),
    };

    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        0xFFFD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true,
        (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
    };

    private static char? Unmasked(int value) => value switch
    {
        >= 0xFF01 and <= 0xFF5E => (char)(value - 0xFEE0),
        >= 0x1D400 and <= 0x1D6A3 => Letter((value - 0x1D400) % 52),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((value - 0x1D7CE) % 10)),
        >= 0x24B6 and <= 0x24E9 => Letter(value - 0x24B6),
        >= 0x1F130 and <= 0x1F149 => (char)('A' + (value - 0x1F130)),
        >= 0x1F150 and <= 0x1F169 => (char)('A' + (value - 0x1F150)),
        >= 0x1F170 and <= 0x1F189 => (char)('A' + (value - 0x1F170)),
        >= 0x2460 and <= 0x2468 => (char)('1' + (value - 0x2460)),
        0x24EA or 0x2070 or 0x2080 => '0',
        0xB9 => '1',
        0xB2 or 0xB3 => (char)(value - 0xB2 + '2'),
        >= 0x2074 and <= 0x2079 => (char)(value - 0x2070 + '0'),
        >= 0x2081 and <= 0x2089 => (char)(value - 0x2080 + '0'),
        _ => null,
    };

    private static char Letter(int index) => index < 26 ? (char)('A' + index) : (char)('a' + index - 26);
}
