namespace Netralitas.Bot.Texts;

/// <summary>What moderators read of a case in their chat.</summary>
internal static class CaseTexts
{
    public const string Repeat = "⚠️ Mungkin terkirim dua kali";
    public const string NewCase = "Laporan baru";
    public const string Category = "Kategori";
    public const string Region = "Wilayah";
    public const string Office = "Instansi/unit";
    public const string Place = "Tempat";
    public const string EventDay = "Hari kejadian";
    public const string EventDayUnsure = " (pelapor tidak yakin)";
    public const string ReceivedDay = "Diterima";
    public const string Witnesses = "Saksi";
    public const string WitnessesYes = "ada orang lain yang melihat";
    public const string WitnessesNo = "tidak ada orang lain yang melihat";
    public const string Links = "Tautan";
    public const string Evidence = "Bukti";
    public const string Account = "Uraian";
    public const string Formal = "Kelengkapan formal";
    public const string Material = "Kelengkapan materiel";
    public const string Unknown = "tidak disebut";

    public const string Clock =
        "⏳ Ini informasi awal tanpa identitas pelapor, jadi batas waktu laporan formal belum berjalan. " +
        "Bila dijadikan laporan atau temuan: 7 hari kerja (Pemilu) atau 7 hari (Pilkada) sejak diketahui.";

    public const string OnlyCard = "Uraian tidak ditampilkan di sini; pengawas yang berwenang membukanya secara pribadi.";

    public const string KeyLost = "❗ Isi laporan tidak dapat dibuka: kuncinya tidak ada di server ini. Hubungi operator.";
    public const string Damaged = "❗ Isi laporan tidak dapat dibuka: datanya rusak. Hubungi operator untuk memulihkan dari cadangan.";
    public const string LetterUnreadable = "❗ Jawaban pelapor tidak dapat dibuka. Hubungi operator.";
    public const string UnknownPost = "❗ Satu pesan tentang kasus ini mungkin masih ada di sini karena sambungan terputus saat dikirim. Hapus sendiri bila terlihat.";

    public const string NewAnswer = "Jawaban baru dari pelapor";
    public const string AnswerOnlyCard = "Ada jawaban baru dari pelapor; buka secara pribadi.";

    public static string EvidenceCount(int pictures, int others) => (pictures, others) switch
    {
        (0, 0) => "tidak ada",
        (_, 0) => $"{pictures} gambar",
        (0, _) => $"{others} berkas",
        _ => $"{pictures} gambar, {others} berkas",
    };

    public static string Continued(string number, int part, int parts) => $"{number}, uraian {part} dari {parts}";

    public static string EvidenceCaption(string number, int files) => files == 1 ? $"{number}, bukti" : $"{number}, {files} bukti";

    public static string EvidenceUnreadable(string number, int files) => $"{number}: {files} berkas bukti tidak dapat dibuka. Hubungi operator.";

    public static string Gone(string kind, string number, int left) => kind switch
    {
        "usai" => Expired(number, left),
        "dimusnahkan" => $"Laporan {number} dimusnahkan lebih awal dengan persetujuan dua orang.{Left(left)}",
        _ => Withdrawn(number, left),
    };

    public static string Withdrawn(string number, int left) => $"Laporan {number} ditarik oleh pelapornya dan sudah dihapus.{Left(left)}";

    public static string Expired(string number, int left) => $"Masa simpan laporan {number} sudah habis dan laporan itu dihapus.{Left(left)}";

    private static string Left(int left) => left == 0
        ? ""
        : $" {left} pesan tentangnya tidak dapat dihapus bot; hapus sendiri. Telegram dapat menyimpan salinan.";
}
