using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Wire;

/// <summary>The methods of the Bot API, run under the lock of the world. Parameters are checked before they come here.</summary>
internal sealed partial class BotMethods(World world, Webhook webhook)
{
    private static readonly string[] ChatActions =
        ["typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"];

    public JsonNode Invoke(ApiRequest request)
    {
        lock (world.Gate)
        {
            return request.Method switch
            {
                "getMe" => Me(),
                "setWebhook" => webhook.Set(request.Parameters),
                "deleteWebhook" => webhook.Delete(Flag(request, "drop_pending_updates")),
                "getWebhookInfo" => webhook.Info(),
                "setMyCommands" => SetCommands(request),
                "deleteMyCommands" => DeleteCommands(request),
                "getMyCommands" => world.Commands.GetValueOrDefault(CommandKey(request))?.DeepClone() ?? new JsonArray(),
                "sendMessage" => SendMessage(request),
                "sendPhoto" => SendFile(request, "photo"),
                "sendDocument" => SendFile(request, "document"),
                "sendMediaGroup" => SendMediaGroup(request),
                "editMessageText" => EditText(request),
                "editMessageCaption" => EditCaption(request),
                "editMessageReplyMarkup" => EditMarkup(request),
                "deleteMessage" => Delete(request),
                "deleteMessages" => DeleteMany(request),
                "answerCallbackQuery" => AnswerCallback(request),
                "sendChatAction" => ChatAction(request),
                "setMessageReaction" => React(request),
                "getFile" => GetFile(request),
                "getChat" => GetChat(request),
                "getChatMember" => GetChatMember(request),
                "createForumTopic" => CreateTopic(request),
                "editForumTopic" => EditTopic(request),
                "closeForumTopic" => CloseTopic(request, closed: true),
                "reopenForumTopic" => CloseTopic(request, closed: false),
                "deleteForumTopic" => DeleteTopic(request),
                "leaveChat" => Leave(request),
                _ => throw new ApiException(404, "Not Found"),
            };
        }
    }

    private JsonObject Me()
    {
        var me = world.BotJson();
        foreach (var flag in new[] { "can_join_groups" })
            me[flag] = true;
        foreach (var flag in new[] { "can_read_all_group_messages", "supports_inline_queries", "can_connect_to_business", "has_main_web_app" })
            me[flag] = false;
        return me;
    }

    private JsonNode SetCommands(ApiRequest request)
    {
        var commands = (JsonArray)request.Parameters["commands"]!;
        if (commands.Count > 100)
            throw ApiException.Bad("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
        {
            if (!CommandName().IsMatch((string)command!["command"]!))
                throw ApiException.Bad("BOT_COMMAND_INVALID");
            if (((string)command["description"]!).Length is 0 or > 256)
                throw ApiException.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        world.Commands[CommandKey(request)] = (JsonArray)commands.DeepClone();
        world.Touch();
        return true;
    }

    private JsonNode DeleteCommands(ApiRequest request)
    {
        world.Commands.Remove(CommandKey(request));
        world.Touch();
        return true;
    }

    private string CommandKey(ApiRequest request)
    {
        var scope = request.Parameters["scope"] as JsonObject;
        var type = (string?)scope?["type"] ?? "default";
        if (type is not ("default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" or "chat" or "chat_administrators" or "chat_member"))
            throw ApiException.Bad("unsupported bot command scope specified");
        var chat = scope?["chat_id"] is { } id ? Chat(id).Id.ToString(CultureInfo.InvariantCulture) : "";
        return $"{type}:{chat}:{scope?["user_id"]}:{(string?)request.Parameters["language_code"]}";
    }

    private JsonNode ChatAction(ApiRequest request)
    {
        var chat = WritableChat(request);
        if (!ChatActions.Contains((string)request.Parameters["action"]!, StringComparer.Ordinal))
            throw ApiException.Bad("wrong parameter action in request");
        chat.TypingUntil = world.Now + TimeSpan.FromSeconds(5);
        world.Touch();
        return true;
    }

    private JsonNode AnswerCallback(ApiRequest request)
    {
        var parameters = request.Parameters;
        var text = (string?)parameters["text"];
        if (text?.Length > 200)
            throw ApiException.Bad("MESSAGE_TOO_LONG");
        var query = world.TakeQuery((string)parameters["callback_query_id"]!)
            ?? throw ApiException.Bad("query is too old and response timeout expired or query ID is invalid");
        query.Answer.TrySetResult(new(text, Flag(request, "show_alert"), (string?)parameters["url"]));
        world.Touch();
        return true;
    }

    private JsonObject GetFile(ApiRequest request)
    {
        var file = FindFile((string)request.Parameters["file_id"]!);
        if (file.Bytes.Length > 20 * 1024 * 1024)
            throw ApiException.Bad("file is too big");
        return new()
        {
            ["file_id"] = file.Id,
            ["file_unique_id"] = file.UniqueId,
            ["file_size"] = file.Bytes.Length,
            ["file_path"] = $"{file.Kind}s/{file.Id}",
        };
    }

    private SimFile FindFile(string id) =>
        world.Files.GetValueOrDefault(id) ?? throw ApiException.Bad("wrong file_id or the file is temporarily unavailable");

    private JsonObject GetChat(ApiRequest request)
    {
        var chat = Chat(request.Parameters["chat_id"]!);
        if (chat.IsPrivate ? !world.Users[chat.Id].HasStarted : !chat.IsPresent(world.BotId))
            throw chat.IsPrivate ? ApiException.Bad("chat not found") : NotPresent(chat);
        var json = world.ChatJson(chat);
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject();
        foreach (var gift in new[] { "unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels" })
            json["accepted_gift_types"]![gift] = false;
        return json;
    }

    private JsonObject GetChatMember(ApiRequest request)
    {
        var chat = Chat(request.Parameters["chat_id"]!);
        if (!chat.IsPrivate && !chat.IsPresent(world.BotId))
            throw NotPresent(chat);
        var id = request.Parameters["user_id"]!.GetValue<long>();
        if (id != world.BotId && !world.Users.ContainsKey(id))
            throw ApiException.Bad("PARTICIPANT_ID_INVALID");
        var status = chat.IsPrivate ? "member" : chat.Members.GetValueOrDefault(id, "left");
        var json = new JsonObject { ["status"] = status, ["user"] = world.PersonJson(id) };
        if (status == "creator")
            json["is_anonymous"] = false;
        if (status == "kicked")
            json["until_date"] = 0;
        if (status == "administrator")
            WriteRights(chat, id, json);
        return json;
    }

    private static void WriteRights(SimChat chat, long id, JsonObject json)
    {
        json["can_be_edited"] = false;
        json["is_anonymous"] = false;
        string[] rights = ["can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories"];
        string[] own = chat.Type == "channel" ? ["can_post_messages", "can_edit_messages"] : ["can_pin_messages", "can_manage_topics"];
        foreach (var right in rights.Concat(own))
            json[right] = chat.HasRight(id, right);
    }

    private JsonNode Leave(ApiRequest request)
    {
        var chat = Chat(request.Parameters["chat_id"]!);
        if (chat.IsPrivate)
            throw ApiException.Bad("chat not found");
        if (!chat.IsPresent(world.BotId))
            throw NotPresent(chat);
        chat.Members[world.BotId] = "left";
        world.Touch();
        return true;
    }

    private SimChat Chat(JsonNode id)
    {
        var chat = id.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? world.Chats.Values.FirstOrDefault(chat => chat.Username is not null && string.Equals("@" + chat.Username, id.GetValue<string>(), StringComparison.OrdinalIgnoreCase))
            : world.Chats.GetValueOrDefault(id.GetValue<long>());
        if (chat?.MigratedTo is { } super)
            throw new ApiException(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = super });
        return chat ?? throw ApiException.Bad("chat not found");
    }

    private SimChat WritableChat(ApiRequest request)
    {
        var chat = Chat(request.Parameters["chat_id"] ?? throw ApiException.Bad("chat_id is empty"));
        if (chat.IsPrivate)
        {
            var user = world.Users[chat.Id];
            if (user.HasBlockedBot)
                throw ApiException.Forbidden("bot was blocked by the user");
            if (!user.HasStarted)
                throw ApiException.Forbidden("bot can't initiate conversation with a user");
        }
        else if (!chat.IsPresent(world.BotId))
        {
            throw NotPresent(chat);
        }
        else if (chat.Type == "channel" && !chat.HasRight(world.BotId, "can_post_messages"))
        {
            throw ApiException.Bad("need administrator rights in the channel chat");
        }

        return chat;
    }

    private ApiException NotPresent(SimChat chat) => ApiException.Forbidden(
        chat.Members.GetValueOrDefault(world.BotId) == "kicked" ? $"bot was kicked from the {chat.Type} chat" : $"bot is not a member of the {chat.Type} chat");

    private static bool Flag(ApiRequest request, string name) => (bool?)request.Parameters[name] ?? false;

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex CommandName();
}
