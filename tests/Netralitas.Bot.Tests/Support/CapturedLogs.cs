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

    public IReadOnlyList<LogLine> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose()
    {
        // The host disposes of its providers when it stops; the lines are read after that.
    }

    private sealed class Lines(CapturedLogs all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Where(p => p.Key != "{OriginalFormat}").Select(p => $"{p.Key}={p.Value}")) : "";
            all._lines.Enqueue(new(logLevel, category, $"{formatter(state, exception)} | {values} {exception}".TrimEnd(' ', '|')));
        }
    }
}
