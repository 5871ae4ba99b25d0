using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>Takes a text apart into words, numbers and signs.</summary>
internal static partial class Tokens
{
    public static Token[] Of(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        foreach (ValueMatch match in Piece().EnumerateMatches(text))
        {
            tokens.Add(new Token(match.Index, match.Length, Plain(text.AsSpan(match.Index, match.Length))));
        }
        return [.. tokens];
    }

    /// <summary>Words in lower case; all account names are one, and so are all line breaks and all pictures.</summary>
    private static string Plain(ReadOnlySpan<char> piece) => piece[0] switch
    {
        '\n' => Token.LineBreak,
        '@' => Token.Account,
        var first when char.IsSurrogate(first) => "☺",
        _ => piece.ToString().ToLowerInvariant(),
    };

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)*|[0-9]+|\n|@\w[\w.]*|[^\p{L}0-9\s]", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();
}
