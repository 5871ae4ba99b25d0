using System.Security.Cryptography;

namespace Netralitas.Bot.Tips;

/// <summary>Crockford's base 32: no I, L, O, U, and whoever writes them is understood.</summary>
internal static class Crockford
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Five random bits a character.</summary>
    public static string Random(int characters) => RandomNumberGenerator.GetString(Alphabet, characters);

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
