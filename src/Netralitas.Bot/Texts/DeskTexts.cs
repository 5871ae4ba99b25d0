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
    public const string OnlyText = "Hanya teks yang dapat diteruskan kepada pelapor; berkas tidak dikirim.";
    public const string NothingLeft = "Tidak ada yang tersisa untuk dikirim setelah nama dan sebutan dibuang.";
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
        ("peran", "Penyelia: beri atau cabut peran"),
        ("unit", "Penyelia: unit kerja moderator"),
        ("kecualikan", "Penyelia: kecualikan orang dari kasus"),
        ("kalimat", "Penyelia: kalimat untuk pelapor"),
    ];

    public const string Help =
        "<b>Bekerja dengan kasus</b>\n\n" +
        "• <b>Ambil</b> dulu kasusnya, lalu pakai tombol di kartunya. Tindakan dapat dibatalkan pelakunya dalam satu menit.\n" +
        "• Menulis kepada pelapor: balas (reply) kartu atau pesan kasus, atau tekan Minta keterangan. Pelapor membaca dari \"Pengawas\"; nama dan sebutan dibuang. 👍 berarti tersimpan di kotaknya. Suntingan ikut berubah sampai dibaca pelapor.\n" +
        "• Pesan yang bukan balasan hanya dibaca sesama moderator.\n" +
        "• <b>Jadikan temuan/laporan</b> memulai hitungan batas waktu; sebelum itu laporan tanpa nama adalah informasi awal.\n" +
        "• Setiap tindakan dan setiap pembacaan uraian dicatat.\n\n" +
        "/kasus — daftar; /kasus saya, /kasus dekat, /kasus wilayah Bogor, atau kata yang dicari\n/statistik — jumlah laporan\n\n" +
        "<b>Penyelia</b>\n" +
        "/peran <i>id</i> penyelia|moderator|pengamat|cabut\n" +
        "/unit <i>id nama unit</i> — kasus tentang unitnya sendiri tidak dibuka untuknya\n" +
        "/kecualikan <i>nomor-kasus id</i>\n" +
        "/kalimat <i>tahap kalimat</i> — kalimat untuk pelapor";

    public const string RoleUsage = "Tulis: /peran <i>id</i> penyelia|moderator|pengamat|cabut";
    public const string UnitUsage = "Tulis: /unit <i>id nama unit</i>";
    public const string ExcludeUsage = "Tulis: /kecualikan <i>nomor-kasus id</i>";

    public static string SentenceUsage(IEnumerable<string> standings) =>
        $"Tulis: /kalimat <i>tahap kalimat</i>, atau /kalimat <i>tahap</i> untuk kembali ke kalimat bawaan. Tahap: {string.Join(", ", standings)}";

    public static string RoleSet(long id, string role) => string.Create(CultureInfo.InvariantCulture, $"Peran {id}: {role}.");

    public static string UnitSet(long id) => string.Create(CultureInfo.InvariantCulture, $"Unit {id} dicatat.");

    public static string Excluded(string number) => $"{number}: orang itu tidak lagi dapat membuka kasus ini.";

    public static string SentenceSet(string standing, string sentence) => $"Kalimat untuk {standing}: {sentence}";

    public static string AskPrompt(string number) => $"<b>{number}</b> · Balas pesan ini dengan pertanyaan untuk pelapor. Dikirim sebagai Pengawas, tanpa nama Anda.";

    public static string NotePrompt(string number) => $"<b>{number}</b> · Balas pesan ini dengan catatan internal.";

    public static string JoinPrompt(string number) => $"<b>{number}</b> · Balas pesan ini dengan nomor kasus yang digabung, misalnya K-7F3Q-9TZ2.";

    public static string ReferMenu(string number) => $"<b>{number}</b> · Diteruskan ke mana?";

    public static string CloseMenu(string number) => $"<b>{number}</b> · Ditutup sebagai apa?";

    public static string ReasonPrompt(string number, string what) => $"<b>{number}</b> · {what}. Balas pesan ini dengan alasannya.";

    public static string MoreMenu(string number) => $"<b>{number}</b> · Tindakan lain. Perlu dua orang, salah satunya penyelia.";

    public static string Request(string number, string what, string who) => $"<b>{number}</b> · {who} meminta: {what}. Orang kedua menyetujui di sini; salah satu dari keduanya penyelia.";

    public static string Agreed(string number, string what) => $"<b>{number}</b> · {what}: disetujui.";

    public static string Joined(string number, string other) => $"{number} digabung dengan {other}.";

    public static string ReadingTitle(string number) => $"<b>{number}</b> · Hanya untuk dibaca; terhapus sendiri dalam 10 menit.";

    public static string State(string number, string state) => $"<b>{number}</b> · {state}";
}
