using System.Globalization;
using System.Text.Json.Nodes;
using Netralitas.Simulator.State;
using Netralitas.Simulator.Wire;

namespace Netralitas.Simulator;

/// <summary>What a person does in front of the screen, and what the person then sees.</summary>
public sealed partial class SimUser
{
    private long _lastAction;

    internal World World { get; set; } = null!;

    internal Stage Stage => new(World);

    /// <summary>The private chat with the bot.</summary>
    public SimChat Chat => World.Chats[Id];

    /// <summary>Types a text, in the private chat unless another one is named.</summary>
    public Task<SimMessage> SayAsync(string text, SimChat? chat = null, SimMessage? replyTo = null, long? topic = null, bool anonymous = false)
    {
        var formatted = FormattedText.Plain(text);
        return Task.FromResult(Stage.Post(this, chat ?? Chat, Draft(chat, "text") with
        {
            Text = formatted.Text,
            Entities = formatted.Entities,
            ReplyTo = replyTo?.Id,
            ThreadId = topic ?? replyTo?.ThreadId,
            Anonymous = anonymous,
        }));
    }

    public Task<SimMessage> EditAsync(SimMessage message, string text) => Task.FromResult(Stage.Edit(this, message, text));

    public Task DeleteAsync(SimMessage message)
    {
        Stage.Delete(this, message);
        return Task.CompletedTask;
    }

    public Task<SimMessage> SendPhotoAsync(byte[] image, string? caption = null, SimChat? chat = null, SimMessage? replyTo = null, long? topic = null, string? album = null) =>
        SendFileAsync("photo", null, "image/jpeg", image, caption, chat, replyTo, topic, album);

    public Task<SimMessage> SendDocumentAsync(byte[] bytes, string name, string? caption = null, SimChat? chat = null, SimMessage? replyTo = null, long? topic = null, string mimeType = "application/octet-stream", string? album = null) =>
        SendFileAsync("document", name, mimeType, bytes, caption, chat, replyTo, topic, album);

    public Task<SimMessage> SendVoiceAsync(byte[] bytes, int seconds = 3, SimChat? chat = null) =>
        SendFileAsync("voice", null, "audio/ogg", bytes, null, chat, null, null, null, seconds);

    /// <summary>Several photos at once: one message each, tied together only by their group id.</summary>
    public async Task<IReadOnlyList<SimMessage>> SendAlbumAsync(IReadOnlyList<byte[]> images, string? caption = null, SimChat? chat = null)
    {
        var album = Random.Shared.NextInt64(10_000_000_000_000, long.MaxValue).ToString(CultureInfo.InvariantCulture);
        var messages = new List<SimMessage>();
        foreach (var image in images)
            messages.Add(await SendPhotoAsync(image, messages.Count == 0 ? caption : null, chat, album: album));
        return messages;
    }

    /// <summary>Forwards a message; a hidden sender is known by name only.</summary>
    public Task<SimMessage> ForwardAsync(SimMessage message, SimChat? to = null, bool hideSender = false)
    {
        lock (World.Gate)
        {
            return Task.FromResult(Stage.Post(this, to ?? Chat, Draft(to, message.Kind) with
            {
                Text = message.Text,
                Entities = message.Entities,
                FileId = message.FileId,
                ForwardOrigin = message.ForwardOrigin?.DeepClone() as JsonObject ?? Origin(message, hideSender),
            }));
        }
    }

    /// <summary>
    /// Presses the button with this label (or the only one that contains it). The press has happened when this returns;
    /// the task ends with the bot's answer.
    /// </summary>
    public Task<CallbackAnswer> PressAsync(SimMessage message, string label)
    {
        var current = World.Find(message.ChatId, message.Id) ?? throw new InvalidOperationException("The message is gone.");
        var buttons = current.InlineButtons().ToList();
        var matches = buttons.Where(button => (string)button["text"]! == label).ToList();
        if (matches.Count == 0)
            matches = [.. buttons.Where(button => ((string)button["text"]!).Contains(label, StringComparison.OrdinalIgnoreCase))];
        if (matches is not [var pressed])
            throw new InvalidOperationException($"{matches.Count} buttons match \"{label}\"; there are: {string.Join(" | ", current.Buttons)}");
        return PressDataAsync(current, (string?)pressed["callback_data"] ?? throw new InvalidOperationException($"\"{label}\" is a link."));
    }

    /// <summary>Presses with any data, as a manipulated or outdated client could.</summary>
    public async Task<CallbackAnswer> PressDataAsync(SimMessage message, string data) =>
        await Stage.Press(this, message, data).WaitAsync(SimulatorServer.Patience);

    public void BlockBot() => Stage.Block(this, true);

    public void UnblockBot() => Stage.Block(this, false);

    /// <summary>All messages of the private chat, or of another one, that are there now.</summary>
    public IReadOnlyList<SimMessage> Messages(SimChat? chat = null) => (chat ?? Chat).VisibleMessages();

    /// <summary>
    /// Waits for a message of the bot that is new or edited since this person last did something (or since <paramref name="after"/>).
    /// </summary>
    public Task<SimMessage> WaitForMessageAsync(Func<SimMessage, bool>? predicate = null, SimChat? chat = null, SimMessage? after = null, TimeSpan? timeout = null) =>
        (chat ?? Chat).WaitForMessageAsync(predicate, after?.Version ?? _lastAction, timeout);

    internal void Acted(long version) => _lastAction = version;

    private Task<SimMessage> SendFileAsync(string kind, string? name, string mimeType, byte[] bytes, string? caption, SimChat? chat, SimMessage? replyTo, long? topic, string? album, int duration = 0)
    {
        var formatted = FormattedText.Plain(caption ?? "");
        lock (World.Gate)
        {
            var file = World.AddFile(kind, name, mimeType, bytes, duration);
            return Task.FromResult(Stage.Post(this, chat ?? Chat, Draft(chat, kind) with
            {
                Text = formatted.Text,
                Entities = formatted.Entities,
                FileId = file.Id,
                ReplyTo = replyTo?.Id,
                ThreadId = topic ?? replyTo?.ThreadId,
                MediaGroupId = album,
            }));
        }
    }

    private SimMessage Draft(SimChat? chat, string kind) => new()
    {
        Id = World.TakeMessageId(),
        ChatId = (chat ?? Chat).Id,
        SenderId = Id,
        Date = World.Now,
        Kind = kind,
    };

    private JsonObject Origin(SimMessage message, bool hideSender)
    {
        var chat = World.Chats[message.ChatId];
        var date = message.Date.ToUnixTimeSeconds();
        if (chat.Type == "channel")
            return new() { ["type"] = "channel", ["date"] = date, ["chat"] = World.ChatJson(chat), ["message_id"] = message.Id };
        var person = World.PersonJson(message.SenderId!.Value);
        return hideSender
            ? new() { ["type"] = "hidden_user", ["date"] = date, ["sender_user_name"] = (string)person["first_name"]! }
            : new() { ["type"] = "user", ["date"] = date, ["sender_user"] = person };
    }
}
