using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Bot.FreeText;

/// <summary>
/// Whether a text may be a report, asked where being wrong costs somebody else dearly: a low score is enough, and so is an office or a person in
/// particular with something political. Many honest questions are caught, too; they lose a convenience.
/// </summary>
internal static class ReportSuspicion
{
    private static readonly int Officer = WordKinds.NumberOf("officer");
    private static readonly int[] Witnessed = [.. new[] { "seen", "proof" }.Select(WordKinds.NumberOf)];
    private static readonly int[] Acts = [.. new[] { "deed", "order", "candidate", "neutral" }.Select(WordKinds.NumberOf)];

    public static bool Of(string text)
    {
        if (TipDetector.MayBeTip(text) || TipDetector.IsAnnounced(text))
        {
            return true;
        }
        string[] words = TextStripper.Strip(text).Text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', ';', ':', '?', '!', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        int?[] kinds = [.. words.Select(w => WordKinds.Of(w))];
        return kinds.Any(k => IsOneOf(k, Acts)) && (kinds.Any(k => k == Officer || IsOneOf(k, Witnessed)) || words.Any(GivenNames.Contains) || NamesAStranger(words, kinds));
    }

    private static bool IsOneOf(int? kind, int[] kinds) => kind is { } known && kinds.Contains(known);

    /// <summary>"pak contohwan": a title before a word that no list has.</summary>
    private static bool NamesAStranger(string[] words, int?[] kinds)
    {
        for (int i = 0; i + 1 < words.Length; i++)
        {
            if (words[i] is "pak" or "bu" or "bapak" or "ibu" or "si" && kinds[i + 1] is null)
            {
                return true;
            }
        }
        return false;
    }
}
