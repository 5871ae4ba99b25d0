using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Storage.Cases;

namespace Netralitas.Bot.Operations.Commands;

/// <summary>
/// <c>verify-audit</c>: walks the audit chain; the first entry that does not follow from the ones before it is named. The sealed reasons of tips that
/// are alive are compared with the hashes in the chain.
/// </summary>
internal static class VerifyAuditCommand
{
    public static Command Create()
    {
        var command = new Command("verify-audit", "Periksa rantai jejak moderator; kode 1 dan nomor jejak pertama yang rusak bila ada");
        command.SetAction((_, _) => RunAsync(CommandSetup.Configuration(), Console.Out));
        return command;
    }

    internal static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        await using var tips = OfflineTips.Open(configuration);
        var audit = new AuditStore(tips.Database);
        if (AuditStore.FirstBroken(audit.All()) is { } broken)
        {
            await output.WriteLineAsync($"Rantai jejak rusak mulai jejak {broken}.");
            return 1;
        }
        AuditRow? head = audit.Head();
        await output.WriteLineAsync($"Rantai jejak utuh: {head?.Seq ?? 0} jejak{(head is null ? "" : $", terakhir {head.Hash}")}.");
        ReasonCounts reasons = new ReasonCheck(audit, tips.Tips, tips.Safe).Check();
        await output.WriteLineAsync(
            $"Alasan: {reasons.Same} cocok, {reasons.Closed} tidak dapat dibuka di sini, {reasons.Gone} sudah musnah bersama laporannya, {reasons.Wrong.Count} tidak cocok.");
        if (reasons.Wrong.Count > 0)
        {
            await output.WriteLineAsync($"Alasan tidak cocok pada jejak {string.Join(", ", reasons.Wrong)}.");
            return 1;
        }
        return ExitCodes.Ok;
    }
}
