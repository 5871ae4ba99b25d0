namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>
/// Hides counts below five, and as many others as it takes so that none of them follows from the totals. A table is an array whose last row and
/// last column are totals. In each line an unknown entry is what the others leave over; so an entry can be computed exactly when, with rows and
/// columns as points and hidden entries as lines between them, its line lies on no circle.
/// </summary>
internal static class SmallCells
{
    public const int Least = 5;

    /// <summary>Which entries of a table with totals are hidden.</summary>
    public static bool[,] Hidden(long[,] table)
    {
        (int rows, int columns) = (table.GetLength(0), table.GetLength(1));
        bool[,] hidden = new bool[rows, columns];
        foreach ((int r, int c) in Entries(table))
        {
            hidden[r, c] = table[r, c] is > 0 and < Least;
        }
        // Each round hides at least one more entry, so it ends: with everything hidden at the latest.
        while (Next(table, hidden) is { } more)
        {
            hidden[more.Row, more.Column] = true;
        }
        return hidden;
    }

    /// <summary>The shown counts of one list and its total.</summary>
    public static (IReadOnlyList<long?> Counts, long? Total) OfList(IReadOnlyList<long> counts)
    {
        long total = counts.Sum();
        bool[] hidden = [.. counts.Select(c => c is > 0 and < Least)];
        while (hidden.Any(h => h) && (hidden.Count(h => h) < 2 || counts.Where((_, i) => hidden[i]).Sum() < Least))
        {
            int next = Enumerable.Range(0, counts.Count).Where(i => !hidden[i] && counts[i] > 0).OrderBy(i => counts[i]).FirstOrDefault(-1);
            if (next < 0)
            {
                break;
            }
            hidden[next] = true;
        }
        // One hidden count alone is the total less what is shown.
        bool totalHidden = total is > 0 and < Least || hidden.Count(h => h) == 1;
        return ([.. counts.Select((c, i) => hidden[i] ? (long?)null : c)], totalHidden ? null : total);
    }

    private static (int Row, int Column)? Next(long[,] table, bool[,] hidden)
    {
        foreach ((int r, int c) in Entries(table))
        {
            if (hidden[r, c] && (IsAlone(hidden, r, c) || IsTight(table, hidden, r, c)))
            {
                return Cheapest(table, hidden, r, c);
            }
        }
        return null;
    }

    /// <summary>Whether no circle of hidden entries goes through this one.</summary>
    private static bool IsAlone(bool[,] hidden, int row, int column)
    {
        (int rows, int columns) = (hidden.GetLength(0), hidden.GetLength(1));
        bool[] seen = new bool[rows + columns];
        var walk = new Stack<int>([row]);
        seen[row] = true;
        while (walk.TryPop(out int at))
        {
            int count = at < rows ? columns : rows;
            for (int i = 0; i < count; i++)
            {
                (int r, int c) = at < rows ? (at, i) : (i, at - rows);
                int next = at < rows ? rows + i : i;
                if (hidden[r, c] && !(r == row && c == column) && !seen[next])
                {
                    seen[next] = true;
                    walk.Push(next);
                }
            }
        }
        return !seen[rows + column];
    }

    /// <summary>Whether the hidden inner entries of its row or column add up to so little that the sum tells of each.</summary>
    private static bool IsTight(long[,] table, bool[,] hidden, int row, int column)
    {
        (int lastRow, int lastColumn) = (table.GetLength(0) - 1, table.GetLength(1) - 1);
        long inRow = Enumerable.Range(0, lastColumn).Where(c => hidden[row, c]).Sum(c => table[row, c]);
        long inColumn = Enumerable.Range(0, lastRow).Where(r => hidden[r, column]).Sum(r => table[r, column]);
        return (column < lastColumn && !hidden[row, lastColumn] && inRow < Least && HasMore(table, hidden, row, row, 0, lastColumn - 1))
            || (row < lastRow && !hidden[lastRow, column] && inColumn < Least && HasMore(table, hidden, 0, lastRow - 1, column, column));
    }

    private static bool HasMore(long[,] table, bool[,] hidden, int firstRow, int lastRow, int firstColumn, int lastColumn)
    {
        for (int r = firstRow; r <= lastRow; r++)
        {
            for (int c = firstColumn; c <= lastColumn; c++)
            {
                if (!hidden[r, c] && table[r, c] > 0)
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>The smallest shown entry of the same row or column; inner ones before totals, and counts before zeros.</summary>
    private static (int, int)? Cheapest(long[,] table, bool[,] hidden, int row, int column)
    {
        (int lastRow, int lastColumn) = (table.GetLength(0) - 1, table.GetLength(1) - 1);
        return Entries(table)
            .Where(e => !hidden[e.Row, e.Column])
            .OrderByDescending(e => e.Row == row || e.Column == column)
            .ThenBy(e => table[e.Row, e.Column] == 0)
            .ThenBy(e => e.Row == lastRow || e.Column == lastColumn)
            .ThenBy(e => table[e.Row, e.Column])
            .Select(e => ((int, int)?)e)
            .FirstOrDefault();
    }

    private static IEnumerable<(int Row, int Column)> Entries(long[,] table) =>
        from r in Enumerable.Range(0, table.GetLength(0)) from c in Enumerable.Range(0, table.GetLength(1)) select (r, c);
}
