using System.Text.Json.Nodes;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Units.Simulator;

public sealed class SendingMessages
{
    [Theory]
    [InlineData("<b>halo", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("halo</b>", "Unexpected end tag at byte offset 4")]
    [InlineData("<b>é</i>", "Unmatched end tag at byte offset 5, expected \"</b>\", found \"</i>\"")]
    [InlineData("<h1>halo</h1>", "Unsupported start tag \"h1\" at byte offset 0")]
    [InlineData("a < b", "Unclosed start tag at byte offset 2")]
    [InlineData("<span class=\"x\">a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    public async Task Broken_html_is_refused(string html, string reason)
    {
        await using var telegram = await StartedAsync();
        Assert.Equal("Bad Request: can't parse entities: " + reason, await telegram.ErrorAsync("sendMessage", new { chat_id = telegram.Sari.Id, text = html, parse_mode = "HTML" }));
    }

    [Fact]
    public async Task Html_becomes_text_with_entities()
    {
        await using var telegram = await StartedAsync();
        var message = await telegram.SendAsync(telegram.Sari.Chat, "🔴 <b>TIDAK <i>BOLEH</i></b> &lt;a&gt; &amp; <a href=\"https://jdih.go.id/?a=1&amp;b=2\">dasar</a> /bantuan");
        Assert.Equal("🔴 TIDAK BOLEH <a> & dasar /bantuan", (string?)message["text"]);
        Assert.Equal(
            ["bold 3 11", "italic 9 5", "text_link 21 5 https://jdih.go.id/?a=1&b=2", "bot_command 27 8"],
            ((JsonArray)message["entities"]!).Select(entity => $"{entity!["type"]} {entity["offset"]} {entity["length"]} {entity["url"]}".TrimEnd()));
        Assert.Empty(telegram.Server.Violations);
    }

    [Fact]
    public async Task What_people_write_cannot_become_markup_of_the_page()
    {
        await using var telegram = await StartedAsync();
        var message = await telegram.Sari.SayAsync("<img src=x onerror=alert(1)> \"' https://a.id/\"onmouseover=1");
        Assert.DoesNotContain("<img", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"onmouseover", message.Html, StringComparison.Ordinal);
        var link = await telegram.SendAsync(telegram.Sari.Chat, "<a href=\"javascript:alert(1)\">klik</a>");
        Assert.DoesNotContain("javascript", telegram.Sari.Messages().Single(shown => shown.Id == (long)link["message_id"]!).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_ampersand_is_a_violation_and_in_strict_mode_an_error()
    {
        await using var telegram = await StartedAsync();
        await telegram.SendAsync(telegram.Sari.Chat, "A & B");
        Assert.Equal("stray_ampersand", Assert.Single(telegram.Server.Violations).Kind);

        await using var strict = await StartedAsync(options => options with { Strict = true });
        Assert.Contains("stray_ampersand", await strict.ErrorAsync("sendMessage", new { chat_id = strict.Sari.Id, text = "A & B", parse_mode = "HTML" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lengths_count_utf16_units_behind_the_markup()
    {
        await using var telegram = await StartedAsync();
        await telegram.SendAsync(telegram.Sari.Chat, $"<b>{new string('a', 4094)}</b>😀");
        Assert.Equal("Bad Request: message is too long", await Refusal(new string('a', 4097)));
        Assert.Equal("Bad Request: message text is empty", await Refusal(" \n "));
        Assert.Equal("Bad Request: message text is empty", await Refusal("<b></b>"));
        Assert.Equal("Bad Request: message text is empty", await telegram.ErrorAsync("sendMessage", new { chat_id = telegram.Sari.Id }));

        Task<string> Refusal(string text) => telegram.ErrorAsync("sendMessage", new { chat_id = telegram.Sari.Id, text, parse_mode = "HTML" });
    }

    [Fact]
    public async Task Keyboards_are_checked()
    {
        await using var telegram = await StartedAsync();
        await telegram.SendAsync(telegram.Sari.Chat, "ya", SimulatedTelegram.Buttons("ok", new string('x', 64)));
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", await Refusal(SimulatedTelegram.Buttons("ok", new string('é', 33))));
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", await Refusal(SimulatedTelegram.Buttons("ok", "")));
        Assert.Contains("exactly one action", await Refusal(Keyboard(new { text = "a", callback_data = "a", url = "https://a.id" })), StringComparison.Ordinal);
        Assert.Contains("text buttons are unallowed", await Refusal(Keyboard(new { text = "a" })), StringComparison.Ordinal);
        Assert.Equal("Bad Request: REPLY_MARKUP_TOO_LONG", await Refusal(Keyboard([.. Enumerable.Range(0, 101).Select(i => new { text = "a", callback_data = $"{i}" })])));

        static object Keyboard(params object[] buttons) => new { inline_keyboard = buttons.Select(button => new[] { button }) };
        Task<string> Refusal(object markup) => telegram.ErrorAsync("sendMessage", new { chat_id = telegram.Sari.Id, text = "a", reply_markup = markup });
    }

    [Fact]
    public async Task Parameters_are_checked()
    {
        await using var telegram = await StartedAsync();
        Assert.Contains("must be of type String", await telegram.ErrorAsync("sendMessage", new { chat_id = telegram.Sari.Id, text = new[] { 1 } }), StringComparison.Ordinal);
        Assert.Contains("must not be null", await telegram.ErrorAsync("sendMessage", new { chat_id = telegram.Sari.Id, text = "a", reply_markup = (object?)null }), StringComparison.Ordinal);
        Assert.Equal("Bad Request: unsupported parse_mode", await telegram.ErrorAsync("sendMessage", new { chat_id = telegram.Sari.Id, text = "a", parse_mode = "Bogus" }));
        Assert.Empty(telegram.Server.Violations);
        await telegram.ResultAsync("sendMessage", new { chat_id = telegram.Sari.Id, text = "a", disable_web_page_preview = true });
        Assert.Equal(new SimViolation("unknown_parameter", "sendMessage.disable_web_page_preview"), Assert.Single(telegram.Server.Violations));
    }

    [Fact]
    public async Task A_form_means_the_same_as_json()
    {
        await using var telegram = await StartedAsync();
        using var form = new FormUrlEncodedContent([new("chat_id", $"{telegram.Sari.Id}"), new("text", "halo"), new("reply_markup", """{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}""")]);
        using var response = await telegram.PostAsync("SENDMESSAGE", form);
        Assert.True(response.IsSuccessStatusCode);
        var call = telegram.Server.Calls[^1];
        Assert.Equal($$$"""{"chat_id":{{{telegram.Sari.Id}}},"text":"halo","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}}""", call.Parameters.ToJsonString());
        Assert.Empty(telegram.Server.Violations);
    }

    [Fact]
    public async Task Nobody_is_written_to_who_did_not_ask()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        Assert.Equal("Forbidden: bot can't initiate conversation with a user", await Refusal(telegram.Budi.Id));
        Assert.Equal("Bad Request: chat not found", await Refusal(12345));
        await telegram.Budi.SayAsync("/start");
        telegram.Budi.BlockBot();
        Assert.Equal("Forbidden: bot was blocked by the user", await Refusal(telegram.Budi.Id));
        telegram.Office.SetBot("kicked");
        Assert.Equal("Forbidden: bot was kicked from the group chat", await Refusal(telegram.Office.Id));
        var super = telegram.Server.AddGroup("Lama", forum: false, [telegram.Sari]).Migrate();
        var old = await telegram.CallAsync("sendMessage", new { chat_id = telegram.Server.Group("Lama").Id, text = "a" });
        Assert.Equal(super.Id, (long)old["parameters"]!["migrate_to_chat_id"]!);

        Task<string> Refusal(long chat) => telegram.ErrorAsync("sendMessage", new { chat_id = chat, text = "a" });
    }

    [Fact]
    public async Task Edits_must_change_something_that_is_ones_own()
    {
        await using var telegram = await StartedAsync();
        var chat_id = telegram.Sari.Id;
        var message_id = (long)(await telegram.SendAsync(telegram.Sari.Chat, "<b>satu</b>"))["message_id"]!;
        Assert.StartsWith("Bad Request: message is not modified: ", await telegram.ErrorAsync("editMessageText", new { chat_id, message_id, text = " <b>satu</b> ", parse_mode = "HTML" }), StringComparison.Ordinal);
        await telegram.ResultAsync("editMessageText", new { chat_id, message_id, text = "satu" });
        await telegram.ResultAsync("editMessageReplyMarkup", new { chat_id, message_id, reply_markup = SimulatedTelegram.Buttons("a", "b") });
        var shown = telegram.Sari.Messages().Single(message => message.Id == message_id);
        Assert.NotNull(shown.EditDate);
        Assert.Equal(["a"], shown.Buttons);

        Assert.Equal("Bad Request: message to edit not found", await telegram.ErrorAsync("editMessageText", new { chat_id, message_id = 7, text = "a" }));
        Assert.Equal("Bad Request: message can't be edited", await telegram.ErrorAsync("editMessageText", new { chat_id, message_id = telegram.Sari.Messages()[0].Id, text = "a" }));
        Assert.Equal("Bad Request: there is no caption in the message to edit", await telegram.ErrorAsync("editMessageCaption", new { chat_id, message_id, caption = "a" }));
        Assert.Equal("Bad Request: message to be replied not found", await telegram.ErrorAsync("sendMessage", new { chat_id, text = "a", reply_parameters = new { message_id = 7 } }));
    }

    [Fact]
    public async Task Deleting_works_for_two_days()
    {
        await using var telegram = await StartedAsync();
        var chat_id = telegram.Sari.Id;
        await telegram.SendAsync(telegram.Sari.Chat, "sebentar");
        var ids = telegram.Sari.Messages().Select(message => message.Id).ToArray();
        await telegram.ResultAsync("deleteMessage", new { chat_id, message_id = ids[1] });
        Assert.Equal("Bad Request: message to delete not found", await telegram.ErrorAsync("deleteMessage", new { chat_id, message_id = ids[1] }));
        await telegram.ResultAsync("deleteMessages", new { chat_id, message_ids = ids });
        Assert.Empty(telegram.Sari.Messages());

        var old = await telegram.SendAsync(telegram.Sari.Chat, "lama");
        telegram.Time.Advance(TimeSpan.FromHours(49));
        Assert.Equal("Bad Request: message can't be deleted for everyone", await telegram.ErrorAsync("deleteMessage", new { chat_id, message_id = (long)old["message_id"]! }));
        var stranger = await telegram.Sari.SayAsync("milik orang", telegram.Office);
        Assert.Equal("Bad Request: message can't be deleted", await telegram.ErrorAsync("deleteMessage", new { chat_id = telegram.Office.Id, message_id = stranger.Id }));
    }

    [Fact]
    public async Task Commands_are_checked_and_shown()
    {
        await using var telegram = await StartedAsync();
        await telegram.ResultAsync("setMyCommands", new { commands = new[] { new { command = "topik", description = "Jelajahi" } }, scope = new { type = "all_private_chats" } });
        Assert.Equal("topik", (string?)telegram.Server.Commands("all_private_chats").Single()!["command"]);
        Assert.Empty((JsonArray)await telegram.ResultAsync("getMyCommands"));
        Assert.Equal("Bad Request: BOT_COMMAND_INVALID", await telegram.ErrorAsync("setMyCommands", new { commands = new[] { new { command = "Topik", description = "Jelajahi" } } }));
    }

    [Fact]
    public async Task Topics_live_and_die()
    {
        await using var telegram = await StartedAsync();
        var chat_id = telegram.Moderators.Id;
        var message_thread_id = (long)(await telegram.ResultAsync("createForumTopic", new { chat_id, name = "Kasus 1" }))["message_thread_id"]!;
        var message = await telegram.ResultAsync("sendMessage", new { chat_id, message_thread_id, text = "a" });
        Assert.True((bool)message["is_topic_message"]!);
        await telegram.ResultAsync("closeForumTopic", new { chat_id, message_thread_id });
        Assert.Equal("Bad Request: TOPIC_NOT_MODIFIED", await telegram.ErrorAsync("closeForumTopic", new { chat_id, message_thread_id }));
        telegram.Moderators.DeleteTopic(message_thread_id);
        Assert.Equal("Bad Request: message thread not found", await telegram.ErrorAsync("sendMessage", new { chat_id, message_thread_id, text = "a" }));
        telegram.Moderators.TakeRightsFromBot("can_manage_topics");
        Assert.Equal("Bad Request: not enough rights to create a topic", await telegram.ErrorAsync("createForumTopic", new { chat_id, name = "Kasus 2" }));
        Assert.Equal("Bad Request: the chat is not a forum", await telegram.ErrorAsync("createForumTopic", new { chat_id = telegram.Office.Id, name = "Kasus 2" }));
    }

    private static async Task<SimulatedTelegram> StartedAsync(Func<SimulatorOptions, SimulatorOptions>? configure = null)
    {
        var telegram = await SimulatedTelegram.StartAsync(configure);
        await telegram.Sari.SayAsync("/start");
        return telegram;
    }
}
