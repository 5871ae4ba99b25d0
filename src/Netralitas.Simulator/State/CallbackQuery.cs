namespace Netralitas.Simulator.State;

/// <summary>A pressed button that waits for the bot's answer.</summary>
internal sealed class CallbackQuery(string id, long userId, DateTimeOffset at)
{
    public string Id { get; } = id;

    public long UserId { get; } = userId;

    public DateTimeOffset At { get; } = at;

    // The one who pressed must not continue inside the lock of the world.
    public TaskCompletionSource<CallbackAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
