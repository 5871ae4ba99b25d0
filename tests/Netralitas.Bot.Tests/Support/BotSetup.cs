namespace Netralitas.Bot.Tests.Support;

/// <summary>How a <see cref="BotApplication"/> differs from the usual: long polling, the shipped knowledge, the real clock.</summary>
internal sealed record BotSetup
{
    /// <summary>Updates come by webhook instead of long polling.</summary>
    public bool Webhook { get; init; }

    /// <summary>The clock of both the bot and the simulator.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string Knowledge { get; init; } = Architecture.Repository.PathOf("knowledge");

    public TestDatabase Database { get; init; } = TestDatabase.Usual();

    /// <summary>Further settings, by key as in the configuration file.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}
