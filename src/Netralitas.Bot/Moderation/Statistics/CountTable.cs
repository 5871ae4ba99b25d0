namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>How many cases have each value of something. A count of null is not shown.</summary>
internal sealed record CountTable(string Title, IReadOnlyList<(string Name, long? Count)> Rows, long? Total);

/// <summary>Counts by two things at once, with the totals of rows and columns. A count of null is not shown.</summary>
internal sealed record CrossTable(
    string RowTitle, string ColumnTitle, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, long?[,] Counts, long?[] RowTotals, long?[] ColumnTotals, long? Total);
