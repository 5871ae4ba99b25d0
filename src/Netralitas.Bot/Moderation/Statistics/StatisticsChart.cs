using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>The counts as bars, in two columns of panels.</summary>
internal static class StatisticsChart
{
    private const int Width = 1280;
    private const int Margin = 40;
    private const int Gap = 48;
    private const int RowHeight = 34;
    private const int BarHeight = 22;
    private const int HeadHeight = 44;
    private const int LabelWidth = 320;
    private const int CountWidth = 116;
    private const int PanelWidth = (Width - (2 * Margin) - Gap) / 2;
    private const int BarWidth = PanelWidth - LabelWidth - CountWidth;
    private const int Top = 104;

    private static readonly Ink Dark = new(33, 37, 41);
    private static readonly Ink Grey = new(108, 117, 125);
    private static readonly Ink Line = new(222, 226, 230);
    private static readonly Ink Bar = new(38, 99, 160);

    public static byte[] Draw(CaseStatistics statistics)
    {
        IReadOnlyList<CountTable> tables = statistics.Tables;
        // Months and the waits stand left; the longer lists stand where there is room.
        int[] heights = [Top, Top];
        List<(CountTable Table, int Column, int Y)> placed = [];
        foreach (CountTable table in tables)
        {
            int column = heights[0] <= heights[1] ? 0 : 1;
            placed.Add((table, column, heights[column]));
            heights[column] += HeadHeight + (StatisticsReply.Visible(table).Count() * RowHeight) + Gap;
        }
        int bottom = heights.Max();
        var canvas = new Canvas(Width, bottom + GlyphFont.Text.Height + Margin);
        int end = canvas.Write(StatisticsTexts.Title, Margin, 32, GlyphFont.Title, Dark);
        if (statistics.MonthsAndCategories.Total is { } total)
        {
            canvas.Write($"{StatisticsTexts.Total} {total}", end + 24, 42, GlyphFont.Text, Grey);
        }
        canvas.Box(Margin, 82, Width - (2 * Margin), 2, Line);
        foreach ((CountTable table, int column, int y) in placed)
        {
            Panel(canvas, table, Margin + (column * (PanelWidth + Gap)), y);
        }
        canvas.Write(GlyphFont.Text.Fit(StatisticsTexts.Note, Width - (2 * Margin)), Margin, bottom, GlyphFont.Text, Grey);
        return canvas.ToPng();
    }

    private static void Panel(Canvas canvas, CountTable table, int x, int y)
    {
        canvas.Write(table.Title, x, y, GlyphFont.Bold, Dark);
        y += HeadHeight;
        List<(string Name, long? Count)> rows = [.. StatisticsReply.Visible(table)];
        long most = Math.Max(1, rows.Max(r => r.Count ?? 0));
        foreach ((string name, long? count) in rows)
        {
            canvas.Write(GlyphFont.Text.Fit(StatisticsReply.NameOf(table, name), LabelWidth - 12), x, y, GlyphFont.Text, Dark);
            int from = x + LabelWidth;
            if (count is { } shown)
            {
                int length = (int)Math.Max(2, BarWidth * shown / most);
                canvas.Box(from, y, length, BarHeight, Bar);
                canvas.Write($"{shown}", from + length + 8, y, GlyphFont.Text, Dark);
            }
            else
            {
                canvas.Hatch(from, y, 40, BarHeight, Line);
                canvas.Write(StatisticsTexts.Hidden, from + 48, y, GlyphFont.Text, Grey);
            }
            y += RowHeight;
        }
    }
}
