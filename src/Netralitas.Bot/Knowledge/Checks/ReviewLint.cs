namespace Netralitas.Bot.Knowledge.Checks;

/// <summary>Law changes: a card that nobody looked at for a year is told.</summary>
internal static class ReviewLint
{
    private const int MonthsOfTrust = 12;

    public static IEnumerable<KnowledgeProblem> Check(KnowledgeFiles files, DateOnly today) =>
        files.Situations.Where(s => s.Reviewed is { } day && day.AddMonths(MonthsOfTrust) < today)
            .Select(s => new KnowledgeProblem(s.At, $"kartu '{s.Id}' terakhir ditinjau {s.Reviewed:yyyy-MM-dd}: lebih dari {MonthsOfTrust} bulan", IsWarning: true));
}
