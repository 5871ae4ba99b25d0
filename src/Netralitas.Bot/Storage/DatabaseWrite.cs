namespace Netralitas.Bot.Storage;

/// <summary>Something that waits for its turn to be written.</summary>
internal abstract class DatabaseWrite
{
    public abstract bool Starts();

    public abstract void Run(DatabaseSession session);

    public abstract void Succeed();

    public abstract void Fail(Exception failure);
}

internal sealed class DatabaseWrite<T>(Func<DatabaseSession, T> work, CancellationToken cancellation) : DatabaseWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _done.Task;

    /// <summary>A caller that has given up before its turn gets nothing written.</summary>
    public override bool Starts()
    {
        if (!cancellation.IsCancellationRequested)
        {
            return true;
        }
        _done.TrySetCanceled(cancellation);
        return false;
    }

    public override void Run(DatabaseSession session) => _result = work(session);

    public override void Succeed() => _done.TrySetResult(_result);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
