using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Statistics;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Moderation.Statistics;

public sealed class CountingCases : IAsyncDisposable
{
    private readonly TipHouse _house = new(more: services => services.AddSingleton<CaseCounting>());

    [Fact]
    public void Tables_show_what_is_large_enough_and_agree_with_each_other()
    {
        CaseStatistics statistics = CaseStatistics.Of(
        [
            .. Cases(8, "2026-10", "Medsos", "Jawa Barat", "Masuk", 0), .. Cases(6, "2026-11", "Medsos", "Jawa Barat", "Ditelaah", 2),
            .. Cases(9, "2026-10", "Fasilitas", "Banten", "Masuk", null), .. Cases(7, "2026-11", "Fasilitas", "Banten", "Masuk", 9),
        ]);

        Assert.Equal(30, statistics.MonthsAndCategories.Total);
        Assert.Equal([("2026-10", 17L), ("2026-11", 13L)], Rows(statistics, 0));
        Assert.Equal([("Fasilitas", 16L), ("Medsos", 14L)], Rows(statistics, 1));
        Assert.Equal([("Banten", 16L), ("Jawa Barat", 14L)], Rows(statistics, 2));
        Assert.Equal([("Masuk", 24L), ("Ditelaah", 6L)], Rows(statistics, 3));
        Assert.Equal([("hari yang sama", 8L), ("2–3 hari", 6L), ("lebih dari 7 hari", 7L), ("belum ada tindakan", 9L)], Rows(statistics, 4));
    }

    [Fact]
    public void The_text_and_the_file_hide_the_same()
    {
        CaseStatistics statistics = CaseStatistics.Of([.. Cases(20, "2026-10", "Medsos", "Jawa Barat", "Masuk", 0), .. Cases(2, "2026-10", "Medsos", "Aceh", "Masuk", 0)]);

        Assert.Contains("Aceh: disamarkan", StatisticsReply.Of(statistics).Html, StringComparison.Ordinal);
        Assert.Contains("Provinsi,Aceh,,,\r\n", StatisticsCsv.Write(statistics), StringComparison.Ordinal);
        Assert.DoesNotContain("20", StatisticsReply.Of(statistics).Html.Replace("2026", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Okt 2026: 22", StatisticsReply.Of(statistics).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_calculate_is_written_as_text()
    {
        CaseStatistics statistics = CaseStatistics.Of([.. Cases(6, "2026-10", "=1+1, \"x\"", "Aceh", "Masuk", 0)]);

        Assert.Contains("Kategori,\"'=1+1, \"\"x\"\"\",,,6", StatisticsCsv.Write(statistics), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_cases_it_says_so()
    {
        StatisticsReply reply = StatisticsReply.Of(CaseStatistics.Of([]));

        Assert.EndsWith("Belum ada laporan.", reply.Html, StringComparison.Ordinal);
        Assert.Null(reply.Png);
    }

    [Fact]
    public async Task Cases_are_counted_from_the_store_and_free_words_are_not_repeated()
    {
        for (int i = 1; i <= 6; i++)
        {
            await KeepAsync(i);
        }
        string file = Path.Combine(_house.Root, "statistik.csv");
        await using var output = new StringWriter();

        Assert.Equal(ExitCodes.Ok, await ExportStatisticsCommand.RunAsync(TipHouse.Settings(_house), file, output, NextMonth));

        string csv = await File.ReadAllTextAsync(file);
        Assert.Contains("Provinsi,Jawa Barat,,,5\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("Kategori,Lainnya,,,5\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("Tahap,Masuk,,,5\r\n", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", csv, StringComparison.Ordinal);
        Assert.Equal(file + Environment.NewLine, output.ToString());
    }

    [Fact]
    public async Task Two_exports_cannot_be_compared_to_find_the_report_that_came_between()
    {
        for (int i = 1; i <= 6; i++)
        {
            await KeepAsync(i);
        }
        string running = await ExportAsync(_house.Time);
        string closed = await ExportAsync(NextMonth);
        ReceiptCode receipt = await KeepAsync(7);

        // The month that runs is not published at all; of one that is over, one report more or less shows nothing.
        Assert.Equal("dimensi,nilai,dimensi_2,nilai_2,jumlah\r\nJumlah,,,,0\r\n", running);
        Assert.Equal(running, await ExportAsync(_house.Time));
        Assert.Equal(closed, await ExportAsync(NextMonth));
        Assert.True(await _house.Mailbox.WithdrawAsync(receipt, CancellationToken.None));
        Assert.Equal(closed, await ExportAsync(NextMonth));
    }

    [Fact]
    public async Task The_workflow_tells_state_and_first_action()
    {
        for (int i = 1; i <= 5; i++)
        {
            await KeepAsync(i);
        }
        var counting = new CaseCounting(_house.Get<Netralitas.Bot.Storage.TipStore>(), _house.Reader, new AllClosed());

        Assert.Equal([("Selesai: terbukti", 5L)], Rows(counting.Count(), 3));
        Assert.Equal([("2–3 hari", 5L)], Rows(counting.Count(), 4));
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private static FakeTime NextMonth => new(new DateTimeOffset(2026, 12, 2, 3, 0, 0, TimeSpan.Zero));

    /// <summary>A tip that is in the tables, where it is counted.</summary>
    private async Task<ReceiptCode> KeepAsync(int update)
    {
        (_, ReceiptCode receipt) = await _house.KeepTipAsync(update);
        await _house.Get<INewTips>().SpreadAllAsync(CancellationToken.None);
        return receipt;
    }

    private async Task<string> ExportAsync(TimeProvider time)
    {
        string file = Path.Combine(_house.Root, "statistik.csv");
        await using var output = new StringWriter();
        Assert.Equal(ExitCodes.Ok, await ExportStatisticsCommand.RunAsync(TipHouse.Settings(_house), file, output, time));
        return await File.ReadAllTextAsync(file);
    }

    private static IEnumerable<(string, long)> Rows(CaseStatistics statistics, int table) => statistics.Tables[table].Rows.Select(r => (r.Name, r.Count ?? -1));

    private static IEnumerable<StatisticsCase> Cases(int count, string month, string category, string province, string state, int? days) =>
        Enumerable.Repeat(new StatisticsCase(month, category, province, state, days), count);

    private sealed class AllClosed : ICaseProgress
    {
        public (CaseStanding Standing, DateOnly? FirstAction) Of(TipNumber number) => (new(CaseState.Selesai, Outcome: CaseOutcome.Terbukti), new DateOnly(2026, 11, 27));
    }
}
