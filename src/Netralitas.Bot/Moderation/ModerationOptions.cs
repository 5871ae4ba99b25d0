using Netralitas.Bot.Moderation.Clocks;

namespace Netralitas.Bot.Moderation;

/// <summary>Section <c>Moderation</c>.</summary>
internal sealed class ModerationOptions
{
    public const string Section = "Moderation";

    /// <summary>Where new cases are posted; without it no tips are taken.</summary>
    public long? ChatId { get; set; }

    public List<RegionOptions> Regions { get; set; } = [];

    public PostingMode PostingMode { get; set; } = PostingMode.Kartu;

    public List<long> Supervisors { get; set; } = [];

    public List<long> Moderators { get; set; } = [];

    public List<long> Observers { get; set; } = [];

    /// <summary>The unit that the common chat belongs to: a report about it is for supervisors only.</summary>
    public string Unit { get; set; } = "";

    public ClockOptions Clock { get; set; } = new();

    /// <summary>Whether there is anybody to read a tip.</summary>
    public bool TakesTips => ChatId is not null and not 0;
}
