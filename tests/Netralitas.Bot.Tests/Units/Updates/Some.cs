using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.Updates;

/// <summary>Updates as they come.</summary>
internal static class Some
{
    public static readonly DateTime Now = new(2026, 11, 24, 3, 0, 0, DateTimeKind.Utc);

    public static Message Message(long chat = 7, string text = "boleh ga?", ChatType type = ChatType.Private) => new()
    {
        Id = 1,
        Date = Now,
        Chat = new Chat { Id = chat, Type = type },
        From = new User { Id = 7, FirstName = "Budi" },
        Text = text,
    };

    public static Update Question(int id, long chat = 7, string text = "boleh ga?") => new() { Id = id, Message = Message(chat, text) };

    public static Update Press(int id, long chat = 7) => new()
    {
        Id = id,
        CallbackQuery = new CallbackQuery { Id = $"press-{id}", From = new User { Id = 7, FirstName = "Budi" }, Message = Message(chat), Data = "x" },
    };
}
