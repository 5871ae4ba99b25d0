using System.Text;
using System.Text.Json.Nodes;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Wire;

/// <summary>Sending, editing and deleting messages.</summary>
internal sealed partial class BotMethods
{
    private const int MaxText = 4096;
    private const int MaxCaption = 1024;

    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

    private static readonly HashSet<string> Reactions =
    [
        .. ("❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 " +
            "🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡").Split(' '),
    ];

    private JsonObject SendMessage(ApiRequest request)
    {
        var chat = WritableChat(request);
        var text = Formatted(request.Parameters, "text", "entities");
        if (text.Text.Length == 0)
            throw ApiException.Bad("message text is empty");
        if (text.Text.Length > MaxText)
            throw ApiException.Bad("message is too long");
        return Send(Draft(request, chat, "text") with { Text = text.Text, Entities = text.Entities, LinkPreview = request.Parameters["link_preview_options"]?.DeepClone() as JsonObject });
    }

    private JsonObject SendFile(ApiRequest request, string kind)
    {
        var chat = WritableChat(request);
        var caption = Caption(request.Parameters);
        var draft = Draft(request, chat, kind);
        var file = File(request, kind, kind, (string?)request.Parameters[kind]);
        return Send(draft with { Text = caption.Text, Entities = caption.Entities, FileId = file.Id });
    }

    private JsonArray SendMediaGroup(ApiRequest request)
    {
        var chat = WritableChat(request);
        var media = ((JsonArray)request.Parameters["media"]!).OfType<JsonObject>().ToList();
        if (media.Count is < 2 or > 10)
            throw ApiException.Bad("wrong number of media in the album: 2-10 are expected");
        var kinds = media.Select(item => (string)item["type"]!).Distinct(StringComparer.Ordinal).ToList();
        if (kinds.Any(kind => kind is not ("photo" or "document")))
            throw ApiException.Bad("unsupported media type in the album");
        if (kinds.Count > 1)
            throw ApiException.Bad("document can't be mixed with other media types");
        var drafts = media.Select(item =>
        {
            var caption = Caption(item);
            var file = File(request, kinds[0], null, (string)item["media"]!);
            return Draft(request, chat, kinds[0]) with { Text = caption.Text, Entities = caption.Entities, FileId = file.Id };
        }).ToList();
        return [.. drafts.Select(draft => (JsonNode)Send(draft with { MediaGroupId = drafts[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) + "7" }))];
    }

    private JsonObject EditText(ApiRequest request)
    {
        var message = OwnMessage(request);
        if (message.Kind != "text")
            throw ApiException.Bad("there is no text in the message to edit");
        var text = Formatted(request.Parameters, "text", "entities");
        if (text.Text.Length == 0)
            throw ApiException.Bad("message text is empty");
        if (text.Text.Length > MaxText)
            throw ApiException.Bad("MESSAGE_TOO_LONG");
        return Edit(message, message with { Text = text.Text, Entities = text.Entities, ReplyMarkup = Markup(request.Parameters) });
    }

    private JsonObject EditCaption(ApiRequest request)
    {
        var message = OwnMessage(request);
        if (message.FileId is null)
            throw ApiException.Bad("there is no caption in the message to edit");
        var caption = Caption(request.Parameters);
        return Edit(message, message with { Text = caption.Text, Entities = caption.Entities, ReplyMarkup = Markup(request.Parameters) });
    }

    private JsonObject EditMarkup(ApiRequest request)
    {
        var message = OwnMessage(request);
        return Edit(message, message with { ReplyMarkup = Markup(request.Parameters) });
    }

    private JsonNode Delete(ApiRequest request)
    {
        var chat = Chat(request.Parameters["chat_id"]!);
        var message = chat.Find(request.Parameters["message_id"]!.GetValue<long>()) ?? throw ApiException.Bad("message to delete not found");
        Delete(chat, message);
        return true;
    }

    private JsonNode DeleteMany(ApiRequest request)
    {
        var chat = Chat(request.Parameters["chat_id"]!);
        var ids = (JsonArray)request.Parameters["message_ids"]!;
        if (ids.Count is < 1 or > 100)
            throw ApiException.Bad("wrong number of messages to delete: 1-100 identifiers are expected");
        // Unlike deleteMessage, this one skips what is not there.
        foreach (var message in ids.Select(id => chat.Find(id!.GetValue<long>())).OfType<SimMessage>())
            Delete(chat, message);
        return true;
    }

    private void Delete(SimChat chat, SimMessage message)
    {
        if (world.Now - message.Date > TimeSpan.FromHours(48))
            throw ApiException.Bad("message can't be deleted for everyone");
        if (!message.FromBot && !chat.IsPrivate && !chat.HasRight(world.BotId, "can_delete_messages"))
            throw ApiException.Bad("message can't be deleted");
        world.Replace(message with { Deleted = true });
    }

    private JsonNode React(ApiRequest request)
    {
        var chat = WritableChat(request);
        var message = chat.Find(request.Parameters["message_id"]!.GetValue<long>()) ?? throw ApiException.Bad("message to react not found");
        var reactions = request.Parameters["reaction"] as JsonArray ?? [];
        if (reactions.Count > 1)
            throw ApiException.Bad("REACTIONS_TOO_MANY");
        var emoji = reactions.Count == 0 ? null : (string?)reactions[0]!["emoji"];
        if (emoji is not null && !Reactions.Contains(emoji))
            throw ApiException.Bad("REACTION_INVALID");
        world.Replace(message with { Reaction = emoji });
        return true;
    }

    private SimMessage Draft(ApiRequest request, SimChat chat, string kind) => new()
    {
        Id = world.TakeMessageId(),
        ChatId = chat.Id,
        SenderId = chat.Type == "channel" ? null : world.BotId,
        FromBot = true,
        Date = world.Now,
        Kind = kind,
        ThreadId = Thread(request, chat),
        ReplyTo = Reply(request, chat),
        ReplyMarkup = Markup(request.Parameters),
        ProtectContent = Flag(request, "protect_content"),
    };

    private JsonObject Send(SimMessage draft)
    {
        world.Chats[draft.ChatId].TypingUntil = null;
        return MessageJson.Write(world, world.Add(draft));
    }

    private JsonObject Edit(SimMessage current, SimMessage edited)
    {
        var sameText = current.Text == edited.Text && current.Entities.SequenceEqual(edited.Entities);
        if (sameText && SameKeyboard(current.ReplyMarkup, edited.ReplyMarkup))
            throw ApiException.Bad(NotModified);
        // A new keyboard alone does not mark a message as edited.
        var date = sameText ? current.EditDate : world.Now;
        return MessageJson.Write(world, world.Replace(edited with { EditDate = date }));
    }

    private static bool SameKeyboard(JsonObject? one, JsonObject? other) =>
        JsonNode.DeepEquals(one?["inline_keyboard"] ?? new JsonArray(), other?["inline_keyboard"] ?? new JsonArray());

    private SimMessage OwnMessage(ApiRequest request)
    {
        if (request.Parameters.ContainsKey("inline_message_id"))
            throw ApiException.Bad("MESSAGE_ID_INVALID");
        var chat = WritableChat(request);
        var id = request.Parameters["message_id"]?.GetValue<long>() ?? throw ApiException.Bad("message identifier is not specified");
        var message = chat.Find(id) ?? throw ApiException.Bad("message to edit not found");
        return message.FromBot && message.Kind != "service" ? message : throw ApiException.Bad("message can't be edited");
    }

    private long? Thread(ApiRequest request, SimChat chat)
    {
        if (request.Parameters["message_thread_id"]?.GetValue<long>() is not { } id || (id == 1 && chat.IsForum))
            return null;
        var topic = chat.Topics.Find(topic => topic.Id == id && !topic.Deleted) ?? throw ApiException.Bad("message thread not found");
        if (topic.Closed && !chat.HasRight(world.BotId, "can_manage_topics"))
            throw ApiException.Bad("TOPIC_CLOSED");
        return id;
    }

    private static long? Reply(ApiRequest request, SimChat chat)
    {
        if (request.Parameters["reply_parameters"] is not JsonObject reply)
            return null;
        var id = reply["message_id"]!.GetValue<long>();
        if (chat.Find(id) is not null)
            return id;
        return (bool?)reply["allow_sending_without_reply"] == true ? null : throw ApiException.Bad("message to be replied not found");
    }

    private FormattedText Caption(JsonObject parameters)
    {
        var caption = Formatted(parameters, "caption", "caption_entities");
        return caption.Text.Length <= MaxCaption ? caption : throw ApiException.Bad("message caption is too long");
    }

    private FormattedText Formatted(JsonObject parameters, string name, string entities)
    {
        var text = (string?)parameters[name] ?? "";
        var mode = (string?)parameters["parse_mode"] ?? "";
        if (mode.Length > 0 && parameters.ContainsKey(entities))
            world.Violate("both_parse_mode_and_entities", name);
        var formatted = mode.ToLowerInvariant() switch
        {
            "" when parameters[entities] is JsonArray list => FormattedText.FromEntities(text, list),
            "" => FormattedText.Plain(text),
            "html" => FormattedText.FromHtml(text, world.Violate),
            // Markdown is not simulated: this bot speaks HTML only.
            _ => throw ApiException.Bad("unsupported parse_mode"),
        };
        if (formatted.Entities.Count > 100)
            world.Violate("too_many_entities", $"{formatted.Entities.Count} in {name}");
        return formatted;
    }

    private JsonObject? Markup(JsonObject parameters)
    {
        var markup = parameters["reply_markup"] as JsonObject;
        if (markup?["inline_keyboard"] is not JsonArray rows)
            return markup?.DeepClone() as JsonObject;
        foreach (var row in rows.OfType<JsonArray>())
        {
            if (row.Count > 8)
                world.Violate("keyboard_row_too_wide", $"{row.Count} buttons in a row");
            foreach (var button in row.OfType<JsonObject>())
                CheckButton(button);
        }

        if (rows.OfType<JsonArray>().Sum(row => row.Count) > 100)
            throw ApiException.Bad("REPLY_MARKUP_TOO_LONG");
        return (JsonObject)markup.DeepClone();
    }

    private static void CheckButton(JsonObject button)
    {
        if (((string)button["text"]!).Trim().Length == 0)
            throw ApiException.Bad("can't parse inline keyboard button: text must be non-empty");
        var actions = button.Count(pair => pair.Key is not ("text" or "style" or "icon_custom_emoji_id"));
        if (actions == 0)
            throw ApiException.Bad("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard");
        if (actions > 1)
            throw ApiException.Bad("can't parse inline keyboard button: exactly one action is expected");
        if (button["callback_data"] is { } data && Encoding.UTF8.GetByteCount(data.GetValue<string>()) is < 1 or > 64)
            throw ApiException.Bad("BUTTON_DATA_INVALID");
        if (button["url"] is { } url && !(Uri.TryCreate(url.GetValue<string>(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "tg"))
            throw ApiException.Bad($"inline keyboard button URL '{url.GetValue<string>()}' is invalid: Wrong HTTP URL");
    }

    private SimFile File(ApiRequest request, string kind, string? field, string? reference)
    {
        var part = reference?.StartsWith("attach://", StringComparison.Ordinal) == true ? reference["attach://".Length..] : reference is null ? field : null;
        if (part is null)
        {
            var known = FindFile(reference!);
            return known.Kind == kind ? known : throw ApiException.Bad($"can't use file of type {known.Kind} as {kind}");
        }

        var upload = request.Files.FirstOrDefault(file => file.Field == part) ?? throw ApiException.Bad($"there is no file \"{part}\" in the request");
        if (upload.Bytes.Length == 0)
            throw ApiException.Bad("file must be non-empty");
        if (kind == "photo")
            CheckPhoto(upload.Bytes);
        return world.AddFile(kind, kind == "document" ? upload.FileName : null, upload.ContentType ?? "application/octet-stream", upload.Bytes);
    }

    private static void CheckPhoto(byte[] bytes)
    {
        if (bytes.Length > 10 * 1024 * 1024)
            throw ApiException.Bad("file is too big");
        var image = ImageFormat.Read(bytes) ?? throw ApiException.Bad("IMAGE_PROCESS_FAILED");
        var (shorter, longer) = (Math.Min(image.Width, image.Height), Math.Max(image.Width, image.Height));
        if (shorter < 1 || shorter + longer > 10000 || longer > 20 * shorter)
            throw ApiException.Bad("PHOTO_INVALID_DIMENSIONS");
    }
}
