namespace Netralitas.Bot.Tips;

/// <summary>A cleaned file, sealed on the disk under the key of its draft.</summary>
/// <param name="Id">Random; also the name of the sealed file.</param>
/// <param name="Kind">jpeg, png, webp or mp4.</param>
/// <param name="Bytes">Length of the cleaned file.</param>
internal sealed record EvidenceHandle(Guid Id, string Kind, long Bytes);
