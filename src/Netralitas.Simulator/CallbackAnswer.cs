namespace Netralitas.Simulator;

/// <summary>What the bot answered to a pressed button: a short notice, or an alert that must be closed.</summary>
public sealed record CallbackAnswer(string? Text, bool ShowAlert, string? Url);
