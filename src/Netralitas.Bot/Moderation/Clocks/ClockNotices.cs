using System.Globalization;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Clocks;

/// <summary>The words of reminders and digests, as they are when they are posted.</summary>
internal sealed class ClockNotices(CaseStore cases, AuditStore audit, ModerationOptions options, WorkCalendar calendar, OutboxStore outbox, TimeProvider time)
{
    public const string StudyNear = "kajian";
    public const string Near = "dekat";
    public const string Last = "akhir";
    public const string Over = "lewat";
    private const char ChatMark = '#';

    /// <summary>What stands in the outbox for a chat that is no case.</summary>
    public static string RowOf(long chat) => string.Create(CultureInfo.InvariantCulture, $"{ChatMark}{chat}");

    public static long? ChatOf(string row) =>
        row is [ChatMark, ..] && long.TryParse(row.AsSpan(1), CultureInfo.InvariantCulture, out long chat) ? chat : null;

    /// <summary>The reminders that are due for a case today.</summary>
    public static IEnumerable<string> DueFor(CaseClock clock)
    {
        if (clock is { StudyLeft: 0 or 1 })
        {
            yield return StudyNear;
        }
        if (clock.Colour is not ClockColour.Running)
        {
            yield return clock.Colour switch { ClockColour.Near => Near, ClockColour.Last => Last, _ => Over };
        }
    }

    public CaseClock? ClockOf(CaseRow row) => row.KnownDay is { } known && CaseStandings.Read(row.Standing).IsOpen
        ? CaseClock.Of(known, StorageDay.Today(time), options.Clock, calendar)
        : null;

    /// <summary>Null: it is no longer due.</summary>
    public string? Reminder(string number, string kind) => cases.Find(number) is { } row && ClockOf(row) is { } clock
        ? CardWords.Reminder(
            number,
            $"{CaseSightLines.Dot(clock.Colour)} {(kind == StudyNear ? CardWords.Study : CardWords.Deadline)}",
            CardWords.Left(kind == StudyNear ? clock.StudyLeft : clock.Left, clock.Working))
        : null;

    /// <summary>The digest of a chat: always the same lines.</summary>
    public string Digest(long chat)
    {
        CaseRow[] here = [.. cases.Everything().Select(c => c.Case).Where(c => cases.Cards(c.Number).Any(card => outbox.Current(card.Chat) == chat))];
        AuditRow? head = audit.Head();
        return CardWords.Digest(
            CaseCard.Day(StorageDay.Today(time)),
            here.Count(c => CaseStandings.Read(c.Standing).State == CaseState.Masuk),
            here.Count(c => CaseStandings.Read(c.Standing).State == CaseState.PerluKeterangan),
            here.Count(c => ClockOf(c) is { Colour: not ClockColour.Running }),
            head is null ? "0" : $"{head.Seq} · {head.Hash[..12]}");
    }
}
