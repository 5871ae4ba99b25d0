using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>migrate-storage</c>: from SQLite in Storage:Path to PostgreSQL at Storage:ConnectionString. A run that was cut goes on where it stopped.</summary>
internal static class MigrateStorageCommand
{
    public static Command Create()
    {
        var command = new Command("migrate-storage", "Pindahkan SQLite di Storage:Path ke PostgreSQL di Storage:ConnectionString; hentikan bot dulu; aman diulang bila terputus");
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(CommandSetup.Configuration(), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static int Run(IConfiguration configuration, TextWriter output, CancellationToken cancellation)
    {
        StorageOptions storage = configuration.Read(StorageOptions.Section, new StorageOptionsValidator());
        if (PostgresConnection.ProblemsOf(storage).ToArray() is { Length: > 0 } problems)
        {
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), problems);
        }
        if (KeyFolder.IsHeld(storage.KeyPath))
        {
            throw new StorageException(StorageProblem.Locked, $"{KeyFolder.Key}: bot sedang berjalan dengan folder kunci ini; hentikan dulu.");
        }
        StorageMove.RequireSource(storage);
        SpreadNewTipsAsync(storage).GetAwaiter().GetResult();
        using var move = StorageMove.Open(storage);
        long rows = move.Rows;
        IReadOnlyList<(string Table, long Rows)> moved;
        using (var progress = new ProgressBar("memindahkan", (int)Math.Min(rows, int.MaxValue)))
        {
            moved = move.Run(
                done =>
                {
                    for (int i = 0; i < done; i++)
                    {
                        progress.Step();
                    }
                },
                cancellation);
        }
        foreach ((string table, long count) in moved.Where(t => t.Rows > 0))
        {
            output.WriteLine($"{table,-22} {count,9} baris, sama");
        }
        output.WriteLine($"Selesai: {rows} baris dipindahkan; jumlah dan hash setiap tabel sama.");
        output.WriteLine($"Sekarang isi Storage:Provider=postgres. Folder kunci dan {Path.Combine(Path.GetFullPath(storage.Path), "evidence")} tetap dipakai; setiap instans harus melihat keduanya.");
        output.WriteLine("Jangan jalankan bot dengan SQLite lagi: yang masuk di sana tidak ikut pindah. Hapus netralitas.db setelah semuanya terbukti berjalan.");
        return ExitCodes.Ok;
    }

    /// <summary>Tips that were taken and are not in SQLite's tables yet.</summary>
    private static async Task SpreadNewTipsAsync(StorageOptions storage)
    {
        var source = new StorageOptions { Path = storage.Path, KeyPath = storage.KeyPath };
        await using (var database = Database.Open(source, NullLogger.Instance, busySeconds: 2))
        {
            bool tipsExist = new TipStore(database).SharesInUse().Count > 0 || IntakeLog.HasContent(storage.Path);
            using var keys = KeyFolder.Open(storage.KeyPath, tipsExist, hold: true);
            await NewTipsLeft.SpreadAsync(database, source, keys);
        }
        if (IntakeLog.HasContent(storage.Path))
        {
            throw new StorageException(StorageProblem.Corrupt, $"Storage:Path: laporan baru di {Path.GetFullPath(storage.Path)} belum dapat dibaca ke tabel; jalankan bot dengan SQLite sekali lagi dan periksa lognya, lalu ulangi.");
        }
    }
}
