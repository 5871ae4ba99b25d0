using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>Looks at a database without changing it: for <c>inspect-storage</c> and <c>doctor</c>.</summary>
internal static class PostgresInspection
{
    private const string Columns =
        """
        select c.table_name::text, c.column_name::text from information_schema.columns as c
        join information_schema.tables as t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position
        """;
    private const string HasSchema = "select to_regclass('schema_version') is not null";
    private const string Version = "select coalesce(max(version), 0) from schema_version";
    private const string ServerVersion = "show server_version";
    private const string Touch = "update schema_version set version = version";

    /// <summary>What only several instances need, beside <see cref="StorageCatalogue.Holds"/>.</summary>
    public static IReadOnlyDictionary<string, string> Holds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["storage_move.part"] = "tabel yang sedang dipindahkan dari SQLite; kosong setelah selesai",
        ["storage_move.source"] = "hash seluruh isi sumber",
        ["storage_move.moved"] = "jumlah baris yang sudah dipindahkan",
        ["turn.ticket"] = "urutan giliran; dihapus begitu pembaruan selesai",
        ["turn.chat"] = "HMAC obrolan yang pembaruannya sedang dikerjakan; kuncinya tidak di sini; hanya selama dikerjakan",
        ["turn.bot_id"] = "nomor bot",
        ["turn.update_id"] = "nomor pembaruan yang sedang dikerjakan",
        ["turn.instance"] = "instans yang mengerjakannya",
        ["draft.chat"] = "HMAC obrolan; kuncinya tidak di sini",
        ["draft.sealed"] = "percakapan laporan yang belum selesai, tersegel; kuncinya tidak di sini",
        ["draft.expires"] = "menit kedaluwarsa, paling lama satu jam",
        ["chat_limit.print"] = "HMAC jenis pembatasan dan obrolan; kuncinya tidak di sini dan berganti tiap hari",
        ["chat_limit.tokens"] = "sisa jatah",
        ["chat_limit.minute"] = "menit hitungan terakhir",
        ["chat_limit.day"] = "hari, dihapus esoknya",
        ["text_today.text"] = "HMAC teks laporan hari ini; kuncinya tidak di sini dan berganti tiap hari",
        ["text_today.chat"] = "HMAC obrolan; kuncinya tidak di sini dan berganti tiap hari",
        ["text_today.day"] = "hari, dihapus esoknya",
        ["muting.print"] = "HMAC nomor kasus atau obrolan; kuncinya tidak di sini",
        ["muting.kind"] = "asal kasus, atau obrolan yang dibisukan",
        ["muting.chat"] = "HMAC obrolan; kuncinya tidak di sini",
        ["muting.expires"] = "menit kedaluwarsa, paling lama 24 jam",
        ["undo_step.number"] = "nomor kasus yang tindakan terakhirnya masih dapat diurungkan",
        ["undo_step.sealed"] = "keadaan sebelumnya, tersegel; kuncinya tidak di sini",
        ["undo_step.expires"] = "menit kedaluwarsa, paling lama dua menit",
        ["outbox_claim.number"] = "nomor kasus yang sedang dikirim",
        ["outbox_claim.instance"] = "instans yang mengirimnya",
        ["instance.id"] = "nomor instans yang berjalan",
        ["instance.knowledge"] = "versi pengetahuannya",
        ["write_mark.instance"] = "nomor acak instans",
        ["write_mark.mark"] = "nomor urut transaksi terakhirnya",
        ["write_mark.day"] = "hari terakhir ia menulis; dihapus setelah dua hari",
    };

    public static IReadOnlyList<StoredColumn> ReadColumns(StorageOptions options) => With(options, session =>
    {
        List<(string Table, string Column)> columns = session.Query(Columns, r => (r.GetString(0), r.GetString(1)));
        var rows = columns.Select(c => c.Table).Distinct().ToDictionary(t => t, t => CountRows(session, t), StringComparer.Ordinal);
        return columns.ConvertAll(c => new StoredColumn(
            c.Table, c.Column, rows[c.Table], StorageCatalogue.Holds.GetValueOrDefault($"{c.Table}.{c.Column}") ?? Holds.GetValueOrDefault($"{c.Table}.{c.Column}")));
    });

    /// <summary>One line about the server; proves by a write that is taken back that it takes writes.</summary>
    /// <exception cref="StorageException">It does not; the message says what to do.</exception>
    public static string Describe(StorageOptions options) => With(options, session =>
    {
        string server = $"PostgreSQL {session.Scalar(ServerVersion)} di {new PostgresConnection(options).Place}";
        if (session.Scalar(HasSchema) is not true)
        {
            return $"{server}: belum berisi; tabelnya dibuat saat bot pertama kali dijalankan";
        }
        session.Begin();
        session.Execute(Touch);
        session.RollBack();
        return $"{server}: dapat dibaca dan ditulis, skema {session.Scalar(Version)}";
    });

    private static T With<T>(StorageOptions options, Func<DatabaseSession, T> work)
    {
        var connection = new PostgresConnection(options);
        try
        {
            using DatabaseSession session = connection.Connect();
            return work(session);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw PostgresFailure.Of(e, connection.Place);
        }
    }

    private static long CountRows(DatabaseSession session, string table) =>
        (long)session.Scalar($"select count(*) from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")!;
}
