using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Backups;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>backup FILE</c>: database and sealed evidence, encrypted; never the keys.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Berkas cadangan yang akan ditulis" };
        var command = new Command("backup", "Cadangkan basis data dan bukti tersegel ke satu berkas terenkripsi; boleh saat bot berjalan; kunci tidak ikut") { file };
        command.SetAction(parsed => Run(CommandSetup.Configuration(), parsed.GetValue(file)!, Console.Out));
        return command;
    }

    internal static int Run(IConfiguration configuration, string file, TextWriter output)
    {
        StorageOptions storage = configuration.Read(StorageOptions.Section, new StorageOptionsValidator());
        string passphrase = BackupPassphrase.Read(configuration);
        BackupContents contents = storage.IsPostgres ? PostgresBackup.Write(storage, file, passphrase) : BackupFile.Write(storage.Path, file, passphrase);
        output.WriteLine($"Cadangan ditulis: {contents.Shares.Count} laporan, {contents.Files} berkas bukti.");
        output.WriteLine($"Folder kunci ({Path.GetFullPath(storage.KeyPath)}) tidak ikut; tanpa folder itu laporan di cadangan tidak dapat dibuka. Simpan salinannya terpisah.");
        return ExitCodes.Ok;
    }
}
