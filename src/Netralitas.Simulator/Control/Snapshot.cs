using System.Text.Json.Nodes;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Control;

/// <summary>What the page gets to see: people, chats, commands, and the messages that changed since it last asked.</summary>
internal static class Snapshot
{
    public static JsonObject Write(World world, long after) => new()
    {
        ["version"] = world.Version,
        ["epoch"] = world.Epoch,
        ["bot"] = new JsonObject { ["id"] = world.BotId, ["name"] = world.Options.BotName, ["username"] = world.Options.BotUsername },
        ["users"] = Array(world.Users.Values, user => new()
        {
            ["id"] = user.Id,
            ["key"] = user.Key,
            ["name"] = user.FirstName,
            ["role"] = user.Role,
            ["started"] = user.HasStarted,
            ["blocked"] = user.HasBlockedBot,
        }),
        ["chats"] = Array(world.Chats.Values.Where(chat => chat.MigratedTo is null), chat => Chat(world, chat)),
        ["commands"] = new JsonObject
        {
            ["private"] = Commands(world, "all_private_chats"),
            ["group"] = Commands(world, "all_group_chats"),
        },
        ["messages"] = Array(world.Chats.Values.SelectMany(chat => chat.Messages).Where(message => message.Version > after), message => Message(world, message)),
    };

    private static JsonObject Chat(World world, SimChat chat) => new()
    {
        ["id"] = chat.Id,
        ["type"] = chat.Type,
        ["title"] = chat.IsPrivate ? world.Options.BotName : chat.Title,
        ["forum"] = chat.IsForum,
        ["members"] = new JsonArray([.. chat.Members.Where(member => chat.IsPresent(member.Key)).Select(member => (JsonNode)member.Key)]),
        ["topics"] = Array(chat.Topics.Where(topic => !topic.Deleted), topic => new() { ["id"] = topic.Id, ["name"] = topic.Name, ["closed"] = topic.Closed }),
        ["typing"] = chat.TypingUntil > world.Now ? (chat.TypingUntil.Value - world.Now).TotalMilliseconds : 0,
    };

    private static JsonObject Message(World world, SimMessage message)
    {
        if (message.Deleted)
            return new() { ["id"] = message.Id, ["chat"] = message.ChatId, ["topic"] = message.ThreadId, ["date"] = message.Date.ToUnixTimeSeconds(), ["deleted"] = true };
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["chat"] = message.ChatId,
            ["topic"] = message.ThreadId,
            ["from"] = message.Anonymous ? null : message.SenderId,
            ["bot"] = message.FromBot,
            ["name"] = Name(world, message),
            ["date"] = message.Date.ToUnixTimeSeconds(),
            ["edited"] = message.EditDate is not null,
            ["kind"] = message.Kind,
            ["text"] = message.Text,
            ["html"] = message.Html,
            ["replyTo"] = message.ReplyTo,
            ["reaction"] = message.Reaction,
            ["forwarded"] = message.ForwardOrigin is not null,
            ["keyboard"] = message.ReplyMarkup?["inline_keyboard"]?.DeepClone(),
            ["service"] = message.Service?.DeepClone(),
        };
        if (message.FileId is { } id && world.Files.TryGetValue(id, out var file))
            json["file"] = new JsonObject { ["id"] = file.Id, ["name"] = file.Name, ["size"] = file.Bytes.Length, ["width"] = file.Width, ["height"] = file.Height };
        return json;
    }

    private static string Name(World world, SimMessage message)
    {
        if (message.FromBot)
            return world.Options.BotName;
        return message.Anonymous || message.SenderId is not { } sender ? world.Chats[message.ChatId].Title : (string)world.PersonJson(sender)["first_name"]!;
    }

    private static JsonArray Commands(World world, string scope) =>
        (world.Commands.GetValueOrDefault(scope + ":::id") ?? world.Commands.GetValueOrDefault(scope + ":::")
            ?? world.Commands.GetValueOrDefault("default:::id") ?? world.Commands.GetValueOrDefault("default:::"))?.DeepClone() as JsonArray ?? [];

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonObject> write) => [.. items.Select(item => (JsonNode)write(item))];
}
