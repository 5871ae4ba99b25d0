namespace Netralitas.Bot.Storage;

/// <summary>How many tips there are, and since which day the oldest one waits to be posted.</summary>
internal sealed record TipCensus(IReadOnlyDictionary<string, long> ByState, DateOnly? OldestWaiting);
