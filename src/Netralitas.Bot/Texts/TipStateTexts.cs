namespace Netralitas.Bot.Texts;

/// <summary>What a reporter reads of the state of a tip.</summary>
internal static class TipStateTexts
{
    public static string Sentence(string state) => state switch
    {
        "baru" => "Laporan sudah diterima dan menunggu dibaca pengawas.",
        "dibaca" => "Laporan sedang dibaca pengawas.",
        "butuh_info" => "Pengawas memerlukan keterangan tambahan; lihat pertanyaannya di bawah.",
        "diteruskan" => "Laporan diteruskan untuk ditelusuri sebagai informasi awal.",
        "ditutup" => "Penanganan laporan ini sudah selesai.",
        _ => "Laporan sedang ditangani pengawas.",
    };
}
