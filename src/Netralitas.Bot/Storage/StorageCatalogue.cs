using Microsoft.Data.Sqlite;

namespace Netralitas.Bot.Storage;

/// <summary>
/// Everything that is stored, column by column, with what it holds. A column that is not described here must not exist: <c>inspect-storage</c>
/// and the tests fail.
/// </summary>
internal static class StorageCatalogue
{
    private const string Columns =
        """
        select m.name, c.name from sqlite_master as m, pragma_table_info(m.name) as c
        where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, c.cid
        """;
    private const string Tables = "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";

    /// <summary>Column by column, as <c>table.column</c>.</summary>
    public static IReadOnlyDictionary<string, string> Holds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["schema_version.version"] = "nomor skema",
        ["schema_version.name"] = "nama berkas migrasi",
        ["seen_update.bot_id"] = "nomor bot",
        ["seen_update.update_id"] = "nomor pembaruan Telegram yang sudah ditangani; tidak menunjuk orang atau laporan",
        ["seen_update.day"] = "hari, dihapus dalam 48 jam",
        ["card_feedback.card_id"] = "kartu pengetahuan",
        ["card_feedback.day"] = "hari",
        ["card_feedback.up"] = "jumlah 👍",
        ["card_feedback.down"] = "jumlah 👎",
        ["card_vector.model"] = "nama model vektor",
        ["card_vector.text_hash"] = "sidik teks kartu pengetahuan, yang memang terbuka",
        ["card_vector.vector"] = "vektor kartu; vektor pertanyaan tidak pernah disimpan",
        ["tip.number"] = "nomor kasus acak, tidak terkait tanda terima",
        ["tip.receipt_hash"] = "HMAC tanda terima; kuncinya tidak di sini",
        ["tip.share"] = "letak bagian kunci di folder kunci, acak",
        ["tip.body"] = "isi laporan, tersegel",
        ["tip.moderator_key"] = "nama kunci moderator yang dipakai",
        ["tip.moderator_wrap"] = "kunci laporan, dibungkus untuk moderator",
        ["tip.receipt_wrap"] = "kunci laporan, dibungkus untuk pemegang tanda terima",
        ["tip.state"] = "tahap penanganan",
        ["tip.hold"] = "ditahan demi hukum: ya atau tidak",
        ["tip.received_day"] = "hari diterima",
        ["tip.active_day"] = "hari kegiatan terakhir",
        ["letter.number"] = "nomor kasus",
        ["letter.position"] = "urutan surat",
        ["letter.from_moderator"] = "dari pengawas: ya atau tidak",
        ["letter.day"] = "hari",
        ["letter.body"] = "isi surat, tersegel",
        ["evidence.file"] = "nama acak berkas bukti tersegel di disk",
        ["evidence.number"] = "nomor kasus",
        ["outbox.number"] = "nomor kasus yang akan dikirim ke moderator",
        ["outbox.position"] = "urutan dalam kasus",
        ["outbox.kind"] = "jenis kiriman",
        ["outbox.day"] = "hari",
        ["outbox.with_digest"] = "ikut ringkasan harian: ya atau tidak",
        ["outbox.part"] = "berapa pesan sudah terkirim",
        ["outbox.in_doubt"] = "hasil kiriman belum pasti: ya atau tidak",
        ["case_message.number"] = "nomor kasus",
        ["case_message.chat_id"] = "grup moderator",
        ["case_message.message_id"] = "nomor pesan di grup moderator, agar dapat dihapus",
        ["pending_receipt.bot_id"] = "nomor bot",
        ["pending_receipt.update_id"] = "nomor pembaruan yang tanda terimanya belum tampil, paling lama 15 menit",
        ["pending_receipt.sealed"] = "tanda terima yang belum tampil, tersegel",
        ["pending_receipt.expires"] = "menit kedaluwarsa",
        ["push.number"] = "nomor kasus yang pelapornya minta dikabari",
        ["push.share"] = "letak separuh kunci di folder kunci, acak",
        ["push.half"] = "separuh kunci",
        ["push.sealed"] = "obrolan yang minta dikabari, tersegel dengan kedua separuh kunci",
        ["push.until_day"] = "hari terakhir, paling lama 14 hari",
        ["chat_move.from_chat"] = "grup moderator lama",
        ["chat_move.to_chat"] = "grup moderator penggantinya",
        ["tip_count.month"] = "bulan",
        ["tip_count.province"] = "kode provinsi",
        ["tip_count.category"] = "kategori",
        ["tip_count.amount"] = "jumlah laporan yang sudah dihapus",
        ["case_study.number"] = "nomor kasus yang dikaji",
        ["case_study.body"] = "pasal yang dipilih, jenis pelanggaran, dan rekomendasi pengawas, tersegel",
        ["last_sweep.day"] = "hari pembersihan terakhir",
    };

    /// <summary>The columns of a database file, and how many rows each table has.</summary>
    /// <exception cref="StorageException">It cannot be read.</exception>
    public static IReadOnlyList<StoredColumn> Read(string folder)
    {
        string file = Path.Combine(Path.GetFullPath(folder), "netralitas.db");
        if (!File.Exists(file))
        {
            throw new StorageException(StorageProblem.Unreadable, $"Storage:Path: tidak ada basis data di {Path.GetFullPath(folder)}.");
        }
        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var session = new DatabaseSession(connection);
            var rows = session.Query(Tables, r => r.GetString(0)).ToDictionary(t => t, t => CountRows(connection, t), StringComparer.Ordinal);
            return session.Query(Columns, r => (Table: r.GetString(0), Column: r.GetString(1)))
                .ConvertAll(c => new StoredColumn(c.Table, c.Column, rows[c.Table], Holds.GetValueOrDefault($"{c.Table}.{c.Column}")));
        }
        catch (SqliteException e)
        {
            throw StorageFailure.Of(e, folder);
        }
    }

    private static long CountRows(SqliteConnection connection, string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"select count(*) from \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return (long)command.ExecuteScalar()!;
    }
}

/// <summary>A column and what it holds; <paramref name="Holds"/> is null when nobody knows.</summary>
internal sealed record StoredColumn(string Table, string Column, long Rows, string? Holds);
