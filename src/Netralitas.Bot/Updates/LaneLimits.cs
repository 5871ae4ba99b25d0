namespace Netralitas.Bot.Updates;

/// <summary>How much the lanes take on.</summary>
/// <param name="Workers">Chats in work at the same time. Most of that time is waiting for Telegram, so it is far above the number of cores.</param>
/// <param name="Jobs">Jobs that wait or are in work, over all.</param>
/// <param name="JobsOfAChat">Jobs of one chat that wait, so that one chat cannot fill the rest.</param>
internal sealed record LaneLimits(int Workers = 128, int Jobs = 512, int JobsOfAChat = 50)
{
    /// <summary>Jobs beyond these limits, for what must not be shed.</summary>
    public int Reserve { get; init; } = 1024;

    /// <summary>How long a stop waits for what is left.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(20);
}

internal enum LaneVerdict
{
    Added,

    /// <summary>Too many jobs, over all or of this chat.</summary>
    Full,

    /// <summary>The program stops.</summary>
    Closed,
}
