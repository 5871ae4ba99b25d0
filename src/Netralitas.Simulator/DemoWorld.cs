using Netralitas.Simulator.State;

namespace Netralitas.Simulator;

/// <summary>The people and chats of the demo: an ASN, a citizen, a moderator, the moderators' forum and an office group.</summary>
internal static class DemoWorld
{
    // Fixed, so that a bot's configuration can name them.
    public const long AsnId = 700_000_001;
    public const long CitizenId = 700_000_002;
    public const long ModeratorId = 700_000_003;
    public const long ModeratorsChatId = -1_002_000_000_001;
    public const long OfficeChatId = -4_000_001;

    public static void Build(World world)
    {
        world.AddUser(new() { Id = AsnId, FirstName = "Sari", LastName = "Wulandari", Username = "sari_asn", Key = "asn", Role = "ASN" });
        world.AddUser(new() { Id = CitizenId, FirstName = "Budi", LastName = "Santoso", Username = "budi_warga", Key = "citizen", Role = "warga" });
        world.AddUser(new() { Id = ModeratorId, FirstName = "Rina", LastName = "Kartika", Username = "rina_moderator", Key = "moderator", Role = "moderator" });
        world.AddChat(new()
        {
            Id = ModeratorsChatId,
            Type = "supergroup",
            Title = "Moderator Netralitas",
            IsForum = true,
            Members = { [ModeratorId] = "creator", [world.BotId] = "administrator" },
        });
        world.AddChat(new()
        {
            Id = OfficeChatId,
            Type = "group",
            Title = "Kantor Dinas",
            Members = { [AsnId] = "creator", [CitizenId] = "member", [world.BotId] = "member" },
        });
    }
}
