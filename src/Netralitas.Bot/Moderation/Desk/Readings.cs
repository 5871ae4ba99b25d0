using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>
/// A report read in private: sent to the moderator, protected, and deleted when read, after ten minutes, and at the next start. When each was sent
/// is known to the memory only.
/// </summary>
internal sealed partial class Readings(
    TipReader reader, TipStore tips, TipBoxes boxes, CaseStore cases, CaseDelivery delivery, DeskStore desk, DeskSender sender, TimeProvider time,
    ILogger<Readings> logger) : BackgroundService
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Check = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<(long Chat, int Message), long> _sent = [];
    private readonly ConcurrentDictionary<Showing, bool> _showings = [];

    /// <summary>Sends all of a report; <paramref name="began"/> learns once whether the first message has reached the moderator.</summary>
    public async Task ShowAsync(string number, long moderator, Func<bool, Task> began, CancellationToken cancellation)
    {
        if (reader.Open(number) is not { } tip)
        {
            await began(false);
            return;
        }
        List<CasePost> posts = [new CasePost.Text(DeskTexts.ReadingTitle(number) + (tip.Content is { } content ? $"\n\n{CaseCard.FullTextOf(tip, content.Report)}" : $"\n\n{DeskTexts.Unreadable}"))];
        if (tip.Content is { } all)
        {
            posts.AddRange(CaseCard.ContentOf(tip.Number, all));
        }
        posts.AddRange(MailboxOf(tip));
        string token = cases.Find(number)?.Token ?? DeskCallback.NoCase;
        posts.Add(new CasePost.Text(
            DeskTexts.ReadingTitle(number), new InlineKeyboardMarkup(CardButtons.Button(DeskTexts.DoneReading, token, DeskCodes.DoneReading))));
        var showing = new Showing(moderator);
        _showings[showing] = true;
        try
        {
            await SendAsync(number, new CasePlan(moderator, posts, ReplyTo: null, Keeps: false), showing, began, cancellation);
        }
        finally
        {
            _showings.TryRemove(showing, out _);
            showing.Ended.SetResult();
        }
    }

    /// <summary>Deletes what a moderator was shown, and ends what is just being shown.</summary>
    public async Task CloseAsync(long chat, CancellationToken cancellation)
    {
        Showing[] underWay = [.. _showings.Keys.Where(s => s.Moderator == chat)];
        foreach (Showing showing in underWay)
        {
            showing.IsStopped = true;
        }
        await Task.WhenAll(underWay.Select(s => s.Ended.Task)).WaitAsync(cancellation); // what it has sent last is noted by then
        await DropAllAsync(chat, cancellation);
    }

    private async Task SendAsync(string number, CasePlan plan, Showing showing, Func<bool, Task> began, CancellationToken cancellation)
    {
        long moderator = showing.Moderator;
        for (int part = 0; part < plan.Posts.Count && !showing.IsStopped; part++)
        {
            switch (await delivery.SendAsync(number, plan, part, repeated: false, cancellation))
            {
                case SendOutcome.Sent sent:
                    foreach (int id in sent.MessageIds)
                    {
                        await desk.AddReadingAsync(moderator, id, cancellation);
                        _sent[(moderator, id)] = time.GetTimestamp();
                    }
                    if (part == 0)
                    {
                        await began(true);
                    }
                    break;
                case SendOutcome.Flood flood:
                    await Task.Delay(flood.Wait, time, cancellation);
                    part--;
                    break;
                default:
                    await DropAllAsync(moderator, cancellation);
                    if (part == 0)
                    {
                        await began(false);
                    }
                    return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach ((long chat, int message) in desk.AllReadings())
                {
                    if (!_sent.TryGetValue((chat, message), out long at) || time.GetElapsedTime(at) >= Life)
                    {
                        await DropAsync(chat, message, stoppingToken);
                    }
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is RequestException or StorageException)
            {
                Log.Failed(logger, e.Message);
            }
            await Task.Delay(Check, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DropAllAsync(long chat, CancellationToken cancellation)
    {
        foreach ((long at, int message) in desk.AllReadings().Where(r => r.Chat == chat))
        {
            await DropAsync(at, message, cancellation);
        }
    }

    private async Task DropAsync(long chat, int message, CancellationToken cancellation)
    {
        await sender.DeleteAsync(chat, message, cancellation);
        await desk.DropReadingAsync(chat, message, cancellation);
        _sent.TryRemove((chat, message), out _);
    }

    private IEnumerable<CasePost> MailboxOf(OpenedTip tip)
    {
        string number = tip.Number.Value;
        byte[]? key = boxes.KeyOf(number);
        foreach (LetterRow row in tips.LettersOf(number))
        {
            StoredLetter? letter = key is null ? null : TipSafe.OpenLetter(number, row, key);
            foreach (CasePost post in row.FromModerator && letter is not null
                ? [new CasePost.Text($"<b>{TipTexts.FromModerator}</b>, {CaseCard.Day(row.Day)}\n{CaseCard.Escape(letter.Text)}")]
                : CaseCard.OfAnswer(tip.Number, letter, PostingMode.Penuh))
            {
                yield return post;
            }
        }
        foreach (NoteRow note in cases.NotesOf(number))
        {
            yield return new CasePost.Text(
                $"<b>{DeskTexts.Note}</b>, {CaseCard.Day(note.Day)}\n{CaseCard.Escape((key is null ? null : TipBoxes.Open(key, number, "catatan", note.Body)) ?? "")}");
        }
    }

    /// <summary>A report that is on its way to a moderator.</summary>
    private sealed class Showing(long moderator)
    {
        private volatile bool _isStopped;

        public long Moderator => moderator;

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsStopped
        {
            get => _isStopped;
            set => _isStopped = value;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(570, LogLevel.Warning, "Reports that moderators have read could not be deleted yet, trying again: {Problem}")]
        public static partial void Failed(ILogger logger, string problem);
    }
}
