using System.Text;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.BotApi;

public sealed class UpdatesFromTelegram
{
    [Fact]
    public void A_message_keeps_what_the_bot_reads()
    {
        var message = Read("""
            {"update_id":1,"message":{"message_id":10,"message_thread_id":4,"is_topic_message":true,
             "from":{"id":8,"is_bot":false,"first_name":"Ani","language_code":"id","is_premium":true},
             "chat":{"id":-1001,"type":"supergroup","title":"G","is_forum":true},"date":1764000000,"edit_date":1764000060,
             "text":"/tanya@bot halo","entities":[{"offset":0,"length":10,"type":"bot_command"},{"offset":11,"length":4,"type":"some_new_kind"}],
             "quote":{"text":"q","position":0,"is_manual":true},"via_bot":{"id":9,"is_bot":true,"first_name":"b"},
             "reply_to_message":{"message_id":9,"date":1764000000,"chat":{"id":-1001,"type":"supergroup"},"photo":[{"file_id":"f","file_unique_id":"u","width":1,"height":2,"file_size":3}],"media_group_id":"42"},
             "forward_origin":{"type":"channel","date":1764000000,"chat":{"id":-1002,"type":"channel","title":"K"},"message_id":3},
             "reply_markup":{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]},"some_new_field":{"deep":[1,2,{"x":null}]}}}
            """).Message!;

        Assert.Equal((10, 10, 4, true), (message.Id, message.MessageId, message.MessageThreadId, message.IsTopicMessage));
        Assert.Equal(new DateTime(2025, 11, 24, 16, 0, 0, DateTimeKind.Utc), message.Date);
        Assert.Equal(DateTimeKind.Utc, message.Date.Kind);
        Assert.Equal(message.Date.AddMinutes(1), message.EditDate);
        Assert.Equal(("Ani", true, true), (message.From!.FirstName, message.From.IsPremium, message.Chat.IsForum));
        Assert.Equal((ChatType.Supergroup, MessageType.Text), (message.Chat.Type, message.Type));
        Assert.Equal([MessageEntityType.BotCommand, MessageEntityType.Unknown], message.Entities!.Select(entity => entity.Type));
        Assert.Equal(["/tanya@bot", "halo"], message.EntityValues!);
        Assert.True(message.Quote is { IsManual: true, Position: 0, Text: "q" });
        Assert.Equal((MessageType.Photo, "42", 3L), (message.ReplyToMessage!.Type, message.ReplyToMessage.MediaGroupId, message.ReplyToMessage.Photo![0].FileSize!.Value));
        Assert.Equal("K", Assert.IsType<MessageOriginChannel>(message.ForwardOrigin).Chat.Title);
        Assert.Equal("a", message.ReplyMarkup!.InlineKeyboard.Single().Single().CallbackData);
    }

    [Theory]
    [InlineData("""{"document":{"file_id":"f","file_unique_id":"u","file_name":"a.pdf","mime_type":"application/pdf"}}""", MessageType.Document)]
    [InlineData("""{"animation":{"file_id":"f","file_unique_id":"u","width":1,"height":1,"duration":1},"document":{"file_id":"f","file_unique_id":"u"}}""", MessageType.Animation)]
    [InlineData("""{"video":{"file_id":"f","file_unique_id":"u","width":1,"height":1,"duration":1}}""", MessageType.Video)]
    [InlineData("""{"voice":{"file_id":"f","file_unique_id":"u","duration":1}}""", MessageType.Voice)]
    [InlineData("""{"video_note":{"file_id":"f","file_unique_id":"u","length":1,"duration":1}}""", MessageType.VideoNote)]
    [InlineData("""{"audio":{"file_id":"f","file_unique_id":"u","duration":1}}""", MessageType.Audio)]
    [InlineData("""{"sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false,"emoji":"🙂"}}""", MessageType.Sticker)]
    [InlineData("""{"contact":{"phone_number":"1","first_name":"x","user_id":5}}""", MessageType.Contact)]
    [InlineData("""{"location":{"latitude":-6.2,"longitude":106.8}}""", MessageType.Location)]
    [InlineData("""{"venue":{"location":{"latitude":-6.2,"longitude":106.8},"title":"t","address":"a"},"location":{"latitude":-6.2,"longitude":106.8}}""", MessageType.Venue)]
    [InlineData("""{"new_chat_members":[{"id":1,"is_bot":true,"first_name":"b"}]}""", MessageType.NewChatMembers)]
    [InlineData("""{"left_chat_member":{"id":1,"is_bot":true,"first_name":"b"}}""", MessageType.LeftChatMember)]
    [InlineData("""{"migrate_to_chat_id":-1001234567890}""", MessageType.MigrateToChatId)]
    [InlineData("""{"migrate_from_chat_id":-5}""", MessageType.MigrateFromChatId)]
    [InlineData("""{"pinned_message":{"message_id":1,"date":0,"chat":{"id":1,"type":"private"}}}""", MessageType.PinnedMessage)]
    [InlineData("""{"forum_topic_created":{"name":"n","icon_color":1}}""", MessageType.ForumTopicCreated)]
    [InlineData("""{"forum_topic_edited":{}}""", MessageType.ForumTopicEdited)]
    [InlineData("""{"forum_topic_closed":{}}""", MessageType.ForumTopicClosed)]
    [InlineData("""{"forum_topic_reopened":{}}""", MessageType.ForumTopicReopened)]
    [InlineData("""{"dice":{"emoji":"🎲","value":3}}""", MessageType.Dice)]
    [InlineData("""{"poll":{"id":"1","question":"Siapa?"}}""", MessageType.Poll)]
    [InlineData("""{"story":{"chat":{"id":1,"type":"private"},"id":4}}""", MessageType.Story)]
    [InlineData("""{"giveaway":{"winner_count":1}}""", MessageType.Unknown)]
    public void Each_kind_of_message_is_known_by_what_it_carries(string members, MessageType type)
    {
        var message = JsonSerializer.Deserialize<Message>("""{"message_id":1,"date":1764000000,"chat":{"id":1,"type":"private"},""" + members[1..], JsonBotAPI.Options)!;

        Assert.Equal(type, message.Type);
    }

    [Fact]
    public void A_press_on_a_message_that_is_gone_still_names_its_chat()
    {
        var press = Read("""
            {"update_id":1,"callback_query":{"id":"q","from":{"id":8,"is_bot":false,"first_name":"x"},"chat_instance":"c","data":"d",
             "message":{"chat":{"id":-5,"type":"group"},"message_id":3,"date":0}}}
            """).CallbackQuery!;

        Assert.Equal((3, -5L, default), (press.Message!.Id, press.Message.Chat.Id, press.Message.Date));
        Assert.Equal(MessageType.Unknown, press.Message.Type);
    }

    [Theory]
    [InlineData("""{"status":"creator","user":{"id":8},"is_anonymous":true}""", typeof(ChatMemberOwner), ChatMemberStatus.Creator, true)]
    [InlineData("""{"user":{"id":8},"can_manage_topics":true,"status":"administrator"}""", typeof(ChatMemberAdministrator), ChatMemberStatus.Administrator, true)]
    [InlineData("""{"status":"member","user":{"id":8},"tag":"x"}""", typeof(ChatMemberMember), ChatMemberStatus.Member, false)]
    [InlineData("""{"status":"restricted","user":{"id":8},"is_member":true,"until_date":0}""", typeof(ChatMemberRestricted), ChatMemberStatus.Restricted, false)]
    [InlineData("""{"status":"left","user":{"id":8}}""", typeof(ChatMemberLeft), ChatMemberStatus.Left, false)]
    [InlineData("""{"status":"kicked","user":{"id":8},"until_date":1764000000}""", typeof(ChatMemberBanned), ChatMemberStatus.Kicked, false)]
    public void A_standing_is_known_wherever_it_is_said(string json, Type type, ChatMemberStatus status, bool isAdmin)
    {
        var member = JsonSerializer.Deserialize<ChatMember>(json, JsonBotAPI.Options)!;

        Assert.IsType(type, member);
        Assert.Equal((status, 8, isAdmin), (member.Status, member.User.Id, member.IsAdmin));
    }

    [Fact]
    public void A_standing_that_is_new_gives_no_rights()
    {
        var member = JsonSerializer.Deserialize<ChatMember>("""{"status":"overlord","user":{"id":8}}""", JsonBotAPI.Options)!;

        Assert.Equal((ChatMemberStatus.Unknown, 8, false, false), (member.Status, member.User.Id, member.IsAdmin, member.IsInChat));
    }

    [Fact]
    public void Reactions_and_changes_of_standing_are_read()
    {
        var reaction = Read("""{"update_id":1,"message_reaction":{"chat":{"id":5,"type":"private"},"message_id":3,"date":1764000000,"user":{"id":8},"old_reaction":[],"new_reaction":[{"type":"emoji","emoji":"👍"},{"type":"custom_emoji","custom_emoji_id":"1"},{"type":"paid"},{"type":"hologram"}]}}""");
        var change = Read("""{"update_id":2,"my_chat_member":{"chat":{"id":5,"type":"private"},"from":{"id":8},"date":1764000000,"old_chat_member":{"status":"member","user":{"id":4242}},"new_chat_member":{"status":"kicked","user":{"id":4242},"until_date":0}}}""");

        Assert.Equal(
            [ReactionTypeKind.Emoji, ReactionTypeKind.CustomEmoji, ReactionTypeKind.Paid, ReactionTypeKind.Unknown],
            reaction.MessageReaction!.NewReaction.Select(one => one.Type));
        Assert.Equal(UpdateType.MyChatMember, change.Type);
        Assert.Null(Assert.IsType<ChatMemberBanned>(change.MyChatMember!.NewChatMember).UntilDate);
    }

    [Theory]
    [InlineData("""{"type":"user","date":1,"sender_user":{"id":1}}""", MessageOriginType.User)]
    [InlineData("""{"date":1,"sender_user_name":"x","type":"hidden_user"}""", MessageOriginType.HiddenUser)]
    [InlineData("""{"type":"chat","date":1,"sender_chat":{"id":1,"type":"group"}}""", MessageOriginType.Chat)]
    [InlineData("""{"type":"wormhole","date":1}""", MessageOriginType.Unknown)]
    public void An_origin_is_known_by_its_type(string json, MessageOriginType type) =>
        Assert.Equal(type, JsonSerializer.Deserialize<MessageOrigin>(json, JsonBotAPI.Options)!.Type);

    [Fact]
    public async Task Kinds_that_are_not_known_come_through_as_unknown()
    {
        using var wire = new Wire();
        wire.AnswersResult("""[{"update_id":1,"hologram":{"x":[1]}},{"update_id":2,"inline_query":{"id":"1"}},{"update_id":3,"channel_post":{"message_id":1,"date":1,"chat":{"id":1,"type":"metaverse"}}}]""");

        var updates = await wire.Client.GetUpdates();

        Assert.Equal([(1, UpdateType.Unknown), (2, UpdateType.Unknown), (3, UpdateType.ChannelPost)], updates.Select(update => (update.Id, update.Type)));
        Assert.Equal(ChatType.Unknown, updates[2].ChannelPost!.Chat.Type);
    }

    [Theory]
    [InlineData("""{"update_id":2,"message":{"message_id":"not a number","text":"x"}}""")]
    [InlineData("""{"message":{"message_id":[1,{"update_id":9}]},"update_id":2}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":1,"date":99999999999999,"chat":{"id":1}}}""")]
    [InlineData("""{"update_id":2,"message":[1,2,3]}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":99999999999}}""")]
    public async Task One_update_that_cannot_be_read_does_not_hold_up_the_others(string poison)
    {
        using var wire = new Wire();
        wire.AnswersResult($$$"""[{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"a"}},{{{poison}}},{"update_id":3,"message":{"message_id":2,"date":1,"chat":{"id":1,"type":"private"},"text":"b"}}]""");

        var updates = await wire.Client.GetUpdates();

        Assert.Equal([(1, "a"), (2, null), (3, "b")], updates.Select(update => (update.Id, update.Message?.Text)));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/octet-stream")]
    public async Task The_answers_own_idea_of_its_type_does_not_matter(string type)
    {
        using var wire = new Wire();
        wire.Answers("""{"ok":true,"result":{"id":4242,"is_bot":true,"first_name":"b"}}""", mediaType: type.Split(';')[0]);

        Assert.Equal(4242, (await wire.Client.GetMe()).Id);
    }

    [Fact]
    public async Task Whitespace_and_a_byte_order_mark_are_no_hindrance()
    {
        using var wire = new Wire();
        wire.Answers(Encoding.UTF8.GetBytes("\uFEFF\r\n { \"result\" : true , \"extra\" : { } , \"ok\" : true } \n"));

        await wire.Client.DeleteMessage(5, 6);
    }

    [Fact]
    public async Task A_large_batch_is_read_whole()
    {
        using var wire = new Wire();
        var text = new string('é', 4096);
        var batch = string.Join(',', Enumerable.Range(1, 100).Select(id => $$$"""{"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1,"chat":{"id":1,"type":"private"},"text":"{{{text}}}"}}"""));
        wire.AnswersResult($"[{batch}]");

        var updates = await wire.Client.GetUpdates();

        Assert.Equal(100, updates.Length);
        Assert.All(updates, update => Assert.Equal(text, update.Message!.Text));
    }

    private static Update Read(string json) => JsonSerializer.Deserialize<Update>(json, JsonBotAPI.Options)!;
}
