namespace Netralitas.Bot.Operations;

/// <summary>A one-line progress bar on standard error; silent where that is no terminal.</summary>
internal sealed class ProgressBar(string label, int total) : IDisposable
{
    private const int Width = 30;

    private readonly bool _shown = !Console.IsErrorRedirected && total > 1;
    private int _done;
    private int _lastPercent = -1;

    public void Step()
    {
        _done++;
        int percent = total == 0 ? 100 : _done * 100 / total;
        if (!_shown || percent == _lastPercent)
        {
            return;
        }
        _lastPercent = percent;
        int filled = percent * Width / 100;
        Console.Error.Write($"\r{label} [{new string('#', filled)}{new string('.', Width - filled)}] {_done}/{total}");
    }

    public void Dispose()
    {
        if (_shown && _done > 0)
        {
            Console.Error.WriteLine();
        }
    }
}
