using System.Text.Json.Nodes;

namespace Netralitas.Simulator.State;

/// <summary>An update that waits for the bot. <paramref name="Again"/> marks a repeat, which is handed out once whatever the offset says.</summary>
internal sealed record PendingUpdate(long Id, string Kind, long Lane, DateTimeOffset At, JsonObject Json, bool Again = false);
