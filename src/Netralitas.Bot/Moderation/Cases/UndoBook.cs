using System.Collections.Concurrent;
using System.Text.Json;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>
/// What can still be taken back: for a minute, by whoever did it, and only while nothing else has happened. In memory, since it knows minutes; where
/// there are several instances sealed under a key that the database does not have.
/// </summary>
internal sealed class UndoBook(TimeProvider time, SharedUndo? shared = null, InstanceKeys? keys = null)
{
    private const string Purpose = "netralitas/1/undo";
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public void Note(CaseRow before, long version, long moderator, CaseAction action, string? other = null, CaseStudy? study = null)
    {
        var entry = new Entry(before, version, moderator, action, other, study, time.GetUtcNow());
        if (shared is null)
        {
            _entries[before.Number] = entry;
            return;
        }
        shared.Put(before.Number, Sealed.ClosePadded(keys!.Drafts, JsonSerializer.SerializeToUtf8Bytes(entry), Purpose));
    }

    /// <summary>What may be taken back of a case at this version.</summary>
    public Entry? Find(string number, long version)
    {
        if (EntryOf(number) is not { } entry)
        {
            return null;
        }
        if (Left(entry) > TimeSpan.Zero && entry.Version == version)
        {
            return entry;
        }
        Drop(number);
        return null;
    }

    public void Drop(string number)
    {
        shared?.Drop(number);
        _entries.TryRemove(number, out _);
    }

    /// <summary>How long until the next entry is over; null when there is none. What is over is forgotten.</summary>
    public TimeSpan? UntilNextEnd()
    {
        TimeSpan? next = null;
        foreach ((string number, Entry? entry) in All())
        {
            TimeSpan left = entry is null ? TimeSpan.Zero : Left(entry);
            if (left <= TimeSpan.Zero)
            {
                Drop(number);
            }
            else if (next is null || left < next)
            {
                next = left;
            }
        }
        return next;
    }

    private TimeSpan Left(Entry entry) => Life - (time.GetUtcNow() - entry.At);

    private Entry? EntryOf(string number) => shared is null ? _entries.GetValueOrDefault(number) : shared.Find(number) is { } box ? Open(box) : null;

    private IEnumerable<(string Number, Entry? Entry)> All() => shared is null
        ? _entries.Select(e => (e.Key, (Entry?)e.Value))
        : shared.All().Select(e => (e.Number, Open(e.Box)));

    private Entry? Open(byte[] box) =>
        Sealed.OpenPadded(keys!.Drafts, box, Purpose) is { } plain ? JsonSerializer.Deserialize<Entry>(plain) : null;

    /// <param name="Before">The case before the action.</param>
    /// <param name="Version">Its version after it.</param>
    /// <param name="Other">The other case, where two were joined.</param>
    /// <param name="Study">The study as it was, where it was changed.</param>
    internal sealed record Entry(CaseRow Before, long Version, long Moderator, CaseAction Action, string? Other, CaseStudy? Study, DateTimeOffset At);
}
