using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>verify-audit</c>: walks the audit chain; the first entry that does not follow from the ones before it is named.</summary>
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
        StorageOptions storage = configuration.Read(StorageOptions.Section, new StorageOptionsValidator());
        await using var database = Database.Open(storage, NullLogger.Instance, busySeconds: 30);
        var audit = new AuditStore(database);
        if (AuditStore.FirstBroken(audit.All()) is { } broken)
        {
            await output.WriteLineAsync($"Rantai jejak rusak mulai jejak {broken}.");
            return 1;
        }
        AuditRow? head = audit.Head();
        await output.WriteLineAsync($"Rantai jejak utuh: {head?.Seq ?? 0} jejak{(head is null ? "" : $", terakhir {head.Hash}")}.");
        return ExitCodes.Ok;
    }
}
