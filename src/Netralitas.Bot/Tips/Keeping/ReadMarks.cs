using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>
/// Notes that letters were shown, behind the answer: so that a right code costs its asker no longer than a wrong one. A mark that is lost only
/// lets a moderator still change a letter.
/// </summary>
internal sealed class ReadMarks(Database database, DeskStore desk) : BackgroundService
{
    private readonly Channel<(string Number, int[] Letters)> _shown = Channel.CreateBounded<(string, int[])>(
        new BoundedChannelOptions(1024) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Shown(string number, int[] letters)
    {
        if (letters.Length > 0)
        {
            _shown.Writer.TryWrite((number, letters));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach ((string number, int[] letters) in _shown.Reader.ReadAllAsync(stoppingToken))
            {
                await MarkAsync(number, letters, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was not noted can still be changed by its writer, no more.
        }
    }

    private async Task MarkAsync(string number, int[] letters, CancellationToken stopping)
    {
        try
        {
            await database.WriteAsync(
                session =>
                {
                    foreach (int letter in letters)
                    {
                        desk.MarkRead(session, number, letter);
                    }
                    return true;
                },
                stopping);
        }
        catch (StorageException)
        {
            // The database tells of its trouble itself.
        }
    }
}
