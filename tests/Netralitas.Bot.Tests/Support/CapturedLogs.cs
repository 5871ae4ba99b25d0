using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Tests.Support;

/// <summary>A line of the log with everything that it says: the message, the values and the exception.</summary>
internal sealed record LogLine(LogLevel Level, string Category, string Text)
{
    public override string ToString() => $"{Level} {Category}: {Text}";
}

/// <summary>Keeps all that a host logs, at every level.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private readonly ConcurrentQueue<Wait> _waits = new();

    public IReadOnlyList<LogLine> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    /// <summary>The first line that matches, past or to come, not counting the first <paramref name="after"/>.</summary>
    public Task WaitForAsync(Func<LogLine, bool> which, TimeSpan patience, int after = 0)
    {
        var wait = new Wait(which);
        _waits.Enqueue(wait);
        foreach (LogLine line in _lines.Skip(after))
        {
            wait.See(line);
        }
        return wait.Seen.WaitAsync(patience);
    }

    public void Dispose()
    {
        // The host disposes of its providers when it stops; the lines are read after that.
    }

    private void Add(LogLine line)
    {
        _lines.Enqueue(line);
        foreach (Wait wait in _waits)
        {
            wait.See(line);
        }
    }

    private sealed class Wait(Func<LogLine, bool> which)
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public void See(LogLine line)
        {
            if (which(line))
            {
                _seen.TrySetResult();
            }
        }
    }

    private sealed class Lines(CapturedLogs all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Where(p => p.Key != "{OriginalFormat}").Select(p => $"{p.Key}={p.Value}")) : "";
            all.Add(new(logLevel, category, $"{formatter(state, exception)} | {values} {exception}".TrimEnd(' ', '|')));
        }
    }
}
