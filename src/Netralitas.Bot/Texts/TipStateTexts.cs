namespace Netralitas.Bot.Texts;

/// <summary>What a reporter reads of the state of a tip.</summary>
internal static class TipStateTexts
{
    public static string Sentence(string state) => state switch
    {
        "diteruskan:bkn" => "Laporan diteruskan sebagai informasi awal ke BKN atau pejabat pembina kepegawaian.",
        "diteruskan:bawaslu" => "Laporan diteruskan sebagai informasi awal ke Bawaslu daerah.",
        "diteruskan:gakkumdu" => "Laporan diteruskan sebagai informasi awal ke Sentra Gakkumdu.",
        "ditutup:terbukti" => "Penanganan selesai: dugaan pelanggaran terbukti dan ditindaklanjuti.",
        "ditutup:tidak_terbukti" => "Penanganan selesai: dugaan pelanggaran tidak terbukti.",
        "ditutup:tidak_cukup_bukti" => "Penanganan selesai: buktinya belum cukup untuk ditindaklanjuti. Anda dapat melapor lagi bila ada bukti baru.",
        "ditutup:bukan_kewenangan" => "Penanganan selesai: hal ini di luar kewenangan pengawas pemilu.",
        "ditutup:spam" => "Penanganan selesai: laporan tidak dapat diproses.",
        "ditutup:duplikat" => "Penanganan selesai: hal yang sama sudah ditangani dari laporan lain.",
        _ => General(state.Split(':')[0]),
    };

    private static string General(string state) => state switch
    {
        "baru" => "Laporan sudah diterima dan menunggu dibaca pengawas.",
        "dibaca" => "Laporan sedang dibaca pengawas.",
        "butuh_info" => "Pengawas memerlukan keterangan tambahan; lihat pertanyaannya di bawah.",
        "diteruskan" => "Laporan diteruskan untuk ditelusuri sebagai informasi awal.",
        "ditutup" => "Penanganan laporan ini sudah selesai.",
        _ => "Laporan sedang ditangani pengawas.",
    };
}
