using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>How far cases are: told by the workflow. Without it every case counts as new.</summary>
internal interface ICaseProgress
{
    /// <summary>Where a case stands, and the day of the first action on it.</summary>
    (CaseStanding Standing, DateOnly? FirstAction) Of(TipNumber number);
}
