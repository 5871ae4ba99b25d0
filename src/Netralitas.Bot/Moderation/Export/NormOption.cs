using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>A norm that a moderator may choose.</summary>
/// <param name="Via">The situation that leads to it, or null when it was named or found itself.</param>
internal sealed record NormOption(Norm Norm, string? Via);
