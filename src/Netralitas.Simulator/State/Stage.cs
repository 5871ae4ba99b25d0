using System.Globalization;
using System.Text.Json.Nodes;
using Netralitas.Simulator.Wire;

namespace Netralitas.Simulator.State;

/// <summary>What people do in the world, and which of it the bot gets to see.</summary>
internal sealed class Stage(World world)
{
    public SimMessage Post(SimUser user, SimChat chat, SimMessage draft)
    {
        lock (world.Gate)
        {
            if (!chat.IsPrivate && !chat.IsPresent(user.Id))
                throw new InvalidOperationException($"{user.FirstName} is not in {chat.Title}.");
            if (chat.Type == "channel" && !chat.IsAdministrator(user.Id))
                throw new InvalidOperationException($"{user.FirstName} may not post in {chat.Title}.");
            if (chat.IsPrivate)
                Start(user);
            var message = world.Add(draft);
            user.Acted(world.Version);
            if (BotSees(chat, message))
                world.Enqueue(chat.Type == "channel" ? "channel_post" : "message", chat.Id, MessageJson.Write(world, message));
            return message;
        }
    }

    public SimMessage Edit(SimUser user, SimMessage message, string text)
    {
        lock (world.Gate)
        {
            var chat = world.Chats[message.ChatId];
            var current = chat.Find(message.Id) ?? throw new InvalidOperationException("The message is gone.");
            if (current.SenderId != user.Id || current.FromBot)
                throw new InvalidOperationException("Only one's own messages can be edited.");
            var formatted = FormattedText.Plain(text);
            var edited = world.Replace(current with { Text = formatted.Text, Entities = formatted.Entities, EditDate = world.Now });
            user.Acted(world.Version);
            if (BotSees(chat, edited))
                world.Enqueue(chat.Type == "channel" ? "edited_channel_post" : "edited_message", chat.Id, MessageJson.Write(world, edited));
            return edited;
        }
    }

    /// <summary>People may delete what they wrote; a bot is never told.</summary>
    public void Delete(SimUser user, SimMessage message)
    {
        lock (world.Gate)
        {
            if (world.Find(message.ChatId, message.Id) is { } current && (current.ChatId == user.Id || current.SenderId == user.Id))
                world.Replace(current with { Deleted = true });
        }
    }

    public Task<CallbackAnswer> Press(SimUser user, SimMessage message, string data)
    {
        lock (world.Gate)
        {
            var chat = world.Chats[message.ChatId];
            var current = chat.Find(message.Id) ?? throw new InvalidOperationException("The message is gone.");
            var query = world.AddQuery(user.Id);
            user.Acted(world.Version);
            world.Enqueue("callback_query", chat.Id, new JsonObject
            {
                ["id"] = query.Id,
                ["from"] = user.ToJson(),
                ["message"] = MessageJson.Write(world, current),
                ["chat_instance"] = chat.Id.ToString(CultureInfo.InvariantCulture),
                ["data"] = data,
            });
            return query.Answer.Task;
        }
    }

    public void Block(SimUser user, bool blocked)
    {
        lock (world.Gate)
        {
            if (user.HasBlockedBot == blocked)
                return;
            user.HasBlockedBot = blocked;
            TellMembership("my_chat_member", world.Chats[user.Id], user.Id, world.BotId, blocked ? "member" : "kicked", blocked ? "kicked" : "member");
        }
    }

    public void SetMember(SimChat chat, long userId, string status, long byId, bool announce)
    {
        lock (world.Gate)
        {
            var old = chat.Members.GetValueOrDefault(userId, "left");
            chat.Members[userId] = status;
            world.Touch();
            if (old == status || !announce)
                return;
            var isBot = userId == world.BotId;
            if (isBot || chat.IsAdministrator(world.BotId))
                TellMembership(isBot ? "my_chat_member" : "chat_member", chat, byId, userId, old, status);
        }
    }

    /// <summary>A basic group becomes a supergroup: a new id, and the old one answers with the new.</summary>
    public SimChat Migrate(SimChat group)
    {
        lock (world.Gate)
        {
            var super = world.AddChat(new SimChat { Id = group.Id - 1_000_000_000_000, Type = "supergroup", Title = group.Title, World = world, Members = new(group.Members) });
            group.MigratedTo = super.Id;
            var notice = world.Add(Notice(group.Id, "migrate_to_chat_id", super.Id));
            world.Enqueue("message", group.Id, MessageJson.Write(world, notice));
            notice = world.Add(Notice(super.Id, "migrate_from_chat_id", group.Id));
            world.Enqueue("message", super.Id, MessageJson.Write(world, notice));
            return super;
        }
    }

    private void Start(SimUser user)
    {
        if (user.HasBlockedBot)
            Block(user, false);
        user.HasStarted = true;
    }

    private SimMessage Notice(long chatId, string field, long value) => new()
    {
        Id = world.TakeMessageId(),
        ChatId = chatId,
        Date = world.Now,
        Kind = "service",
        SenderId = world.BotId,
        Service = new JsonObject { [field] = value },
    };

    private void TellMembership(string kind, SimChat chat, long byId, long userId, string old, string status) => world.Enqueue(kind, chat.Id, new JsonObject
    {
        ["chat"] = world.ChatJson(chat),
        ["from"] = world.PersonJson(byId),
        ["date"] = world.Now.ToUnixTimeSeconds(),
        ["old_chat_member"] = new JsonObject { ["status"] = old, ["user"] = world.PersonJson(userId) },
        ["new_chat_member"] = new JsonObject { ["status"] = status, ["user"] = world.PersonJson(userId) },
    });

    /// <summary>Privacy mode: in groups a bot that is no administrator sees only what is meant for it.</summary>
    private bool BotSees(SimChat chat, SimMessage message)
    {
        if (chat.IsPrivate || chat.IsAdministrator(world.BotId))
            return true;
        if (chat.Type == "channel" || !chat.IsPresent(world.BotId))
            return false;
        return message.Kind == "service"
            || (message.ReplyTo is { } replied && chat.Find(replied) is { FromBot: true })
            || message.Entities.Any(entity => IsForBot(message.Text.AsSpan(entity.Offset, entity.Length), entity.Type));
    }

    private bool IsForBot(ReadOnlySpan<char> word, string type)
    {
        var at = word.IndexOf('@');
        var isMe = at >= 0 && word[(at + 1)..].Equals(world.Options.BotUsername, StringComparison.OrdinalIgnoreCase);
        return type switch
        {
            "bot_command" => at < 0 || isMe,
            "mention" => isMe,
            _ => false,
        };
    }
}
