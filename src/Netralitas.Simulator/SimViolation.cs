namespace Netralitas.Simulator;

/// <summary>Something that Telegram tolerates or answers with an error, and that a careful bot does not do.</summary>
public sealed record SimViolation(string Kind, string Detail);
