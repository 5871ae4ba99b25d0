using System.Text.Json.Nodes;

namespace Netralitas.Simulator;

/// <summary>One request of the bot and how it ended. Status 0 means that the connection was cut before an answer.</summary>
public sealed record SimCall(long Number, DateTimeOffset At, string Method, JsonObject Parameters, IReadOnlyList<SimCallFile> Files, int Status, JsonObject? Response, string? Fault);

/// <summary>A file of a multipart request.</summary>
public sealed record SimCallFile(string Field, string FileName, string? ContentType, long Size, string Sha256);
