namespace Netralitas.Bot.Updates;

/// <summary>The updates in work and the last ones done, in memory: a repeat while its first is in work waits for the same end.</summary>
internal sealed class RecentUpdates
{
    private const int MostDone = 10_000;

    private readonly Dictionary<int, TaskCompletionSource<UpdateOutcome>> _inWork = [];

    /// <summary>Of those that are done only how they ended: an object for each of ten thousand would grow old before it goes.</summary>
    private readonly Dictionary<int, UpdateOutcome> _ended = [];
    private readonly Queue<int> _done = new();
    private readonly Lock _gate = new();

    /// <summary>True for the first caller, who must end it; a later one gets the first's outcome, now or when it is there.</summary>
    public bool TryBegin(int update, out Task<UpdateOutcome> outcome)
    {
        lock (_gate)
        {
            if (_ended.TryGetValue(update, out UpdateOutcome ended))
            {
                outcome = Task.FromResult(ended);
                return false;
            }
            if (_inWork.TryGetValue(update, out TaskCompletionSource<UpdateOutcome>? begun))
            {
                outcome = begun.Task;
                return false;
            }
            begun = new TaskCompletionSource<UpdateOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
            _inWork.Add(update, begun);
            outcome = begun.Task;
            return true;
        }
    }

    /// <summary>Ends it. One that was not handled is forgotten, so that it can come again.</summary>
    public void End(int update, UpdateOutcome outcome)
    {
        TaskCompletionSource<UpdateOutcome>? begun;
        lock (_gate)
        {
            if (!_inWork.Remove(update, out begun))
            {
                throw new InvalidOperationException($"update {update} was not begun");
            }
            if (outcome != UpdateOutcome.NotHandled)
            {
                _ended.Add(update, outcome);
                _done.Enqueue(update);
                if (_done.Count > MostDone)
                {
                    _ended.Remove(_done.Dequeue());
                }
            }
        }
        begun.SetResult(outcome);
    }
}
