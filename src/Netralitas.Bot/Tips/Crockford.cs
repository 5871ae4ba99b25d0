using System.Security.Cryptography;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips;

/// <summary>Crockford's base 32: no I, L, O, U, and whoever writes them is understood.</summary>
internal static class Crockford
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Five random bits a character.</summary>
    public static string Random(int characters)
    {
        Span<byte> bytes = stackalloc byte[characters];
        RandomPool.Fill(bytes);
        Span<char> text = stackalloc char[characters];
        for (int i = 0; i < characters; i++)
        {
            text[i] = Alphabet[bytes[i] & 31]; // 256 is a multiple of 32: each character is as likely as the others
        }
        CryptographicOperations.ZeroMemory(bytes);
        return new string(text);
    }

    /// <summary>The characters alone, in capitals and without what separates them; null when there is something that cannot be meant.</summary>
    public static string? Normalise(string text)
    {
        Span<char> kept = text.Length <= 128 ? stackalloc char[text.Length] : [];
        int count = 0;
        foreach (char c in kept.Length == text.Length ? text : "?")
        {
            char upper = char.ToUpperInvariant(c) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            };
            if (Alphabet.Contains(upper, StringComparison.Ordinal))
            {
                kept[count++] = upper;
            }
            else if (!char.IsWhiteSpace(upper) && !IsDash(upper))
            {
                return null;
            }
        }
        return new string(kept[..count]);
    }

    private static bool IsDash(char c) => c is '-' or '_' or '.' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\u200B';
}
