using Microsoft.Data.Sqlite;

namespace Netralitas.Bot.Storage;

/// <summary>Translates what SQLite says into what an operator can do.</summary>
internal static class StorageFailure
{
    /// <summary>The same for files beside the database.</summary>
    public static StorageException Of(Exception e, string folder, string key) => e switch
    {
        IOException { HResult: 28 or unchecked((int)0x80070070) } => new(StorageProblem.DiskFull, $"Disk penuh: {folder} tidak dapat ditulis; kosongkan ruang.", e),
        IOException { HResult: 30 } => new(StorageProblem.ReadOnly, $"{folder} hanya dapat dibaca; beri hak tulis ({key}).", e),
        UnauthorizedAccessException => new(StorageProblem.Unreadable, $"{folder} tidak dapat dibuka; periksa hak akses ({key}).", e),
        _ => new(StorageProblem.Other, $"Baca-tulis berkas di {folder} gagal; periksa disk ({key}).", e),
    };

    public static StorageException Of(SqliteException e, string folder) => e.SqliteErrorCode switch
    {
        13 => new(StorageProblem.DiskFull, $"Disk penuh: basis data di {folder} tidak dapat ditulis; kosongkan ruang.", e),
        8 => new(StorageProblem.ReadOnly, $"Basis data di {folder} hanya dapat dibaca; beri hak tulis pada folder dan isinya (Storage:Path).", e),
        5 or 6 => new(StorageProblem.Locked, $"Basis data di {folder} dikunci program lain; tutup program itu.", e),
        11 or 26 => new(StorageProblem.Corrupt, $"Basis data di {folder} rusak atau bukan basis data; pulihkan dari cadangan.", e),
        14 => new(StorageProblem.Unreadable, $"Basis data di {folder} tidak dapat dibuka; periksa folder dan hak akses (Storage:Path).", e),
        10 => new(StorageProblem.Other, $"Baca-tulis disk gagal di {folder} (kode {e.SqliteExtendedErrorCode}); periksa disk.", e),
        _ => new(StorageProblem.Other, $"Basis data di {folder} gagal (kode SQLite {e.SqliteErrorCode}/{e.SqliteExtendedErrorCode}).", e),
    };
}
