using Netralitas.Bot.Tips;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation;

/// <summary>One message, or album, of what is posted about a case.</summary>
internal abstract record CasePost
{
    private CasePost()
    {
    }

    /// <param name="Shown">It is a card, and this is what it shows of its case.</param>
    internal sealed record Text(string Html, InlineKeyboardMarkup? Buttons = null, long? Shown = null) : CasePost
    {
        public override string ToString() => "<teks>";
    }

    /// <param name="Number">The case.</param>
    /// <param name="Files">One to ten, all pictures or none.</param>
    /// <param name="Key">The key of the sealed files.</param>
    internal sealed record Media(string Number, IReadOnlyList<EvidenceHandle> Files, byte[] Key, bool AsPhotos) : CasePost
    {
        public override string ToString() => "<berkas>";
    }

    /// <summary>Not a message: the topic of the case is closed or opened.</summary>
    internal sealed record TopicChange(bool Closed) : CasePost;
}
