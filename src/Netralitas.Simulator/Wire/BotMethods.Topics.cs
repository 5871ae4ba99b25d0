using System.Text.Json.Nodes;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Wire;

/// <summary>Topics of a forum.</summary>
internal sealed partial class BotMethods
{
    private static readonly int[] TopicColors = [7322096, 16766590, 13338331, 9367192, 16749490, 16478047];

    private JsonObject CreateTopic(ApiRequest request)
    {
        var chat = Forum(request, "not enough rights to create a topic");
        var name = TopicName(request)!;
        var color = (int?)request.Parameters["icon_color"] ?? TopicColors[0];
        if (!TopicColors.Contains(color))
            throw ApiException.Bad("wrong topic icon color specified");
        var opening = Announce(chat, null, "forum_topic_created", new() { ["name"] = name, ["icon_color"] = color });
        chat.Topics.Add(new(opening.Id, name, color));
        return new() { ["message_thread_id"] = opening.Id, ["name"] = name, ["icon_color"] = color };
    }

    private JsonNode EditTopic(ApiRequest request)
    {
        var chat = Forum(request, "not enough rights to edit the topic");
        var topic = Topic(request, chat);
        if (request.Parameters.ContainsKey("name"))
        {
            var name = TopicName(request)!;
            if (name == topic.Name)
                throw ApiException.Bad("TOPIC_NOT_MODIFIED");
            Put(chat, topic with { Name = name });
            Announce(chat, topic.Id, "forum_topic_edited", new() { ["name"] = name });
        }

        return true;
    }

    private JsonNode CloseTopic(ApiRequest request, bool closed)
    {
        var chat = Forum(request, closed ? "not enough rights to close the topic" : "not enough rights to reopen the topic");
        var topic = Topic(request, chat);
        if (topic.Closed == closed)
            throw ApiException.Bad("TOPIC_NOT_MODIFIED");
        Put(chat, topic with { Closed = closed });
        Announce(chat, topic.Id, closed ? "forum_topic_closed" : "forum_topic_reopened", []);
        return true;
    }

    private JsonNode DeleteTopic(ApiRequest request)
    {
        var chat = Forum(request, "not enough rights to delete the topic");
        chat.DeleteTopic(Topic(request, chat).Id);
        return true;
    }

    private SimChat Forum(ApiRequest request, string refusal)
    {
        var chat = WritableChat(request);
        if (!chat.IsForum)
            throw ApiException.Bad("the chat is not a forum");
        return chat.HasRight(world.BotId, "can_manage_topics") ? chat : throw ApiException.Bad(refusal);
    }

    private static SimTopic Topic(ApiRequest request, SimChat chat)
    {
        var id = request.Parameters["message_thread_id"]!.GetValue<long>();
        return chat.Topics.Find(topic => topic.Id == id && !topic.Deleted) ?? throw ApiException.Bad("message thread not found");
    }

    private static string? TopicName(ApiRequest request) => (string?)request.Parameters["name"] switch
    {
        "" => throw ApiException.Bad("TOPIC_TITLE_EMPTY"),
        { Length: > 128 } => throw ApiException.Bad("TOPIC_TITLE_TOO_LONG"),
        var name => name,
    };

    private void Put(SimChat chat, SimTopic topic)
    {
        chat.Topics[chat.Topics.FindIndex(other => other.Id == topic.Id)] = topic;
        world.Touch();
    }

    private SimMessage Announce(SimChat chat, long? thread, string kind, JsonObject content)
    {
        var id = world.TakeMessageId();
        return world.Add(new()
        {
            Id = id,
            ChatId = chat.Id,
            ThreadId = thread ?? id,
            SenderId = world.BotId,
            FromBot = true,
            Date = world.Now,
            Kind = "service",
            Service = new JsonObject { [kind] = content },
        });
    }
}
