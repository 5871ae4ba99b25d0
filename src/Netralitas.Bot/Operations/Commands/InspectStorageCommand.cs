using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>inspect-storage</c>: the anonymity self-test. Shows every table and column with what it holds; an unknown one is a failure.</summary>
internal static class InspectStorageCommand
{
    public static Command Create()
    {
        var command = new Command("inspect-storage", "Tunjukkan semua yang tersimpan, kolom demi kolom; kode 1 bila ada yang tidak dikenal");
        command.SetAction(_ => Run(CommandSetup.Configuration(), Console.Out, Console.Error));
        return command;
    }

    internal static int Run(IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        StorageOptions storage = configuration.Read(StorageOptions.Section, new StorageOptionsValidator());
        IReadOnlyList<StoredColumn> columns = StorageCatalogue.Read(storage);
        foreach (IGrouping<string, StoredColumn> table in columns.GroupBy(c => c.Table))
        {
            output.WriteLine($"{table.Key} ({table.First().Rows} baris)");
            foreach (StoredColumn column in table)
            {
                output.WriteLine($"  {column.Column,-16} {column.Holds ?? "TIDAK DIKENAL"}");
            }
        }
        IReadOnlyList<string> strangers = StorageFolders.Strangers(storage);
        output.WriteLine();
        output.WriteLine($"Berkas bukti tersegel: {StorageFolders.CountEvidence(storage)}");
        output.WriteLine($"Berkas nomor pembaruan yang sudah ditangani (seen-BOT-HARI; bila bot berjalan ganda left-BOT-PROSES-HARI; nomornya saja, dihapus dalam 48 jam): {StorageFolders.CountSeenDays(storage)}");
        output.WriteLine("Tidak ada kolom untuk akun, obrolan, nama, nomor telepon, nomor pesan pelapor, atau jam.");

        string[] unknown = [.. columns.Where(c => c.Holds is null).Select(c => $"{c.Table}.{c.Column}")];
        foreach (string column in unknown)
        {
            errors.WriteLine($"Kolom tidak dikenal: {column}");
        }
        foreach (string file in strangers)
        {
            errors.WriteLine($"Berkas tidak dikenal: {file}");
        }
        return unknown.Length + strangers.Count == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }
}
