using System.Text.Json.Nodes;
using Netralitas.Simulator.Wire;

namespace Netralitas.Simulator.State;

/// <summary>Writes a message in the shape that the Bot API gives it.</summary>
internal static class MessageJson
{
    public static JsonObject Write(World world, SimMessage message, bool withReply = true)
    {
        var chat = world.Chats[message.ChatId];
        var json = new JsonObject { ["message_id"] = message.Id };
        if (message.ThreadId is { } thread)
        {
            json["message_thread_id"] = thread;
            json["is_topic_message"] = true;
        }

        WriteSender(world, message, chat, json);
        json["chat"] = world.ChatJson(chat);
        json["date"] = message.Date.ToUnixTimeSeconds();
        if (message.EditDate is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.ForwardOrigin is not null)
            json["forward_origin"] = message.ForwardOrigin.DeepClone();
        // As on the real server, what is written in a topic without being a reply names the message that opened the topic.
        if (withReply && (message.ReplyTo ?? (message.ThreadId == message.Id ? null : message.ThreadId)) is { } replied && chat.Find(replied) is { } original)
            json["reply_to_message"] = Write(world, original, withReply: false);
        if (message.ProtectContent)
            json["has_protected_content"] = true;
        if (message.MediaGroupId is not null)
            json["media_group_id"] = message.MediaGroupId;
        WriteContent(world, message, json);
        if (message.ReplyMarkup?["inline_keyboard"] is JsonArray { Count: > 0 })
            json["reply_markup"] = message.ReplyMarkup.DeepClone();
        return json;
    }

    private static void WriteSender(World world, SimMessage message, SimChat chat, JsonObject json)
    {
        if (message.Anonymous)
        {
            json["from"] = new JsonObject { ["id"] = World.AnonymousAdministrator, ["is_bot"] = true, ["first_name"] = "Group", ["username"] = "GroupAnonymousBot" };
            json["sender_chat"] = world.ChatJson(chat);
        }
        else if (chat.Type == "channel")
        {
            json["sender_chat"] = world.ChatJson(chat);
        }
        else if (message.SenderId is { } sender)
        {
            json["from"] = world.PersonJson(sender);
        }
    }

    private static void WriteContent(World world, SimMessage message, JsonObject json)
    {
        foreach (var (name, value) in message.Service ?? [])
            json[name] = value?.DeepClone();
        var entities = new FormattedText(message.Text, message.Entities).EntitiesJson();
        var (text, marks) = message.Kind == "text" ? ("text", "entities") : ("caption", "caption_entities");
        if (message.Text.Length > 0)
        {
            json[text] = message.Text;
            if (entities.Count > 0)
                json[marks] = entities;
        }

        if (message.FileId is { } id && world.Files.TryGetValue(id, out var file))
            json[file.Kind] = WriteFile(file);
    }

    private static JsonNode WriteFile(SimFile file)
    {
        var json = new JsonObject { ["file_id"] = file.Id, ["file_unique_id"] = file.UniqueId, ["file_size"] = file.Bytes.Length };
        switch (file.Kind)
        {
            case "photo":
                // One real size and one thumbnail, so that a bot has to pick.
                json["width"] = file.Width;
                json["height"] = file.Height;
                var small = (JsonObject)json.DeepClone();
                small["file_unique_id"] = file.UniqueId + "s";
                small["width"] = Math.Min(90, file.Width);
                small["height"] = Math.Min(90, file.Height);
                return file.Width > 90 || file.Height > 90 ? new JsonArray(small, json) : new JsonArray(json);
            case "voice":
                json["duration"] = file.Duration;
                json["mime_type"] = file.MimeType;
                return json;
            default:
                if (file.Name is not null)
                    json["file_name"] = file.Name;
                json["mime_type"] = file.MimeType;
                return json;
        }
    }
}
