using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Knowledge;
using Channels = System.Threading.Channels.Channel;

namespace Netralitas.Bot.Operations;

/// <summary>
/// Reads the knowledge again when its files change. An editor writes a file in several steps, so it waits until the folder is quiet;
/// whether anything is really different, and whether it may be used, is for the store to say.
/// </summary>
internal sealed partial class KnowledgeWatcher(KnowledgeStore knowledge, TimeProvider time, ILogger<KnowledgeWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _changes = Channels.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using FileSystemWatcher? watcher = Watch();
        if (watcher is null)
        {
            return;
        }
        try
        {
            while (await _changes.Reader.WaitToReadAsync(stoppingToken))
            {
                await UntilQuietAsync(stoppingToken);
                Reload();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the end
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(knowledge.Folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
            watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
            watcher.Deleted += (_, _) => _changes.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => _changes.Writer.TryWrite(true);
            watcher.Error += (_, _) => _changes.Writer.TryWrite(true); // too many at once: something did change
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            Log.NotWatched(logger, e.GetType().Name);
            return null;
        }
    }

    private async Task UntilQuietAsync(CancellationToken cancellation)
    {
        do
        {
            while (_changes.Reader.TryRead(out _))
            {
                // one reload for all of them
            }
            await Task.Delay(Quiet, time, cancellation);
        }
        while (_changes.Reader.TryPeek(out _));
    }

    private void Reload()
    {
        try
        {
            knowledge.Reload();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or KnowledgeException)
        {
            Log.Unreadable(logger, e.GetType().Name); // a file that is just being written; its next change brings us back
        }
    }

    private static partial class Log
    {
        [LoggerMessage(450, LogLevel.Warning, "The knowledge folder cannot be watched ({Problem}): changes are seen after a restart")]
        public static partial void NotWatched(ILogger logger, string problem);

        [LoggerMessage(451, LogLevel.Warning, "The knowledge could not be read again ({Problem}); the old one stays")]
        public static partial void Unreadable(ILogger logger, string problem);
    }
}
