namespace Netralitas.Bot.Storage.Instances;

/// <summary>Tells the parts of this instance what others have changed; see <see cref="StorageTopics"/>.</summary>
internal sealed class InstanceNews
{
    private readonly List<(string Topic, Action Hear)> _hearers = [];
    private readonly Lock _gate = new();

    public void On(string topic, Action hear)
    {
        lock (_gate)
        {
            _hearers.Add((topic, hear));
        }
    }

    /// <summary>Something of a topic has changed; null: of any, since news may have been missed.</summary>
    public void Tell(string? topic)
    {
        (string Topic, Action Hear)[] hearers;
        lock (_gate)
        {
            hearers = [.. _hearers];
        }
        foreach ((string of, Action hear) in hearers)
        {
            if (topic is null || topic == of)
            {
                hear();
            }
        }
    }
}
