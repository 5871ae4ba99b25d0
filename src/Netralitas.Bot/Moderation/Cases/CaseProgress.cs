using Netralitas.Bot.Moderation.Statistics;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>How far cases are, for the statistics: looking at a card is no action, opening a report is.</summary>
internal sealed class CaseProgress(CaseStore cases, AuditStore audit) : ICaseProgress
{
    public (CaseStanding Standing, DateOnly? FirstAction) Of(TipNumber number) => (
        cases.Find(number.Value) is { } row ? CaseStandings.Read(row.Standing) : CaseStandings.New,
        audit.Of(number.Value) is [var first, ..] ? StorageDay.Read(first.Day) : null);
}
