namespace Netralitas.Bot.Updates;

/// <summary>The updates in work and the last ones done, in memory: a repeat while its first is in work waits for the same end.</summary>
internal sealed class RecentUpdates
{
    private const int MostDone = 10_000;

    private readonly Dictionary<int, TaskCompletionSource<UpdateOutcome>> _known = [];
    private readonly Queue<int> _done = new();
    private readonly Lock _gate = new();

    /// <summary>True for the first caller, who must end it; a later one gets the first's outcome, now or when it is there.</summary>
    public bool TryBegin(int update, out Task<UpdateOutcome> outcome)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(update, out TaskCompletionSource<UpdateOutcome>? begun))
            {
                outcome = begun.Task;
                return false;
            }
            begun = new TaskCompletionSource<UpdateOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
            _known.Add(update, begun);
            outcome = begun.Task;
            return true;
        }
    }

    /// <summary>Ends it. One that was not handled is forgotten, so that it can come again.</summary>
    public void End(int update, UpdateOutcome outcome)
    {
        TaskCompletionSource<UpdateOutcome> begun;
        lock (_gate)
        {
            begun = _known[update];
            if (outcome == UpdateOutcome.NotHandled)
            {
                _known.Remove(update);
            }
            else
            {
                _done.Enqueue(update);
                if (_done.Count > MostDone)
                {
                    _known.Remove(_done.Dequeue());
                }
            }
        }
        begun.SetResult(outcome);
    }
}
