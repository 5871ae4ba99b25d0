using System.Globalization;
using System.Text.Json.Nodes;
using Netralitas.Simulator.Wire;

namespace Netralitas.Simulator.State;

/// <summary>
/// People, chats, messages, files and the updates that wait for the bot. Everything happens under <see cref="Gate"/>; whoever
/// waits for something waits for the next <see cref="Version"/>.
/// </summary>
internal sealed class World
{
    public const long AnonymousAdministrator = 1087968824;

    private static readonly string[] KindsLeftOutByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly List<PendingUpdate> _delivered = [];
    private readonly Dictionary<string, CallbackQuery> _queries = new(StringComparer.Ordinal);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _nextMessage;
    private long _nextUpdate;
    private long _nextFile;
    private bool _duplicateNext;

    public World(SimulatorOptions options)
    {
        Options = options;
        BotId = long.Parse(options.Token.Split(':')[0], CultureInfo.InvariantCulture);
        // Ids from the clock never repeat between runs, as long as a run averages less than one message and update a second.
        _nextMessage = _nextUpdate = Now.ToUnixTimeSeconds();
        Epoch = Now.ToUnixTimeMilliseconds();
    }

    public Lock Gate { get; } = new();

    public SimulatorOptions Options { get; }

    public long BotId { get; }

    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    public long Version { get; private set; } = 1;

    /// <summary>Changes when the world begins anew, so that open pages forget what they know.</summary>
    public long Epoch { get; private set; }

    public Dictionary<long, SimUser> Users { get; } = [];

    public Dictionary<long, SimChat> Chats { get; } = [];

    public Dictionary<string, SimFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Command lists by scope and language.</summary>
    public Dictionary<string, JsonArray> Commands { get; } = new(StringComparer.Ordinal);

    public List<PendingUpdate> Pending { get; } = [];

    public IReadOnlyList<string>? AllowedUpdates { get; set; }

    public List<SimViolation> Violations { get; } = [];

    public (long Message, long Update, long File) NextIds
    {
        get => (_nextMessage, _nextUpdate, _nextFile);
        set => (_nextMessage, _nextUpdate, _nextFile) =
            (Math.Max(_nextMessage, value.Message), Math.Max(_nextUpdate, value.Update), Math.Max(_nextFile, value.File));
    }

    public void Violate(string kind, string detail)
    {
        lock (Gate)
            Violations.Add(new(kind, detail));
        if (Options.Strict)
            throw ApiException.Bad($"{kind}: {detail}");
    }

    /// <summary>A task that ends as soon as the world is newer than <paramref name="version"/>.</summary>
    public Task WhenNewerThan(long version)
    {
        lock (Gate)
            return Version > version ? Task.CompletedTask : _changed.Task;
    }

    public long Touch()
    {
        Version++;
        var changed = _changed;
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.TrySetResult();
        return Version;
    }

    /// <summary>Wakes those who wait for a call of the bot rather than for what it changed.</summary>
    public void Stir()
    {
        lock (Gate)
            Touch();
    }

    public long TakeMessageId()
    {
        lock (Gate)
            return _nextMessage++;
    }

    public void Clear()
    {
        Users.Clear();
        Chats.Clear();
        Files.Clear();
        Pending.Clear();
        _delivered.Clear();
        foreach (var query in _queries.Values)
            query.Answer.TrySetCanceled();
        _queries.Clear();
        Epoch++;
        Touch();
    }

    public SimUser AddUser(SimUser user)
    {
        user.World = this;
        Users.Add(user.Id, user);
        Chats.Add(user.Id, new SimChat { Id = user.Id, World = this });
        Touch();
        return user;
    }

    public SimChat AddChat(SimChat chat)
    {
        chat.World = this;
        Chats.Add(chat.Id, chat);
        Touch();
        return chat;
    }

    public SimFile AddFile(string kind, string? name, string mimeType, byte[] bytes, int duration = 0)
    {
        var image = ImageFormat.Read(bytes);
        var number = ++_nextFile;
        var id = string.Create(CultureInfo.InvariantCulture, $"SIM{kind[0]}{Now.ToUnixTimeSeconds():x}-{number:x6}");
        var file = new SimFile(id, string.Create(CultureInfo.InvariantCulture, $"u{Now.ToUnixTimeSeconds():x}{number:x6}"), kind, name, mimeType, image?.Width ?? 0, image?.Height ?? 0, duration) { Bytes = bytes };
        Files.Add(id, file);
        return file;
    }

    public SimMessage Add(SimMessage message)
    {
        var stored = message with { Version = Touch(), Html = new FormattedText(message.Text, message.Entities).ToSafeHtml() };
        Chats[message.ChatId].Messages.Add(stored);
        return stored;
    }

    public SimMessage Replace(SimMessage message)
    {
        var stored = message with { Version = Touch(), Html = new FormattedText(message.Text, message.Entities).ToSafeHtml() };
        var messages = Chats[message.ChatId].Messages;
        messages[messages.FindIndex(other => other.Id == message.Id)] = stored;
        return stored;
    }

    public SimMessage? Find(long chatId, long messageId)
    {
        lock (Gate)
            return Chats.GetValueOrDefault(chatId)?.Find(messageId);
    }

    public CallbackQuery AddQuery(long userId)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{Random.Shared.NextInt64(1_000_000_000_000, long.MaxValue)}");
        var query = new CallbackQuery(id, userId, Now);
        _queries.Add(id, query);
        return query;
    }

    /// <summary>A query can be answered once and in time.</summary>
    public CallbackQuery? TakeQuery(string id) =>
        _queries.Remove(id, out var query) && Now - query.At <= Options.CallbackTimeout ? query : null;

    public void Enqueue(string kind, long lane, JsonObject content)
    {
        if (AllowedUpdates is { Count: > 0 } allowed ? !allowed.Contains(kind, StringComparer.Ordinal) : KindsLeftOutByDefault.Contains(kind, StringComparer.Ordinal))
            return;
        var update = new PendingUpdate(_nextUpdate, kind, lane, Now, new JsonObject { ["update_id"] = _nextUpdate, [kind] = content });
        _nextUpdate++;
        Pending.Add(update);
        if (_duplicateNext)
        {
            _duplicateNext = false;
            Pending.Add(update with { Again = true });
        }

        Touch();
    }

    /// <summary>Takes an update off the queue: the bot has confirmed it.</summary>
    public void Confirm(PendingUpdate update)
    {
        Pending.Remove(update);
        Touch();
        if (update.Again)
            return;
        _delivered.Add(update);
        if (_delivered.Count > 1000)
            _delivered.RemoveRange(0, 500);
    }

    public void DuplicateNext() => _duplicateNext = true;

    public int DuplicateLast(int count)
    {
        var again = _delivered.TakeLast(count).Select(update => update with { Again = true }).ToList();
        Pending.AddRange(again);
        Touch();
        return again.Count;
    }

    /// <summary>Telegram forgets what nobody fetched for a day.</summary>
    public void DropStale() => Pending.RemoveAll(update => Now - update.At > TimeSpan.FromHours(24));

    public JsonObject BotJson() => new()
    {
        ["id"] = BotId,
        ["is_bot"] = true,
        ["first_name"] = Options.BotName,
        ["username"] = Options.BotUsername,
    };

    public JsonObject PersonJson(long id) => id == BotId ? BotJson() : Users[id].ToJson();

    public JsonObject ChatJson(SimChat chat) => chat.ToJson(chat.IsPrivate ? Users.GetValueOrDefault(chat.Id) : null);
}
