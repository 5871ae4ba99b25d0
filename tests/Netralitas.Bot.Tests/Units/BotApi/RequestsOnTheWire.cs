using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Tests.Units.BotApi;

public sealed class RequestsOnTheWire
{
    private const string SomeMessage = """{"message_id":7,"date":1764000000,"chat":{"id":5,"type":"private"}}""";
    private const string SomeTopic = """{"message_thread_id":9,"name":"Masuk","icon_color":7322096}""";

    private static readonly Call[] s_calls =
    [
        new("getMe", bot => bot.GetMe(), "", """{"id":1,"is_bot":true,"first_name":"b"}"""),
        new("getWebhookInfo", bot => bot.GetWebhookInfo(), "", """{"url":"","has_custom_certificate":false,"pending_update_count":0}"""),
        new("getUpdates", bot => bot.GetUpdates(), "{}", "[]"),
        new("getUpdates", bot => bot.GetUpdates(0, 100, 50, [UpdateType.Message, UpdateType.CallbackQuery, UpdateType.MyChatMember]),
            """{"offset":0,"limit":100,"timeout":50,"allowed_updates":["message","callback_query","my_chat_member"]}""", "[]"),
        new("setWebhook", bot => bot.SetWebhook("https://x.test/a", secretToken: "s"), """{"url":"https://x.test/a","secret_token":"s"}"""),
        new("setWebhook", bot => bot.SetWebhook("https://x.test/a", null, "1.2.3.4", 40, [UpdateType.EditedMessage], true, "s"),
            """{"url":"https://x.test/a","ip_address":"1.2.3.4","max_connections":40,"allowed_updates":["edited_message"],"drop_pending_updates":true,"secret_token":"s"}"""),
        new("deleteWebhook", bot => bot.DeleteWebhook(), "{}"),
        new("deleteWebhook", bot => bot.DeleteWebhook(true), """{"drop_pending_updates":true}"""),
        new("setMyCommands", bot => bot.SetMyCommands([new BotCommand("lapor", "Lapor")], BotCommandScope.AllPrivateChats(), "id"),
            """{"commands":[{"command":"lapor","description":"Lapor"}],"scope":{"type":"all_private_chats"},"language_code":"id"}"""),
        new("setMyCommands", bot => bot.SetMyCommands([], BotCommandScope.ChatMember(-100, 5)),
            """{"commands":[],"scope":{"chat_id":-100,"user_id":5,"type":"chat_member"}}"""),
        new("deleteMyCommands", bot => bot.DeleteMyCommands(BotCommandScope.Default()), """{"scope":{"type":"default"}}"""),
        new("sendMessage", bot => bot.SendMessage(5, "halo"), """{"chat_id":5,"text":"halo"}""", SomeMessage),
        new("sendMessage", bot => bot.SendMessage("@kanal", "<b>halo</b> 👍 \"é\"", ParseMode.Html), """{"chat_id":"@kanal","text":"<b>halo</b> 👍 \"é\"","parse_mode":"HTML"}""", SomeMessage),
        new("sendMessage", bot => bot.SendMessage(
                -1001,
                "halo",
                ParseMode.MarkdownV2,
                new ReplyParameters { MessageId = 3, AllowSendingWithoutReply = true, Quote = "q" },
                new InlineKeyboardMarkup([[InlineKeyboardButton.WithCallbackData("A", "a"), InlineKeyboardButton.WithUrl("B", "https://b.test/")]]),
                new LinkPreviewOptions { IsDisabled = true },
                9,
                [new MessageEntity { Type = MessageEntityType.Bold, Offset = 0, Length = 4 }],
                true,
                true,
                "effect",
                "business",
                true),
            """{"chat_id":-1001,"text":"halo","parse_mode":"MarkdownV2","reply_parameters":{"message_id":3,"allow_sending_without_reply":true,"quote":"q"},"reply_markup":{"inline_keyboard":[[{"text":"A","callback_data":"a"},{"text":"B","url":"https://b.test/"}]]},"link_preview_options":{"is_disabled":true},"message_thread_id":9,"entities":[{"type":"bold","offset":0,"length":4}],"disable_notification":true,"protect_content":true,"message_effect_id":"effect","business_connection_id":"business","allow_paid_broadcast":true}""",
            SomeMessage),
        new("sendMessage", bot => bot.SendMessage(5, "x", replyMarkup: new ReplyKeyboardMarkup(["Tanya", "Lapor"]) { ResizeKeyboard = true }),
            """{"chat_id":5,"text":"x","reply_markup":{"keyboard":[[{"text":"Tanya"},{"text":"Lapor"}]],"resize_keyboard":true}}""", SomeMessage),
        new("sendMessage", bot => bot.SendMessage(5, "x", replyMarkup: new ReplyKeyboardRemove()), """{"chat_id":5,"text":"x","reply_markup":{"remove_keyboard":true}}""", SomeMessage),
        new("sendMessage", bot => bot.SendMessage(5, "x", replyMarkup: new ForceReplyMarkup { InputFieldPlaceholder = "kode" }),
            """{"chat_id":5,"text":"x","reply_markup":{"force_reply":true,"input_field_placeholder":"kode"}}""", SomeMessage),
        new("sendMessage", bot => bot.SendMessage(5, "x", replyParameters: 3, replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCopyText("Salin", "isi"))),
            """{"chat_id":5,"text":"x","reply_parameters":{"message_id":3},"reply_markup":{"inline_keyboard":[[{"text":"Salin","copy_text":{"text":"isi"}}]]}}""", SomeMessage),
        new("sendPhoto", bot => bot.SendPhoto(5, InputFile.FromFileId("abc"), "k", ParseMode.Html, hasSpoiler: true),
            """{"chat_id":5,"photo":"abc","caption":"k","parse_mode":"HTML","has_spoiler":true}""", SomeMessage),
        new("sendPhoto", bot => bot.SendPhoto(5, InputFile.FromUri("https://x.test/a b.jpg"), messageThreadId: 2), """{"chat_id":5,"photo":"https://x.test/a%20b.jpg","message_thread_id":2}""", SomeMessage),
        new("sendDocument", bot => bot.SendDocument(5, "abc", "k", protectContent: true, disableContentTypeDetection: true),
            """{"chat_id":5,"document":"abc","caption":"k","disable_content_type_detection":true,"protect_content":true}""", SomeMessage),
        new("sendMediaGroup", bot => bot.SendMediaGroup(5, [new InputMediaPhoto("a") { Caption = "k" }, new InputMediaVideo("b") { SupportsStreaming = true }], 3),
            """{"chat_id":5,"media":[{"type":"photo","media":"a","caption":"k"},{"type":"video","supports_streaming":true,"media":"b"}],"reply_parameters":{"message_id":3}}""", "[]"),
        new("editMessageText", bot => bot.EditMessageText(5, 6, "baru", ParseMode.Html, new InlineKeyboardMarkup(), new LinkPreviewOptions { IsDisabled = true }),
            """{"chat_id":5,"message_id":6,"text":"baru","parse_mode":"HTML","reply_markup":{"inline_keyboard":[]},"link_preview_options":{"is_disabled":true}}""", SomeMessage),
        new("editMessageCaption", bot => bot.EditMessageCaption(5, 6, null), """{"chat_id":5,"message_id":6}""", SomeMessage),
        new("editMessageReplyMarkup", bot => bot.EditMessageReplyMarkup(5, 6), """{"chat_id":5,"message_id":6}""", SomeMessage),
        new("deleteMessage", bot => bot.DeleteMessage(5, 6), """{"chat_id":5,"message_id":6}"""),
        new("deleteMessages", bot => bot.DeleteMessages(5, [6, 7]), """{"chat_id":5,"message_ids":[6,7]}"""),
        new("answerCallbackQuery", bot => bot.AnswerCallbackQuery("q"), """{"callback_query_id":"q"}"""),
        new("answerCallbackQuery", bot => bot.AnswerCallbackQuery("q", "t", true, "https://t.me/x", 0),
            """{"callback_query_id":"q","text":"t","show_alert":true,"url":"https://t.me/x","cache_time":0}"""),
        new("sendChatAction", bot => bot.SendChatAction(5, ChatAction.UploadDocument, 2), """{"chat_id":5,"action":"upload_document","message_thread_id":2}"""),
        new("setMessageReaction", bot => bot.SetMessageReaction(5, 6, ["👍"]), """{"chat_id":5,"message_id":6,"reaction":[{"type":"emoji","emoji":"👍"}]}"""),
        new("setMessageReaction", bot => bot.SetMessageReaction(5, 6, null), """{"chat_id":5,"message_id":6}"""),
        new("getFile", bot => bot.GetFile("f"), """{"file_id":"f"}""", """{"file_id":"f","file_unique_id":"u"}"""),
        new("getChat", bot => bot.GetChat(-5), """{"chat_id":-5}""", """{"id":-5,"type":"group","accent_color_id":0,"max_reaction_count":11}"""),
        new("getChatMember", bot => bot.GetChatMember(-5, 8), """{"chat_id":-5,"user_id":8}""", """{"status":"left","user":{"id":8,"is_bot":false,"first_name":"x"}}"""),
        new("leaveChat", bot => bot.LeaveChat(-5), """{"chat_id":-5}"""),
        new("createForumTopic", bot => bot.CreateForumTopic(-5, "Masuk", 7322096), """{"chat_id":-5,"name":"Masuk","icon_color":7322096}""", SomeTopic),
        new("editForumTopic", bot => bot.EditForumTopic(-5, 9, "Baru"), """{"chat_id":-5,"message_thread_id":9,"name":"Baru"}"""),
        new("closeForumTopic", bot => bot.CloseForumTopic(-5, 9), """{"chat_id":-5,"message_thread_id":9}"""),
        new("reopenForumTopic", bot => bot.ReopenForumTopic(-5, 9), """{"chat_id":-5,"message_thread_id":9}"""),
        new("deleteForumTopic", bot => bot.DeleteForumTopic(-5, 9), """{"chat_id":-5,"message_thread_id":9}"""),
    ];

    [Fact]
    public async Task Every_call_sends_what_was_given_and_nothing_else()
    {
        foreach (var call in s_calls)
        {
            using var wire = new Wire();
            wire.AnswersResult(call.Result);

            await call.Run(wire.Client);

            var asked = Assert.Single(wire.Requests);
            Assert.Equal(call.Method, asked.Method);
            Assert.Equal(HttpMethod.Post, asked.HttpMethod);
            Assert.True(SameMembers(call.Body, asked.Body), $"{call.Method}\nexpected {call.Body}\nactual   {asked.Body}");
            Assert.DoesNotContain("null", asked.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_call_that_the_client_has_is_in_this_table()
    {
        var methods = typeof(TelegramBotClientExtensions).GetMethods()
            .Where(method => method.IsStatic && method.Name != nameof(TelegramBotClientExtensions.GetInfoAndDownloadFile))
            .Select(method => JsonNamingPolicy.CamelCase.ConvertName(method.Name));

        Assert.Equal(methods.Distinct().Order(), s_calls.Select(call => call.Method).Distinct().Order());
    }

    [Fact]
    public void Nothing_can_be_forwarded_or_copied()
    {
        var names = typeof(ITelegramBotClient).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => method.Name).Append(type.Name));

        Assert.DoesNotContain(names, name => name.StartsWith("Forward", StringComparison.Ordinal) || name.StartsWith("CopyMessage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task JSON_goes_out_with_its_length_and_without_a_charset()
    {
        using var wire = new Wire();
        wire.AnswersMessage();

        await wire.Client.SendMessage(5, "é");

        Assert.Equal("application/json", wire.Requests[0].ContentType);
        Assert.Equal("""{"chat_id":5,"text":"é"}""".Length + 1, wire.Requests[0].ContentLength);
    }

    [Fact]
    public async Task A_call_without_parameters_has_no_body()
    {
        using var wire = new Wire();
        wire.AnswersResult("""{"id":1,"is_bot":true,"first_name":"b"}""");

        await wire.Client.GetMe();

        Assert.Null(wire.Requests[0].ContentType);
        Assert.Equal("https://api.telegram.org/bot" + Wire.Token + "/getMe", wire.Requests[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_does_not_break_the_body()
    {
        using var wire = new Wire();
        wire.AnswersMessage();

        await wire.Client.SendMessage(5, "a\ud83d");

        Assert.Equal("a\ufffd", JsonDocument.Parse(wire.LastBody).RootElement.GetProperty("text").GetString());
    }

    private static bool SameMembers(string expected, string actual) =>
        expected.Length == 0 || actual.Length == 0
            ? expected == actual
            : JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement);

    private sealed record Call(string Method, Func<ITelegramBotClient, Task> Run, string Body, string Result = "true");
}
