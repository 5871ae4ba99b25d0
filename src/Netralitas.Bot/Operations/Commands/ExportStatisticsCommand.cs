using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Statistics;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>export-statistics --out FILE</c>: counts of cases as CSV, of months that are over, in steps of five, small ones hidden.</summary>
internal static class ExportStatisticsCommand
{
    public static Command Create()
    {
        var file = new Option<string>("--out") { Description = "Berkas CSV tujuan", Required = true };
        var command = new Command("export-statistics", "Tulis statistik kasus dari bulan-bulan yang sudah lewat sebagai CSV; angka kecil disamarkan, yang lain dalam kelipatan lima") { file };
        command.SetAction((parsed, _) => RunAsync(CommandSetup.Configuration(), parsed.GetValue(file)!, Console.Out, TimeProvider.System));
        return command;
    }

    internal static async Task<int> RunAsync(IConfiguration configuration, string file, TextWriter output, TimeProvider time)
    {
        await using var tips = OfflineTips.Open(configuration);
        CaseStatistics statistics = new CaseCounting(
            tips.Tips, tips.Reader, new CaseProgress(new CaseStore(tips.Database), new AuditStore(tips.Database))).CountForPublication(StorageDay.Today(time));
        await PrivateFile.WriteAsync(file, Encoding.UTF8.GetBytes(StatisticsCsv.Write(statistics)));
        await output.WriteLineAsync(file);
        return ExitCodes.Ok;
    }
}
