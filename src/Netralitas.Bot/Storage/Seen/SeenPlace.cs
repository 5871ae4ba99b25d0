namespace Netralitas.Bot.Storage.Seen;

/// <summary>Where a note stands in the file of a day.</summary>
internal sealed record SeenPlace(DateOnly Day, long At);
