using Netralitas.Bot.Moderation.Statistics;

namespace Netralitas.Bot.Tests.Units.Moderation.Statistics;

public sealed class HidingSmallCells
{
    [Fact]
    public void One_small_count_takes_another_along()
    {
        (IReadOnlyList<long?> counts, long? total) = SmallCells.OfList([20, 7, 3]);

        Assert.Equal([20, null, null], counts);
        Assert.Equal(30, total);
    }

    [Fact]
    public void Small_counts_that_add_up_to_little_take_another_along()
    {
        (IReadOnlyList<long?> counts, _) = SmallCells.OfList([20, 9, 1, 1]);

        Assert.Equal([20, null, null, null], counts);
    }

    [Fact]
    public void A_small_total_is_hidden_with_all_that_makes_it()
    {
        (IReadOnlyList<long?> counts, long? total) = SmallCells.OfList([2, 0, 1]);

        Assert.Equal([null, 0, null], counts);
        Assert.Null(total);
    }

    [Fact]
    public void Large_counts_are_shown()
    {
        (IReadOnlyList<long?> counts, long? total) = SmallCells.OfList([5, 0, 12]);

        Assert.Equal([5, 0, 12], counts);
        Assert.Equal(17, total);
    }

    /// <summary>Random tables, and every hidden entry asked of linear algebra: does it follow from the rest?</summary>
    [Fact]
    public void No_hidden_entry_of_a_table_follows_from_its_totals()
    {
        var random = new Random(20261129);
        for (int round = 0; round < 300; round++)
        {
            long[,] table = Table(random, random.Next(1, 6), random.Next(1, 7));
            bool[,] hidden = SmallCells.Hidden(table);

            for (int r = 0; r < table.GetLength(0); r++)
            {
                for (int c = 0; c < table.GetLength(1); c++)
                {
                    Assert.False(table[r, c] is > 0 and < 5 && !hidden[r, c], "a small count is shown");
                    Assert.False(hidden[r, c] && Follows(hidden, r, c), $"round {round}: entry {r},{c} follows");
                }
            }
        }
    }

    [Fact]
    public void A_table_of_large_counts_is_shown_whole()
    {
        bool[,] hidden = SmallCells.Hidden(WithTotals(new long[,] { { 8, 9 }, { 12, 30 } }));

        Assert.DoesNotContain(true, hidden.Cast<bool>());
    }

    private static long[,] Table(Random random, int rows, int columns)
    {
        long[,] inner = new long[rows, columns];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                inner[r, c] = random.Next(3) == 0 ? 0 : random.Next(14);
            }
        }
        return WithTotals(inner);
    }

    private static long[,] WithTotals(long[,] inner)
    {
        (int rows, int columns) = (inner.GetLength(0), inner.GetLength(1));
        long[,] table = new long[rows + 1, columns + 1];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                table[r, c] = inner[r, c];
                table[r, columns] += inner[r, c];
                table[rows, c] += inner[r, c];
                table[rows, columns] += inner[r, c];
            }
        }
        return table;
    }

    /// <summary>Every row and column sums to its total: an entry follows when its unit vector is a sum of these equations over the hidden entries.</summary>
    private static bool Follows(bool[,] hidden, int row, int column)
    {
        (int rows, int columns) = (hidden.GetLength(0), hidden.GetLength(1));
        var unknown = (from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) where hidden[r, c] select (r, c)).ToList();
        List<double[]> equations =
        [
            .. Enumerable.Range(0, rows).Select(r => unknown.Select(u => u.r != r ? 0.0 : u.c == columns - 1 ? -1 : 1).ToArray()),
            .. Enumerable.Range(0, columns).Select(c => unknown.Select(u => u.c != c ? 0.0 : u.r == rows - 1 ? -1 : 1).ToArray()),
        ];
        double[] wanted = [.. unknown.Select(u => u == (row, column) ? 1.0 : 0)];
        return Rank(equations) == Rank([.. equations, wanted]);
    }

    private static int Rank(List<double[]> rows)
    {
        List<double[]> left = [.. rows.Select(r => (double[])r.Clone())];
        int rank = 0;
        for (int column = 0; left.Count > 0 && column < left[0].Length; column++)
        {
            int pivot = left.FindIndex(rank, r => Math.Abs(r[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }
            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            for (int r = rank + 1; r < left.Count; r++)
            {
                double factor = left[r][column] / left[rank][column];
                for (int c = column; c < left[r].Length; c++)
                {
                    left[r][c] -= factor * left[rank][c];
                }
            }
            if (++rank == left.Count)
            {
                break;
            }
        }
        return rank;
    }
}
