namespace Netralitas.Bot.Moderation;

/// <summary>A province whose cases go to a chat of their own.</summary>
internal sealed class RegionOptions
{
    /// <summary>Name of the province, or the first two digits of its region codes.</summary>
    public string Province { get; set; } = "";

    /// <summary>The unit that this chat belongs to: a report about it goes one level up, to the common chat.</summary>
    public string Unit { get; set; } = "";

    public long ChatId { get; set; }
}
