namespace Netralitas.Bot.Texts;

/// <summary>Sentences around announcements.</summary>
internal static class AnnouncementTexts
{
    public const string Usage = "Tulis: /umumkan <i>teks</i>. Sebelum tampil di kanal, Anda melihat pratinjaunya dulu.";
    public const string NoChannel = "Kanal informasi belum diatur. Minta operator mengisi Telegram:InformationChannel.";
    public const string DeskIsNoChannel = "Kanal informasi tidak boleh sama dengan obrolan pengawas. Minta operator memperbaiki Telegram:InformationChannel.";
    public const string TooLong = "Terlalu panjang. Batasnya 3.500 huruf.";
    public const string Publish = "Umumkan";
    public const string Drop = "Batal";
    public const string Published = "Sudah diumumkan.";
    public const string Dropped = "Tidak jadi diumumkan.";
    public const string Gone = "Pratinjau ini sudah dipakai. Tulis /umumkan lagi.";
    public const string MayNotPost = "Bot belum boleh menulis di kanal itu. Jadikan bot admin kanal dengan hak menulis pesan, lalu ulangi /umumkan.";
    public const string Uncertain = "Belum pasti terkirim. Lihat dulu kanalnya sebelum mengulang /umumkan.";

    /// <summary>The heading of a preview; what follows the blank line is the announcement.</summary>
    public static string Preview(string channel) => $"<b>Pratinjau</b> · tampil di {channel} persis seperti ini:";

    public static string PublishedAt(string channel) => $"✅ <b>Sudah diumumkan</b> di {channel}:";

    public static string StartLink(string link) => $"📢 Pengumuman: {link}";
}
