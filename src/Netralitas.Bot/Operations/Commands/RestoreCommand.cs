using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Backups;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>restore FILE</c>: puts a backup into an empty data folder, or database.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Berkas cadangan" };
        var command = new Command("restore", "Pulihkan cadangan ke folder data (dan basis data PostgreSQL) yang kosong; hentikan bot dulu") { file };
        command.SetAction(parsed => Run(CommandSetup.Configuration(), parsed.GetValue(file)!, Console.Out));
        return command;
    }

    internal static int Run(IConfiguration configuration, string file, TextWriter output)
    {
        StorageOptions storage = configuration.Read(StorageOptions.Section, new StorageOptionsValidator());
        string passphrase = BackupPassphrase.Read(configuration);
        if (KeyFolder.IsHeld(storage.KeyPath))
        {
            throw new StorageException(StorageProblem.Locked, $"{KeyFolder.Key}: bot sedang berjalan dengan folder kunci ini; hentikan dulu.");
        }
        BackupContents contents = storage.IsPostgres ? PostgresBackup.Restore(file, storage, passphrase) : BackupFile.Restore(file, storage.Path, passphrase);
        using var shares = ShareBooks.OpenToRead(Path.Combine(Path.GetFullPath(storage.KeyPath), "shares"));
        var states = contents.Shares.CountBy(s => shares.Read(s).State).ToDictionary();
        output.WriteLine($"Dipulihkan: {contents.Shares.Count} laporan, {contents.Files} berkas bukti ({contents.Missing} berkas tidak ada di cadangan).");
        output.WriteLine($"Dapat dibuka dengan folder kunci ini: {states.GetValueOrDefault(ShareState.Found)}. "
            + $"Sudah dimusnahkan setelah cadangan dibuat, jadi akan dihapus: {states.GetValueOrDefault(ShareState.Destroyed)}. "
            + $"Kuncinya tidak ada di sini: {states.GetValueOrDefault(ShareState.Missing)}.");
        output.WriteLine("Kiriman ke moderator yang tertunda saat cadangan dibuat akan dikirim lagi dengan tanda mungkin terkirim dua kali.");
        return ExitCodes.Ok;
    }
}
