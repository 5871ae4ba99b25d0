using Netralitas.Bot.FreeText;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Writing;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>What is done to a person's words before they stand in a draft.</summary>
internal static class DraftWords
{
    /// <summary>The plain text of a message, or of the caption below a file.</summary>
    public static string TextOf(Message message) => message.Text is { } text
        ? TextStripper.Strip(text, message.Entities).Text
        : TextStripper.Strip(message.Caption ?? "", message.CaptionEntities).Text;

    /// <summary>The text with its links cleaned of tracking, and how many there are.</summary>
    public static (string Text, int Links) Clean(string text)
    {
        CleanedLinks cleaned = LinkCleaner.CleanAll(text);
        return (cleaned.Text, cleaned.Links.Count);
    }

    public static IReadOnlyList<string> LinksOf(string text) => [.. LinkCleaner.CleanAll(text).Links.Select(l => l.Url)];

    public static int CountLinks(TipDraft draft) => draft.Links.Count + draft.Account.Values.Sum(p => LinkCleaner.CleanAll(p).Links.Count);

    /// <summary>What cleaning cannot cure in a draft's links, each once.</summary>
    public static IReadOnlyList<string> LinkConcerns(TipDraft draft) =>
    [
        .. draft.Links.Append(draft.AccountText ?? "").SelectMany(t => LinkCleaner.CleanAll(t).Links)
            .Where(l => l.Concern != LinkConcern.None)
            .Select(l => $"{(l.Concern == LinkConcern.MayNameOwner ? TipTexts.LinkNamesOwner : TipTexts.LinkNamesSharer)}: {TipHtml.Cut(l.Url, 80)}")
            .Distinct(),
    ];
}
