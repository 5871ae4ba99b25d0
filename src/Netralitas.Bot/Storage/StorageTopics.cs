namespace Netralitas.Bot.Storage;

/// <summary>What instances tell each other when a transaction is committed; nothing but that something of the kind has changed.</summary>
internal static class StorageTopics
{
    public const string Outbox = "netralitas_outbox";

    /// <summary>Cases, cards, roles or sentences.</summary>
    public const string Desk = "netralitas_desk";

    /// <summary>Somebody's turn is over, and another may wait for it.</summary>
    public const string Turns = "netralitas_turns";
}
