using System.Text.Json.Serialization;

namespace Netralitas.Simulator;

/// <summary>A file that somebody sent. <see cref="Bytes"/> are kept apart from the world's JSON.</summary>
public sealed record SimFile(string Id, string UniqueId, string Kind, string? Name, string MimeType, int Width, int Height, int Duration)
{
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes { get; init; }
}
