using System.Globalization;

namespace Netralitas.Bot.Texts;

/// <summary>What moderators read at their desk: buttons, answers to presses, prompts.</summary>
internal static class DeskTexts
{
    /// <summary>The answer to everybody who may not, whatever they pressed.</summary>
    public const string Neutral = "Tombol ini tidak dapat dipakai.";

    public const string Take = "✋ Ambil";
    public const string Release = "Lepas";
    public const string Ask = "❓ Minta keterangan";
    public const string Note = "📝 Catatan";
    public const string Join = "🔗 Gabung";
    public const string Refer = "➡️ Teruskan";
    public const string Close = "✅ Tutup";
    public const string Reopen = "Buka kembali";
    public const string Mute = "🔇 Bisukan";
    public const string Export = "📄 Ekspor";
    public const string Read = "📖 Buka uraian";
    public const string Known = "⏱ Jadikan temuan/laporan";
    public const string Undo = "↩️ Batalkan";
    public const string More = "⋯ Lainnya";
    public const string Hold = "Tahan demi hukum";
    public const string Unhold = "Lepas penahanan";
    public const string Destroy = "Musnahkan lebih awal";
    public const string Confirm = "Setujui";
    public const string Cancel = "Batal";
    public const string DoneReading = "Selesai baca";
    public const string Study = "⚖️ Kajian";
    public const string Election = "Terkait pemilihan?";
    public const string Advice = "✍️ Rekomendasi";
    public const string StudyDone = "Selesai";
    public const string Previous = "◀️";
    public const string Next = "▶️";

    public const string ReadOnly = "Peran Anda hanya membaca.";
    public const string IsOpen = "Kasus ini masih terbuka.";
    public const string IsClosed = "Kasus ini sudah ditutup.";
    public const string YoursAlready = "Kasus ini sudah Anda pegang.";
    public const string TakenByOther = "Sudah diambil moderator lain.";
    public const string HeldByOther = "Kasus ini dipegang moderator lain.";
    public const string NobodyHasIt = "Kasus ini belum diambil siapa pun.";
    public const string TakeFirst = "Ambil kasusnya dulu.";
    public const string KnownAlready = "Sudah ditetapkan sebelumnya.";
    public const string Elsewhere = "Kasus ini ditangani moderator lain.";
    public const string Gone = "Kasus ini sudah tidak ada.";
    public const string Again = "Sudah dikerjakan.";
    public const string Faster = "Moderator lain lebih dulu. Lihat kartunya.";
    public const string Unreadable = "Isi laporan tidak dapat dibuka di server ini.";
    public const string Taken = "Kasus ini Anda pegang.";
    public const string Released = "Kasus dilepas.";
    public const string Referred = "Diteruskan.";
    public const string Closed = "Kasus ditutup.";
    public const string Reopened = "Kasus dibuka kembali.";
    public const string Muted = "Pengirim kasus ini dibisukan sampai besok, bila masih dikenal.";
    public const string Started = "Batas waktu mulai dihitung hari ini.";
    public const string Undone = "Dibatalkan.";
    public const string UndoOver = "Sudah lewat satu menit.";
    public const string UndoNotYours = "Hanya pelakunya yang dapat membatalkan.";
    public const string Choose = "Pilih di pesan yang baru.";
    public const string Write = "Balas pesan yang baru.";
    public const string Sent = "Terkirim di obrolan pribadi.";
    public const string OpenPrivateFirst = "Buka dulu obrolan pribadi dengan bot dan tekan Mulai.";
    public const string NotForYou = "Ini untuk moderator lain.";
    public const string Deleted = "Dihapus.";
    public const string Cancelled = "Dibatalkan.";
    public const string NeedsSecond = "Perlu orang kedua; salah satunya penyelia.";
    public const string NeedsSupervisor = "Salah satu dari dua orang harus penyelia.";
    public const string RequestGone = "Permintaan ini sudah tidak berlaku.";
    public const string ReasonMissing = "Alasan wajib diisi. Balas pesan tadi dengan alasannya.";
    public const string StudyKept = "Kajian tersimpan.";
    public const string StudyOver = "Pilihan ini sudah kedaluwarsa. Tekan Kajian lagi di kartu.";
    public const string NoSuchNorm = "Tidak ada norma yang cocok. Coba kata lain, atau pasal, misalnya pasal 280.";
    public const string WriteHere = "Balas pesan ini.";
    public const string AdviceChange = "Rekomendasi ditulis.";
    public const string Chosen = "Dipilih";
    public const string NoneChosen = "belum ada";
    public const string NormsFound = "Hasil pencarian";
    public const string NormsSuggested = "Usulan menurut kategori";
    public const string StudyHint = "Tekan nomor untuk memilih atau melepas. Mencari yang lain: balas pesan ini dengan situasinya (like postingan caleg) atau pasalnya (PP 94/2021 pasal 5).";
    public const string OnlyText = "Hanya teks yang dapat diteruskan kepada pelapor; berkas tidak dikirim.";
    public const string NothingLeft = "Tidak ada yang tersisa untuk dikirim setelah nama dan sebutan dibuang.";
    public const string StaysHere =
        "Balasan ini hanya dibaca sesama moderator. Untuk menulis kepada pelapor, balas kartu, uraian, atau jawaban pada kasusnya, atau tekan Minta keterangan.";
    public const string LostTopic = "Topik ini tertinggal kosong ketika bot terhenti, jadi saya tutup. Kasusnya ada di topik lain dengan nama yang sama.";
    public const string UnknownCase = "Nomor kasus itu tidak ada.";
    public const string SameCase = "Itu kasus yang sama.";
    public const string NoteKept = "📝 Catatan disimpan.";
    public const string Corrected = "Ralat: ";
    public const string SupervisorOnly = "Perintah ini untuk penyelia.";
    public const string TopicHead = "Balas (reply) pesan kasus di sini untuk menulis kepada pelapor sebagai Pengawas. Pesan biasa hanya dibaca sesama moderator.";
    public const string ListEmpty = "Tidak ada kasus.";
    public const string TopicMasuk = "Masuk";

    public static readonly IReadOnlyList<string> Referrals = ["BKN/PPK", "Bawaslu daerah", "Sentra Gakkumdu"];

    public static readonly IReadOnlyList<string> Outcomes =
        ["Terbukti", "Tidak terbukti", "Tidak cukup bukti", "Bukan kewenangan", "Spam", "Duplikat"];

    /// <summary>The commands of the menu in the moderators' chats.</summary>
    public static readonly IReadOnlyList<(string Command, string Description)> Menu =
    [
        ("kasus", "Daftar kasus: terbuka, saya, dekat batas, wilayah"),
        ("statistik", "Jumlah laporan, dengan gambar"),
        ("bantuan", "Cara bekerja di sini"),
        ("peran", "Penyelia: lihat, beri, atau cabut peran"),
        ("unit", "Penyelia: unit kerja moderator"),
        ("kecualikan", "Penyelia: kecualikan orang atau instansi dari kasus"),
        ("kalimat", "Penyelia: kalimat untuk pelapor"),
        ("umumkan", "Penyelia: pengumuman ke kanal informasi"),
    ];

    public const string Help =
        "<b>Bekerja dengan kasus</b>\n\n" +
        "• <b>Ambil</b> dulu kasusnya, lalu pakai tombol di kartunya. Tindakan dapat dibatalkan pelakunya dalam satu menit.\n" +
        "• Menulis kepada pelapor: balas (reply) kartu atau pesan kasus, atau tekan Minta keterangan. Pelapor membaca dari \"Pengawas\"; nama dan sebutan dibuang. 👍 berarti tersimpan di kotaknya. Suntingan ikut berubah sampai dibaca pelapor.\n" +
        "• Pesan yang bukan balasan, dan balasan atas pengingat, ringkasan, atau daftar, hanya dibaca sesama moderator.\n" +
        "• <b>Kajian</b> memilih dugaan pasal menurut situasi atau pasal, dan menulis rekomendasi; semuanya ikut ke berkas Ekspor.\n" +
        "• <b>Jadikan temuan/laporan</b> memulai hitungan batas waktu; sebelum itu laporan tanpa nama adalah informasi awal.\n" +
        "• Setiap tindakan dan setiap pembacaan uraian dicatat.\n\n" +
        "/kasus — daftar; /kasus saya, /kasus dekat, /kasus wilayah Bogor, atau kata yang dicari\n/statistik — jumlah laporan\n\n" +
        "<b>Penyelia</b>\n" +
        "/peran — siapa berperan apa; /peran <i>id</i> penyelia|moderator|pengamat|cabut\n" +
        "/unit <i>id nama unit</i> — kasus tentang unitnya sendiri tidak dibuka untuknya\n" +
        "/kecualikan <i>nomor-kasus id</i>, atau <i>nomor-kasus nama instansi</i> — semua orang dari instansi itu (menurut /unit)\n" +
        "/kalimat <i>tahap kalimat</i> — kalimat untuk pelapor\n" +
        "/umumkan <i>teks</i> — pengumuman ke kanal informasi, sesudah pratinjau";

    public const string RoleUsage = "Tulis: /peran <i>id</i> penyelia|moderator|pengamat|cabut";
    public const string UnitUsage = "Tulis: /unit <i>id nama unit</i>";
    public const string ExcludeUsage = "Tulis: /kecualikan <i>nomor-kasus id</i>, atau /kecualikan <i>nomor-kasus nama instansi</i>";

    public static string SentenceUsage(IEnumerable<string> standings) =>
        $"Tulis: /kalimat <i>tahap kalimat</i>, atau /kalimat <i>tahap</i> untuk kembali ke kalimat bawaan. Tahap: {string.Join(", ", standings)}";

    public static string RoleSet(long id, string role) => string.Create(CultureInfo.InvariantCulture, $"Peran {id}: {role}.");

    public static string UnitSet(long id) => string.Create(CultureInfo.InvariantCulture, $"Unit {id} dicatat.");

    public static string Excluded(string number) => $"{number}: orang itu tidak lagi dapat membuka kasus ini.";

    public static string OfficeExcluded(string number, string office) => $"{number}: orang dari {office} tidak lagi dapat membuka kasus ini (menurut /unit).";

    public const string RolesTitle = "<b>Peran sekarang</b>";

    public static string RoleLine(long id, string role, bool granted, string unit) => string.Create(
        CultureInfo.InvariantCulture, $"<code>{id}</code> {role}{(granted ? ", diberi lewat /peran" : ", dari konfigurasi")}{(unit.Length > 0 ? $", unit {unit}" : "")}");

    public static string SentenceSet(string standing, string sentence) => $"Kalimat untuk {standing}: {sentence}";

    public static string StudyTitle(string number) => $"<b>{number}</b> · Kajian: dugaan pasal";

    public static string AdvicePrompt(string number) => $"<b>{number}</b> · Balas pesan ini dengan rekomendasi untuk berkas kajian.";

    public static string NormChange(string citation, bool added) => added ? $"Dipilih: {citation}" : $"Dilepas: {citation}";

    public static string ElectionRelated(bool? related) => $"Terkait pemilihan: {related switch { true => "ya", false => "tidak", null => "belum ditentukan" }}";

    public static string AskPrompt(string number) => $"<b>{number}</b> · Balas pesan ini dengan pertanyaan untuk pelapor. Dikirim sebagai Pengawas, tanpa nama Anda.";

    public static string NotePrompt(string number) => $"<b>{number}</b> · Balas pesan ini dengan catatan internal.";

    public static string JoinPrompt(string number) => $"<b>{number}</b> · Balas pesan ini dengan nomor kasus yang digabung, misalnya K-7F3Q-9TZ2.";

    public static string ReferMenu(string number) => $"<b>{number}</b> · Diteruskan ke mana?";

    public static string CloseMenu(string number) => $"<b>{number}</b> · Ditutup sebagai apa?";

    public static string ReasonPrompt(string number, string what) => $"<b>{number}</b> · {what}. Balas pesan ini dengan alasannya.";

    public static string MoreMenu(string number) => $"<b>{number}</b> · Tindakan lain. Perlu dua orang, salah satunya penyelia.";

    public static string Request(string number, string what, string who) => $"<b>{number}</b> · {who} meminta: {what}. Orang kedua menyetujui di sini; salah satu dari keduanya penyelia.";

    public static string EmptyTopic(string name) =>
        $"Bot sempat terhenti ketika membuat topik <b>{name}</b>, jadi mungkin ada satu topik kosong dengan nama itu. Hapus bila terlihat.";

    public static string Agreed(string number, string what) => $"<b>{number}</b> · {what}: disetujui.";

    public static string Joined(string number, string other) => $"{number} digabung dengan {other}.";

    public static string ReadingTitle(string number) => $"<b>{number}</b> · Hanya untuk dibaca; terhapus sendiri dalam 10 menit.";

    public static string State(string number, string state) => $"<b>{number}</b> · {state}";
}
