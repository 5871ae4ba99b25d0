using System.Globalization;

namespace Netralitas.Bot.Tips;

/// <summary>Section <c>Tips</c>.</summary>
internal sealed class TipsOptions
{
    public const string Section = "Tips";

    /// <summary>How long a draft survives without a word.</summary>
    public int DraftMinutes { get; set; } = 30;

    /// <summary>How long a tip is kept after the last activity.</summary>
    public int RetentionDays { get; set; } = 90;

    /// <summary>A new case is posted after a random time in this span, so that the post says little about when the tip came; <c>0</c> at once.</summary>
    public string PostingDelay { get; set; } = "00:10-01:00";

    /// <summary>What reporters read of a state (<c>baru</c>, <c>dibaca</c>, <c>diteruskan:bkn</c> …), where it is not the usual sentence.</summary>
    public Dictionary<string, string> PublicSentences { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The span of <see cref="PostingDelay"/>, or null when it cannot be read.</summary>
    public (TimeSpan Least, TimeSpan Most)? PostingSpan => ReadSpan(PostingDelay);

    /// <summary>Whether a post follows its tip immediately.</summary>
    public bool PostsAtOnce => PostingSpan is { Most: var most } && most == TimeSpan.Zero;

    private static (TimeSpan Least, TimeSpan Most)? ReadSpan(string text)
    {
        string[] ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (text.Trim() is "0")
        {
            return (TimeSpan.Zero, TimeSpan.Zero);
        }
        return ends.Length == 2
            && TimeSpan.TryParseExact(ends[0], @"hh\:mm", CultureInfo.InvariantCulture, out TimeSpan least)
            && TimeSpan.TryParseExact(ends[1], @"hh\:mm", CultureInfo.InvariantCulture, out TimeSpan most)
            && least <= most
                ? (least, most)
                : null;
    }
}
