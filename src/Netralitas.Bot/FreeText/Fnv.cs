namespace Netralitas.Bot.FreeText;

/// <summary>FNV-1a over UTF-16 units, 64 bits: the names of features as numbers.</summary>
internal static class Fnv
{
    public const ulong Basis = 14695981039346656037;
    public const ulong Prime = 1099511628211;

    /// <summary>The hash of what was hashed before, with a text behind it.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }
        return hash;
    }
}
