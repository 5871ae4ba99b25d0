using Netralitas.Bot.Moderation.People;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>Somebody with a role, and the moderators' chats that they are in.</summary>
internal sealed record Seat(Actor Actor, IReadOnlySet<long> Chats);
