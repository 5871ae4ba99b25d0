using System.Text.RegularExpressions;

namespace Netralitas.Bot.Questions;

/// <summary>Splits a message into its single questions. Pure; the answerer decides whether the parts stand on their own.</summary>
internal static partial class QuestionSplitter
{
    public const int MaxParts = 5;

    /// <summary>Numbered questions, or sentences that end in a question mark: at least two, else the message as it is.</summary>
    public static IReadOnlyList<string> Split(string message)
    {
        string[] numbered = message.AsSpan().ContainsAnyInRange('1', '9') ? Parts(NumberedPattern().Split(message).Skip(1)) : [];
        if (numbered.Length >= 2)
        {
            return numbered;
        }
        string[] asked = message.AsSpan().Count('?') >= 2 ? Parts(QuestionPattern().Split(message)) : [];
        return asked.Length >= 2 ? asked : [message];
    }

    /// <summary>The clauses of a long story that ends in "which of these may I?".</summary>
    public static IReadOnlyList<string> Clauses(string message) =>
        AsksForEach().IsMatch(message) ? Parts(ClausePattern().Split(message)) : [];

    private static string[] Parts(IEnumerable<string> pieces) =>
        [.. pieces.Select(p => p.Trim(' ', '\n', '\r', '\t', ',', '.', ';')).Where(p => p.Count(char.IsLetter) >= 6)];

    [GeneratedRegex(@"(?:^|[\s,:;.])\(?[1-9][\).](?=\s|[a-zA-Z])")]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"(?<=\?)\s+")]
    private static partial Regex QuestionPattern();

    [GeneratedRegex(@"\b(satu\s*(-|\s)?\s*satu|satu2|mana (yg|yang|aja|saja)|yg mana|yang mana|masing2|masing-masing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AsksForEach();

    [GeneratedRegex(@"[.;!?\n]|,\s*(?=(terus|trs|trus|nah|lalu|kemudian|besok|malam|satu lagi|gw|saya|aku)\b)|\b(?:terus|trs|trus|nah|lalu|kemudian|besoknya|malamnya|satu lagi)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClausePattern();
}
