using Netralitas.Simulator.State;

namespace Netralitas.Simulator;

/// <summary>Looking into a chat, waiting for it, and changing who is in it.</summary>
public sealed partial class SimChat
{
    internal World World { get; set; } = null!;

    /// <summary>What stands in the chat now, without what was deleted.</summary>
    public IReadOnlyList<SimMessage> VisibleMessages()
    {
        lock (World.Gate)
            return [.. Messages.Where(message => !message.Deleted)];
    }

    /// <summary>Every message that was ever here, deleted ones included.</summary>
    public IReadOnlyList<SimMessage> AllMessages()
    {
        lock (World.Gate)
            return [.. Messages];
    }

    /// <summary>Waits for a message of the bot that is new or changed since <paramref name="afterVersion"/>.</summary>
    public async Task<SimMessage> WaitForMessageAsync(Func<SimMessage, bool>? predicate = null, long afterVersion = 0, TimeSpan? timeout = null)
    {
        // The patience is real time: a test with a frozen clock must still fail when nothing comes.
        using var patience = new CancellationTokenSource(timeout ?? SimulatorServer.Patience);
        while (true)
        {
            var version = World.Version;
            lock (World.Gate)
            {
                version = World.Version;
                var found = Messages.Find(message => message is { FromBot: true, Deleted: false, Kind: not "service" } && message.Version > afterVersion && (predicate?.Invoke(message) ?? true));
                if (found is not null)
                    return found;
            }

            try
            {
                await World.WhenNewerThan(version).WaitAsync(patience.Token);
            }
            catch (OperationCanceledException exception)
            {
                var last = string.Join(" / ", VisibleMessages().TakeLast(3).Select(message => message.Text));
                throw new TimeoutException($"No such message in \"{Title}\" ({Id}). Last: {last}", exception);
            }
        }
    }

    public void Add(SimUser user, string status = "member") => new Stage(World).SetMember(this, user.Id, status, user.Id, announce: true);

    public void Remove(SimUser user, string status = "left") => new Stage(World).SetMember(this, user.Id, status, user.Id, announce: true);

    /// <summary>Makes the bot a member, an administrator, or removes it (<c>left</c>, <c>kicked</c>).</summary>
    public void SetBot(string status, SimUser? by = null) =>
        new Stage(World).SetMember(this, World.BotId, status, by?.Id ?? Members.First(member => member.Value == "creator").Key, announce: true);

    /// <summary>Takes single rights from the bot as administrator, such as <c>can_manage_topics</c>.</summary>
    public void TakeRightsFromBot(params string[] rights)
    {
        lock (World.Gate)
        {
            LackingRights[World.BotId] = [.. rights];
            World.Touch();
        }
    }

    /// <summary>Somebody deletes a topic, with everything in it; the bot is not told.</summary>
    public void DeleteTopic(long id)
    {
        lock (World.Gate)
        {
            Topics = [.. Topics.Select(topic => topic.Id == id ? topic with { Deleted = true } : topic)];
            foreach (var message in Messages.Where(message => message.ThreadId == id).ToList())
                World.Replace(message with { Deleted = true });
        }
    }

    /// <summary>A basic group becomes a supergroup with another id.</summary>
    public SimChat Migrate() => new Stage(World).Migrate(this);
}
