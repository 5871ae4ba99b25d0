using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Statistics;
using Netralitas.Bot.Storage.Cases;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>export-statistics --out FILE</c>: counts of cases as CSV, small ones hidden.</summary>
internal static class ExportStatisticsCommand
{
    public static Command Create()
    {
        var file = new Option<string>("--out") { Description = "Berkas CSV tujuan", Required = true };
        var command = new Command("export-statistics", "Tulis statistik kasus sebagai CSV; angka kecil disamarkan") { file };
        command.SetAction((parsed, _) => RunAsync(CommandSetup.Configuration(), parsed.GetValue(file)!, Console.Out));
        return command;
    }

    internal static async Task<int> RunAsync(IConfiguration configuration, string file, TextWriter output)
    {
        await using var tips = OfflineTips.Open(configuration);
        CaseStatistics statistics = new CaseCounting(
            tips.Tips, tips.Reader, new CaseProgress(new CaseStore(tips.Database), new AuditStore(tips.Database))).Count();
        await PrivateFile.WriteAsync(file, Encoding.UTF8.GetBytes(StatisticsCsv.Write(statistics)));
        await output.WriteLineAsync(file);
        return ExitCodes.Ok;
    }
}
