using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Tests.Support;

/// <summary>Keeps what is logged, as a person would read it.</summary>
internal sealed class LogLines<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<string> All => [.. _lines.Select(l => l.Text)];

    public IReadOnlyList<string> AboveInformation => [.. _lines.Where(l => l.Level > LogLevel.Information).Select(l => l.Text)];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));
}
