using System.Collections.Concurrent;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Storage.Cases;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>What can still be taken back: for a minute, by whoever did it, and only while nothing else has happened. In memory, since it knows minutes.</summary>
internal sealed class UndoBook(TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public void Note(CaseRow before, long version, long moderator, CaseAction action, string? other = null, CaseStudy? study = null) =>
        _entries[before.Number] = new(before, version, moderator, action, other, study, time.GetTimestamp());

    /// <summary>What may be taken back of a case at this version.</summary>
    public Entry? Find(string number, long version)
    {
        if (!_entries.TryGetValue(number, out Entry? entry))
        {
            return null;
        }
        if (time.GetElapsedTime(entry.At) < Life && entry.Version == version)
        {
            return entry;
        }
        _entries.TryRemove(new(number, entry));
        return null;
    }

    public void Drop(string number) => _entries.TryRemove(number, out _);

    /// <summary>How long until the next entry is over; null when there is none. What is over is forgotten.</summary>
    public TimeSpan? UntilNextEnd()
    {
        TimeSpan? next = null;
        foreach ((string number, Entry entry) in _entries)
        {
            TimeSpan left = Life - time.GetElapsedTime(entry.At);
            if (left <= TimeSpan.Zero)
            {
                _entries.TryRemove(new(number, entry));
            }
            else if (next is null || left < next)
            {
                next = left;
            }
        }
        return next;
    }

    /// <param name="Before">The case before the action.</param>
    /// <param name="Version">Its version after it.</param>
    /// <param name="Other">The other case, where two were joined.</param>
    /// <param name="Study">The study as it was, where it was changed.</param>
    internal sealed record Entry(CaseRow Before, long Version, long Moderator, CaseAction Action, string? Other, CaseStudy? Study, long At);
}
