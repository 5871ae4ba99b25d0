using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>The counts of all cases, with the small ones hidden. What is shown anywhere is taken from here, so that no two tables give a count away.</summary>
internal sealed record CaseStatistics(CrossTable MonthsAndCategories, IReadOnlyList<CountTable> Tables)
{
    /// <summary>The first bound that a number of days does not pass: "hari yang sama", "1 hari", …</summary>
    private static readonly (int UpTo, string Name)[] Waits =
        [(0, StatisticsTexts.SameDay), (1, StatisticsTexts.OneDay), (3, StatisticsTexts.UpToThree), (7, StatisticsTexts.UpToSeven), (int.MaxValue, StatisticsTexts.Later)];

    public static CaseStatistics Of(IReadOnlyCollection<StatisticsCase> cases)
    {
        CrossTable cross = Cross(cases);
        return new(
            cross,
            [
                new CountTable(StatisticsTexts.Month, [.. cross.Rows.Zip(cross.RowTotals)], cross.Total),
                new CountTable(StatisticsTexts.Category, [.. cross.Columns.Zip(cross.ColumnTotals)], cross.Total),
                List(StatisticsTexts.Province, cases.CountBy(c => c.Province).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal), cross.Total),
                List(StatisticsTexts.State, cases.CountBy(c => c.State).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal), cross.Total),
                List(StatisticsTexts.FirstAction, ByWait(cases), cross.Total),
            ]);
    }

    /// <summary>Every count rounded down to a multiple of five.</summary>
    public CaseStatistics InSteps()
    {
        long?[,] counts = (long?[,])MonthsAndCategories.Counts.Clone();
        for (int r = 0; r < counts.GetLength(0); r++)
        {
            for (int c = 0; c < counts.GetLength(1); c++)
            {
                counts[r, c] = Step(counts[r, c]);
            }
        }
        return new(
            MonthsAndCategories with
            {
                Counts = counts,
                RowTotals = [.. MonthsAndCategories.RowTotals.Select(Step)],
                ColumnTotals = [.. MonthsAndCategories.ColumnTotals.Select(Step)],
                Total = Step(MonthsAndCategories.Total),
            },
            [.. Tables.Select(t => t with { Rows = [.. t.Rows.Select(r => (r.Name, Step(r.Count)))], Total = Step(t.Total) })]);
    }

    private static long? Step(long? count) => count - (count % SmallCells.Least);

    private static IEnumerable<KeyValuePair<string, int>> ByWait(IReadOnlyCollection<StatisticsCase> cases)
    {
        var counts = cases.CountBy(c => c.FirstActionDays is { } days ? Array.Find(Waits, w => days <= w.UpTo).Name : StatisticsTexts.NoActionYet).ToDictionary();
        return Waits.Select(w => w.Name).Append(StatisticsTexts.NoActionYet).Where(counts.ContainsKey).Select(n => KeyValuePair.Create(n, counts[n]));
    }

    /// <summary>A list of its own, whose total is hidden where the common one is.</summary>
    private static CountTable List(string title, IEnumerable<KeyValuePair<string, int>> counts, long? total)
    {
        List<KeyValuePair<string, int>> rows = [.. counts];
        (IReadOnlyList<long?> shown, long? own) = SmallCells.OfList([.. rows.Select(r => (long)r.Value)]);
        if (own is null || total is not null)
        {
            return new(title, [.. rows.Select((r, i) => (r.Key, own is null && total is not null ? null : shown[i]))], own is null ? null : total);
        }
        // The common total is hidden: a list that shows everything would give it away.
        int least = rows.Select((r, i) => (r.Value, i)).Where(r => shown[r.i] is not null).OrderBy(r => r.Value).Select(r => r.i).FirstOrDefault(-1);
        return new(title, [.. rows.Select((r, i) => (r.Key, i == least ? null : shown[i]))], null);
    }

    private static CrossTable Cross(IReadOnlyCollection<StatisticsCase> cases)
    {
        List<string> months = [.. cases.Select(c => c.Month).Distinct().Order(StringComparer.Ordinal)];
        List<string> categories = [.. cases.CountBy(c => c.Category).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];
        long[,] table = new long[months.Count + 1, categories.Count + 1];
        foreach (StatisticsCase one in cases)
        {
            (int row, int column) = (months.IndexOf(one.Month), categories.IndexOf(one.Category));
            table[row, column]++;
            table[row, categories.Count]++;
            table[months.Count, column]++;
            table[months.Count, categories.Count]++;
        }
        bool[,] hidden = SmallCells.Hidden(table);
        long? Shown(int r, int c) => hidden[r, c] ? null : table[r, c];
        long?[,] counts = new long?[months.Count, categories.Count];
        for (int r = 0; r < months.Count; r++)
        {
            for (int c = 0; c < categories.Count; c++)
            {
                counts[r, c] = Shown(r, c);
            }
        }
        return new(
            StatisticsTexts.Month, StatisticsTexts.Category, months, categories, counts,
            [.. months.Select((_, r) => Shown(r, categories.Count))], [.. categories.Select((_, c) => Shown(months.Count, c))], Shown(months.Count, categories.Count));
    }
}
