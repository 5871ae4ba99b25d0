using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Regions;
using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>Counts the cases that are there and what remains of those that are gone.</summary>
internal sealed class CaseCounting(TipStore tips, TipReader reader, ICaseProgress? progress = null)
{
    private static readonly Lazy<RegionDirectory> Regions = new(() => new RegionDirectory());

    /// <summary>As things are, for those who see every case anyway.</summary>
    public CaseStatistics Count() => CaseStatistics.Of([.. Present(), .. Gone()]);

    /// <summary>
    /// For publication: only months that are over, in steps of five. So two exports of one month differ by no new report, and what a withdrawal or
    /// an action changes is lost in the step (docs/decisions/0017).
    /// </summary>
    public CaseStatistics CountForPublication(DateOnly today)
    {
        string month = StorageDay.Text(today)[..7];
        return CaseStatistics.Of([.. Present().Concat(Gone()).Where(c => string.CompareOrdinal(c.Month, month) < 0)]).InSteps();
    }

    private IEnumerable<StatisticsCase> Present()
    {
        foreach ((string number, _) in tips.AllNumbers())
        {
            if (reader.Open(number) is not { } tip)
            {
                continue; // ended meanwhile; counted among those that are gone next time
            }
            TipReport? report = tip.Content?.Report;
            (CaseStanding standing, DateOnly? first) = progress?.Of(tip.Number) ?? (new CaseStanding(CaseState.Masuk), null);
            yield return new(
                StorageDay.Text(tip.ReceivedDay)[..7], CategoryOf(report?.Category), ProvinceOf(report?.RegionCode), ExportTexts.StandingName(standing),
                first is { } day ? Math.Max(0, day.DayNumber - tip.ReceivedDay.DayNumber) : null);
        }
    }

    private IEnumerable<StatisticsCase> Gone() =>
        from count in tips.AllCounts()
        from one in Enumerable.Repeat(
            new StatisticsCase(count.Month, CategoryOf(count.Category), ProvinceOf(count.Province), StatisticsTexts.Deleted, null), (int)Math.Min(count.Amount, int.MaxValue))
        select one;

    /// <summary>Only what stands on the buttons: a text of a reporter's own could say too much.</summary>
    private static string CategoryOf(string? category) =>
        category is null or "?" ? StatisticsTexts.Unknown : TipCategories.All.Contains(category) ? category : TipCategories.All[^1];

    private static string ProvinceOf(string? code) =>
        code is { Length: >= 2 } && Regions.Value.Find(code[..2]) is { } province ? province.Name : StatisticsTexts.Unknown;
}
