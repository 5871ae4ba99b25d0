namespace Netralitas.Simulator;

/// <summary>How a <see cref="SimulatorServer"/> behaves.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where to listen. Port 0 takes any free one; see <see cref="SimulatorServer.BaseAddress"/>.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The only token that is accepted. Not a secret: nothing but this simulator knows it.</summary>
    public string Token { get; init; } = "42:SIMULATOR";

    public string BotUsername { get; init; } = "NetralitasBot";

    public string BotName { get; init; } = "Netralitas";

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>A folder that keeps the world between runs; null keeps nothing.</summary>
    public string? DataPath { get; init; }

    /// <summary>Anybody who reaches the page can play every person, so other machines are let in only on request.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>Answers 400 to what Telegram would silently tolerate, instead of only recording a violation.</summary>
    public bool Strict { get; init; }

    /// <summary>Starts with the people and chats of the demo page.</summary>
    public bool DefaultWorld { get; init; } = true;

    /// <summary>Appends every call as one JSON line, for checking request shapes against other descriptions of the API.</summary>
    public string? CallLogPath { get; init; }

    /// <summary>After this time a pressed button can no longer be answered.</summary>
    public TimeSpan CallbackTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
