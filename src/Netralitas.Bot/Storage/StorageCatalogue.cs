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
        ["outbox.number"] = "nomor kasus yang akan dikirim ke moderator, atau grup yang menunggu ringkasan",
        ["outbox.position"] = "urutan dalam kasus",
        ["outbox.kind"] = "jenis kiriman",
        ["outbox.day"] = "hari",
        ["outbox.with_digest"] = "ikut ringkasan harian: ya atau tidak",
        ["outbox.part"] = "berapa pesan sudah terkirim",
        ["outbox.in_doubt"] = "hasil kiriman belum pasti: ya atau tidak",
        ["case_message.number"] = "nomor kasus",
        ["case_message.chat_id"] = "grup moderator",
        ["case_message.message_id"] = "nomor pesan di grup moderator, agar dapat dihapus",
        ["intake_progress.sequence"] = "sampai catatan ke berapa laporan baru di berkas intake.log sudah disebar ke tabel",
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
        ["case_work.number"] = "nomor kasus",
        ["case_work.token"] = "nama acak kasus di tombol",
        ["case_work.standing"] = "tahap penanganan",
        ["case_work.holder"] = "moderator yang memegang",
        ["case_work.known_day"] = "hari ditetapkan sebagai temuan/laporan",
        ["case_work.supervisors_only"] = "hanya penyelia: ya atau tidak",
        ["case_work.version"] = "hitungan perubahan",
        ["case_card.number"] = "nomor kasus",
        ["case_card.chat_id"] = "grup moderator",
        ["case_card.message_id"] = "nomor pesan kartu",
        ["case_card.shown"] = "perubahan yang sudah tampil",
        ["case_topic.number"] = "nomor kasus",
        ["case_topic.chat_id"] = "grup moderator",
        ["case_topic.thread_id"] = "topik kasus di grup moderator",
        ["desk_topic.chat_id"] = "grup moderator",
        ["desk_topic.thread_id"] = "topik Masuk",
        ["case_note.number"] = "nomor kasus",
        ["case_note.position"] = "urutan catatan",
        ["case_note.moderator"] = "moderator yang mencatat",
        ["case_note.day"] = "hari",
        ["case_note.body"] = "isi catatan, tersegel",
        ["case_link.number"] = "nomor kasus",
        ["case_link.other"] = "nomor kasus yang digabung",
        ["case_exclusion.number"] = "nomor kasus",
        ["case_exclusion.user_id"] = "moderator yang dikecualikan",
        ["case_aside.number"] = "nomor kasus",
        ["case_aside.chat_id"] = "grup moderator",
        ["case_aside.message_id"] = "pesan bot yang balasannya tetap di antara moderator",
        ["topic_making.chat_id"] = "grup moderator",
        ["topic_making.name"] = "nama topik yang sedang dibuat: nomor kasus, atau Masuk",
        ["case_excluded_office.number"] = "nomor kasus",
        ["case_excluded_office.position"] = "urutan",
        ["case_excluded_office.body"] = "instansi yang orangnya dikecualikan, tersegel",
        ["case_prompt.chat_id"] = "obrolan moderator",
        ["case_prompt.message_id"] = "pesan bot yang menunggu balasan moderator",
        ["case_prompt.number"] = "nomor kasus",
        ["case_prompt.kind"] = "yang ditunggu",
        ["case_prompt.user_id"] = "moderator yang ditunggu",
        ["case_request.number"] = "nomor kasus",
        ["case_request.kind"] = "yang dimintakan persetujuan",
        ["case_request.requester"] = "moderator yang meminta",
        ["case_request.day"] = "hari",
        ["case_reminder.number"] = "nomor kasus",
        ["case_reminder.kind"] = "pengingat yang sudah diberikan",
        ["letter_message.chat_id"] = "obrolan moderator",
        ["letter_message.message_id"] = "pesan moderator yang menjadi surat",
        ["letter_message.number"] = "nomor kasus",
        ["letter_message.position"] = "urutan surat",
        ["letter_read.number"] = "nomor kasus",
        ["letter_read.position"] = "surat pengawas yang sudah tampil bagi pelapor; tanpa hari",
        ["role_grant.user_id"] = "moderator",
        ["role_grant.role"] = "peran",
        ["role_grant.unit"] = "unit kerja moderator",
        ["role_grant.day"] = "hari",
        ["role_grant.granted_by"] = "penyelia yang memberi",
        ["public_sentence.standing"] = "tahap penanganan",
        ["public_sentence.sentence"] = "kalimat untuk pelapor",
        ["reading.chat_id"] = "obrolan pribadi moderator yang sedang membaca",
        ["reading.message_id"] = "pesan yang harus dihapus",
        ["digest.chat_id"] = "grup moderator",
        ["digest.day"] = "hari ringkasan terakhir",
        ["audit.seq"] = "urutan jejak",
        ["audit.number"] = "nomor kasus",
        ["audit.action"] = "tindakan moderator",
        ["audit.moderator"] = "moderator",
        ["audit.day"] = "hari",
        ["audit.reason_hash"] = "hash alasan, bergaram",
        ["audit.hash"] = "hash rantai",
        ["audit_reason.seq"] = "urutan jejak",
        ["audit_reason.number"] = "nomor kasus",
        ["audit_reason.body"] = "alasan, tersegel",
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
