using Netralitas.Bot.Moderation.Cases;

namespace Netralitas.Bot.Texts;

/// <summary>The words of the documents of a case, in the order of a kajian awal.</summary>
internal static class ExportTexts
{
    public const string Title = "KAJIAN AWAL";
    public const string Subtitle = "Dugaan Pelanggaran Netralitas";
    public const string Closed = "Dokumen untuk pengawas, tidak untuk disebarkan";
    public const string ReceivedDay = "Diterima";
    public const string StudyDeadline = "Batas kajian awal";
    public const string Deadline = "Batas penanganan";
    public const string KnownDay = "Diketahui sebagai temuan/laporan";
    public const string Moderator = "moderator";
    public const string Operator = "operator server";
    public const string Supervisor = "penyelia";
    public const string Observer = "pengamat";
    public const string FromModerator = "Pengawas";
    public const string FromReporter = "Pemberi informasi";
    public const string NotKnown = "belum diketahui";
    public const string None = "tidak ada";
    public const string NotReadable = "Isi laporan tidak dapat dibuka.";
    public const string Yes = "ya";
    public const string No = "tidak";
    public const string Unsure = " (tidak pasti)";
    public const string NormsMissing = "Pasal yang diduga dilanggar belum dipilih";
    public const string KnownDayMissing = "Hari diketahui belum ditetapkan";
    public const string ToBkn = "Diteruskan kepada Pejabat Pembina Kepegawaian dan/atau BKN untuk ditindaklanjuti sesuai kewenangannya.";
    public const string ToBawaslu = "Diteruskan kepada Bawaslu daerah yang berwenang.";
    public const string ToGakkumdu = "Diteruskan kepada Sentra Gakkumdu untuk dibahas unsur pidananya.";
    public const string NoFollowUp = "Tidak ditindaklanjuti; alasannya ada pada riwayat penanganan.";
    public const string NoRecommendation = "Belum ditetapkan.";

    public const string Identity = "A. Data kasus";
    public const string Reported = "B. Terlapor";
    public const string Violation = "C. Dugaan pelanggaran";
    public const string Story = "D. Uraian kejadian";
    public const string Evidence = "E. Bukti";
    public const string Requirements = "F. Keterpenuhan syarat";
    public const string Norms = "G. Pasal yang diduga dilanggar";
    public const string Statements = "H. Keterangan tambahan";
    public const string Analysis = "I. Analisis";
    public const string Recommendation = "J. Rekomendasi";
    public const string History = "K. Riwayat penanganan";

    public const string Number = "Nomor kasus";
    public const string Origin = "Asal";
    public const string OriginText = "Informasi awal yang disampaikan tanpa identitas";
    public const string Standing = "Tahap";
    public const string Region = "Wilayah";
    public const string ElectionRelated = "Terkait Pemilu/Pemilihan";
    public const string Office = "Instansi, unit, atau jabatan";
    public const string ViolationType = "Jenis dugaan pelanggaran";
    public const string EventDay = "Hari kejadian";
    public const string Place = "Tempat kejadian";
    public const string Witnesses = "Saksi yang dikenal";
    public const string Linked = "Digabung dengan";
    public const string Chronology = "Kronologi";
    public const string Links = "Tautan";
    public const string Missing = "Yang masih perlu dilengkapi";
    public const string NothingMissing = "Tidak ada.";
    public const string Formal = "Formal";
    public const string Material = "Materiel";
    public const string Present = "ada";
    public const string Absent = "belum";
    public const string Notes = "Catatan pengawas";
    public const string AnalysisHint = "Diisi pengawas: keterpenuhan tiap unsur pasal, dihubungkan dengan bukti pada huruf E.";
    public const string NoNorms = "Belum dipilih.";

    public const string InitialInformation =
        "Identitas pemberi informasi tidak diminta dan tidak disimpan. Informasi awal ditelusuri pengawas (UU 7/2017 Pasal 98 ayat (2) huruf b dan "
        + "Pasal 102 ayat (2) huruf b); bila ada dugaan pelanggaran, pengawas dapat menetapkannya sebagai temuan.";

    public const string HashNote = "Nilai SHA-256 dihitung dari berkas yang sudah dibersihkan dari metadata, seperti yang tersimpan.";

    public static readonly IReadOnlyList<string> EvidenceColumns = ["No.", "Berkas", "Jenis", "Ukuran", "SHA-256"];
    public static readonly IReadOnlyList<string> RequirementColumns = ["Syarat", "Unsur", "Keterangan"];
    public static readonly IReadOnlyList<string> NormColumns = ["Dasar hukum", "Norma (ringkasan)", "Ancaman", "Catatan naskah"];
    public static readonly IReadOnlyList<string> StatementColumns = ["Hari", "Dari", "Isi"];
    public static readonly IReadOnlyList<string> HistoryColumns = ["Hari", "Tindakan", "Oleh", "Alasan"];

    public static string Footer(string number) => $"Kasus {number}. Dokumen ini tidak memuat apa pun tentang pemberi informasi. Halaman ";

    public static string Actor(int position, string role) => $"Pengawas {position} ({role})";

    /// <summary>How far a citation is checked, as in the answers.</summary>
    public static string Caveat(string verified) => verified switch
    {
        "full" => "cocok dengan naskah resmi",
        "partial" => "dibaca dari sumber sekunder; cocokkan dengan naskah resmi sebelum dikutip",
        _ => "belum dicocokkan dengan naskah resmi; periksa ayat dan hurufnya",
    };

    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / 1024.0 / 1024.0:0.0} MB";

    public static string StandingName(CaseStanding standing) => standing switch
    {
        { State: CaseState.Masuk } => "Masuk",
        { State: CaseState.Ditelaah } => "Ditelaah",
        { State: CaseState.PerluKeterangan } => "Perlu keterangan",
        { State: CaseState.Diteruskan, Referral: Referral.Bkn } => "Diteruskan ke BKN/PPK",
        { State: CaseState.Diteruskan, Referral: Referral.BawasluDaerah } => "Diteruskan ke Bawaslu daerah",
        { State: CaseState.Diteruskan, Referral: Referral.Gakkumdu } => "Diteruskan ke Gakkumdu",
        { State: CaseState.Diteruskan } => "Diteruskan",
        { Outcome: CaseOutcome.Terbukti } => "Selesai: terbukti",
        { Outcome: CaseOutcome.TidakTerbukti } => "Selesai: tidak terbukti",
        { Outcome: CaseOutcome.TidakCukupBukti } => "Selesai: tidak cukup bukti",
        { Outcome: CaseOutcome.BukanKewenangan } => "Selesai: bukan kewenangan",
        { Outcome: CaseOutcome.Spam } => "Selesai: spam",
        { Outcome: CaseOutcome.Duplikat } => "Selesai: duplikat",
        _ => "Selesai",
    };

    public static string ActionName(CaseAction action) => action switch
    {
        CaseAction.Ambil => "Mengambil kasus",
        CaseAction.Lepas => "Melepas kasus",
        CaseAction.Tanya => "Meminta keterangan",
        CaseAction.Ubah => "Mengubah pertanyaan",
        CaseAction.Catat => "Mencatat",
        CaseAction.Gabung => "Menggabungkan kasus",
        CaseAction.Teruskan => "Meneruskan",
        CaseAction.Tutup => "Menutup kasus",
        CaseAction.BukaKembali => "Membuka kembali",
        CaseAction.Bisukan => "Membisukan hari itu",
        CaseAction.Ekspor => "Mengekspor dokumen",
        CaseAction.Lihat => "Membuka uraian",
        CaseAction.Diketahui => "Menetapkan hari diketahui",
        CaseAction.Batalkan => "Membatalkan tindakan",
        CaseAction.Kecualikan => "Mengecualikan pengawas",
        CaseAction.Kajian => "Mengubah kajian",
        CaseAction.MintaTahan or CaseAction.Tahan => "Penahanan demi hukum",
        CaseAction.MintaLepasTahan or CaseAction.LepasTahan => "Pelepasan penahanan",
        CaseAction.MintaMusnah or CaseAction.Musnah => "Pemusnahan dini",
        _ => action.ToString(),
    };
}
