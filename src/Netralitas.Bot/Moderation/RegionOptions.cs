namespace Netralitas.Bot.Moderation;

/// <summary>A province whose cases go to a chat of their own.</summary>
internal sealed class RegionOptions
{
    /// <summary>Name of the province, or the first two digits of its region codes.</summary>
    public string Province { get; set; } = "";

    public long ChatId { get; set; }
}
