using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What remains of a tip when it ends: month, province and one of the usual categories. A reporter's own words never remain.</summary>
internal static class TipCounting
{
    private const string NotKnown = "?";

    public static (string Month, string Province, string Category) Of(TipRow tip, TipReport? report) => (
        StorageDay.Text(tip.ReceivedDay)[..7], report?.RegionCode is { Length: >= 2 } code ? code[..2] : NotKnown, CategoryOf(report?.Category));

    private static string CategoryOf(string? category) =>
        category is null ? NotKnown : TipCategories.All.Contains(category) ? category : TipCategories.All[^1];
}
