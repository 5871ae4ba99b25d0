using Netralitas.Bot.Operations;

namespace Netralitas.Bot.Updates;

/// <summary>Whether updates reach the bot: the last poll that worked, or that Telegram knows the webhook.</summary>
internal sealed class UpdateFlow(TimeProvider time) : IReadiness
{
    /// <summary>A long poll and a retry may pass without an answer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private readonly Lock _gate = new();
    private DateTimeOffset? _lastPoll;
    private bool _webhookSet;
    private bool _standsBy;
    private string _problem = "belum terhubung ke Telegram";

    public string Name => "updates";

    /// <summary>Another instance asks for updates, and this one waits to take over.</summary>
    public void StandBy()
    {
        lock (_gate)
        {
            _standsBy = true;
        }
    }

    /// <summary>This instance asks for updates from now on.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _standsBy = false;
        }
    }

    public void Polled()
    {
        lock (_gate)
        {
            _lastPoll = time.GetUtcNow();
        }
    }

    /// <summary>Whether Telegram has taken the webhook from this process.</summary>
    public bool IsWebhookSet
    {
        get
        {
            lock (_gate)
            {
                return _webhookSet;
            }
        }
    }

    public void WebhookSet()
    {
        lock (_gate)
        {
            _webhookSet = true;
        }
    }

    /// <summary>Remembers why there are no updates, for whoever asks.</summary>
    public void Failing(string problem)
    {
        lock (_gate)
        {
            _problem = problem;
        }
    }

    public ValueTask<string?> FindProblemAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            bool works = _webhookSet || _standsBy || (_lastPoll is { } last && time.GetUtcNow() - last < Longest);
            return ValueTask.FromResult(works ? null : _problem);
        }
    }
}
