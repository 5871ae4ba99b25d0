using System.Net.Sockets;
using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>Translates what PostgreSQL and the way to it say into what an operator can do.</summary>
internal static class PostgresFailure
{
    public static StorageException Of(Exception e, string place) => e switch
    {
        StorageException known => known,
        PostgresException server => Of(server, place),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } or TimeoutException =>
            new(StorageProblem.Unreachable, $"PostgreSQL di {place} tidak terjangkau; periksa servernya, jaringan, dan Storage:ConnectionString.", e),
        _ => new(StorageProblem.Unreachable, $"Sambungan ke PostgreSQL di {place} putus ({e.GetType().Name}); disambung lagi dengan sendirinya.", e),
    };

    /// <summary>Whether it says that the connection is of no use any more.</summary>
    public static bool IsConnectionLoss(Exception e) => e switch
    {
        PostgresException server => server.SqlState is "57P01" or "57P02" or "57P03" or "57P05" or "25P03" or "53300" || server.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException or IOException or SocketException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Two transactions stood in each other's way; the same again, alone, succeeds.</summary>
    public static bool IsConflict(Exception e) => e is PostgresException { SqlState: "40001" or "40P01" or "55P03" };

    /// <summary>A broken constraint is the caller's affair, not the operator's.</summary>
    public static bool IsCallersAffair(Exception e) => e is PostgresException { SqlState: var state } && state.StartsWith("23", StringComparison.Ordinal);

    private static StorageException Of(PostgresException e, string place) => e.SqlState switch
    {
        "53100" => new(StorageProblem.DiskFull, $"Disk server PostgreSQL di {place} penuh; kosongkan ruang.", e),
        "25006" => new(StorageProblem.ReadOnly, $"PostgreSQL di {place} hanya dapat dibaca (cadangan atau sedang dialihkan); arahkan Storage:ConnectionString ke server utama, misalnya dengan Target Session Attributes=primary.", e),
        "28P01" or "28000" => new(StorageProblem.Unreadable, $"PostgreSQL di {place} menolak pengguna atau kata sandi; periksa Storage:ConnectionString dan pg_hba.conf.", e),
        "3D000" => new(StorageProblem.Unreadable, $"Di PostgreSQL belum ada basis data {place}; buat dengan createdb, atau perbaiki Storage:ConnectionString.", e),
        "42501" => new(StorageProblem.Unreadable, $"Pengguna PostgreSQL di {place} tidak berhak; beri hak membuat dan mengubah tabel (GRANT CREATE, USAGE ON SCHEMA public).", e),
        "53300" => new(StorageProblem.Unreachable, $"PostgreSQL di {place} kehabisan sambungan; naikkan max_connections atau kurangi instans.", e),
        "57P03" or "57P01" or "57P02" => new(StorageProblem.Unreachable, $"PostgreSQL di {place} sedang mulai atau berhenti; ditunggu.", e),
        "55P03" => new(StorageProblem.Locked, $"PostgreSQL di {place} terkunci terlalu lama oleh sambungan lain; periksa pg_stat_activity.", e),
        _ => new(StorageProblem.Other, $"PostgreSQL di {place} gagal (SQLSTATE {e.SqlState}).", e),
    };
}
