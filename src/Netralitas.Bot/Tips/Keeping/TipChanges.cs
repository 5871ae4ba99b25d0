namespace Netralitas.Bot.Tips.Keeping;

/// <summary>Tells whoever remembers something of a tip that it is over, before its rows are deleted.</summary>
internal sealed class TipChanges
{
    private readonly List<Action<string>> _forget = [];
    private readonly Lock _lock = new();

    public void OnEnd(Action<string> forget)
    {
        lock (_lock)
        {
            _forget.Add(forget);
        }
    }

    public void End(string number)
    {
        lock (_lock)
        {
            _forget.ForEach(f => f(number));
        }
    }
}
