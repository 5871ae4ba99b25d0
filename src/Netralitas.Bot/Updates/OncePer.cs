namespace Netralitas.Bot.Updates;

/// <summary>Keeps a log line from repeating.</summary>
internal sealed class OncePer(TimeSpan pause, TimeProvider time)
{
    private DateTimeOffset? _last;

    public bool IsDue()
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_last is { } last && now - last < pause)
        {
            return false;
        }
        _last = now;
        return true;
    }
}
