using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>What is done to a person's words before they stand in a draft.</summary>
internal static partial class DraftWords
{
    /// <summary>The text with its links cleaned of tracking, and how many there are.</summary>
    public static (string Text, int Links) Clean(string text)
    {
        return (text, LinkPattern().Count(text));
    }

    public static IReadOnlyList<string> LinksOf(string text) => [.. LinkPattern().Matches(text).Select(m => m.Value)];

    public static int CountLinks(TipDraft draft) => draft.Links.Count + draft.Account.Values.Sum(p => LinkPattern().Count(p));

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex LinkPattern();
}
