using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Checks;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Operations.Doctor;

/// <summary>What can be looked at without Telegram: disk, database, keys, knowledge. Changes nothing but a row that proves that writes work.</summary>
internal static class LocalCheckup
{
    private const long Scarce = 1L << 30;
    private const long TooLittle = 100L << 20;

    private const UnixFileMode ForOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static async Task<IReadOnlyList<Finding>> RunAsync(ServeOptions options, CancellationToken cancellation) =>
    [
        Disk("Disk data", options.Storage.Path),
        Disk("Disk kunci", options.Storage.KeyPath),
        await DatabaseAsync(options.Storage, cancellation),
        Keys(options.Storage),
        Knowledge(options.KnowledgeFolder),
    ];

    private static Finding Disk(string part, string path)
    {
        string folder = Path.GetFullPath(path);
        string existing = folder;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
        {
            existing = parent;
        }
        long free = new DriveInfo(existing).AvailableFreeSpace;
        string text = $"{free / (1 << 20):N0} MB bebas di {folder}";
        return free switch
        {
            < TooLittle => Finding.Bad(part, $"{text}; kosongkan disk: laporan tidak dapat disimpan di disk yang penuh."),
            < Scarce => Finding.Doubtful(part, $"{text}; sediakan lebih dari 1 GB."),
            _ => Finding.Good(part, text),
        };
    }

    private static async Task<Finding> DatabaseAsync(StorageOptions storage, CancellationToken cancellation)
    {
        const string Part = "Basis data";
        if (storage.IsPostgres)
        {
            return Postgres(Part, storage);
        }
        if (!File.Exists(Path.Combine(Path.GetFullPath(storage.Path), "netralitas.db")))
        {
            return Finding.Good(Part, "belum ada; dibuat saat bot pertama kali dijalankan");
        }
        try
        {
            await using var database = Database.Open(storage, NullLogger.Instance);
            await database.ProbeAsync(cancellation);
            return Finding.Good(Part, "dapat dibaca dan ditulis");
        }
        catch (StorageException e)
        {
            return Finding.Bad(Part, e.Message);
        }
    }

    private static Finding Postgres(string part, StorageOptions storage)
    {
        try
        {
            return Finding.Good(part, PostgresInspection.Describe(storage));
        }
        catch (StorageException e)
        {
            return Finding.Bad(part, e.Message);
        }
    }

    private static Finding Keys(StorageOptions storage)
    {
        const string Part = "Kunci";
        string folder = Path.GetFullPath(storage.KeyPath);
        if (!Directory.Exists(folder))
        {
            return Finding.Good(Part, "belum ada; dibuat saat bot pertama kali dijalankan");
        }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & ForOthers) != UnixFileMode.None)
        {
            return Finding.Doubtful(Part, $"{folder} dapat dibuka pengguna lain; jalankan chmod 700 {folder}");
        }
        if (Path.GetFullPath(storage.Path) == folder)
        {
            return Finding.Doubtful(Part, "folder kunci sama dengan folder data; pisahkan Storage:KeyPath supaya cadangan data tidak memuat kunci.");
        }
        return Finding.Good(Part, KeyFolder.IsHeld(storage.KeyPath) ? "dipakai bot yang sedang berjalan" : "ada, bot tidak sedang berjalan");
    }

    private static Finding Knowledge(string folder)
    {
        const string Part = "Pengetahuan";
        KnowledgeFiles files = KnowledgeReader.Read(folder);
        int problems = files.Problems.Concat(KnowledgeLint.Check(files)).Count(p => !p.IsWarning);
        return problems == 0
            ? Finding.Good(Part, $"{files.Norms.Count} norma, {files.Situations.Count} kartu")
            : Finding.Bad(Part, $"{problems} masalah; jalankan check-knowledge untuk daftarnya.");
    }
}
