namespace Netralitas.Bot.Texts;

/// <summary>How the closed list of topics is shown to people, in the order of the menu.</summary>
internal static class TopicNames
{
    public static readonly IReadOnlyList<(string Code, string Name)> All =
    [
        ("medsos", "📱 Media sosial"), ("foto", "📷 Foto dan pose"), ("atribut", "👕 Atribut dan baju"), ("kehadiran", "🪑 Hadir di acara"),
        ("kampanye", "📣 Kampanye"), ("keluarga", "👪 Keluarga calon"), ("pencalonan", "🗳 Mencalonkan diri"), ("partai", "🏛 Partai"),
        ("atasan", "🧑‍💼 Atasan dan bawahan"), ("fasilitas", "🚗 Fasilitas negara"), ("bansos", "📦 Bansos dan program"), ("mutasi", "🔁 Mutasi"),
        ("pj", "🎖 Penjabat"), ("petahana", "🏢 Petahana"), ("sekolah", "🏫 Sekolah"), ("kampus", "🎓 Kampus"), ("ibadah", "🕌 Ibadah"),
        ("desa", "🏡 Desa"), ("adhoc", "📝 Penyelenggara ad hoc"), ("uang", "💰 Uang dan barang"), ("memilih", "☑️ Hak pilih"),
        ("kotak-kosong", "⬜ Kotak kosong"), ("honorer", "🧾 Honorer"), ("pppk", "📄 PPPK"), ("tni-polri", "🪖 TNI dan Polri"), ("bumn", "🏭 BUMN/BUMD"),
        ("sanksi", "⚖️ Sanksi"), ("pidana", "🚨 Pidana"), ("lapor", "🔔 Melapor"), ("lembaga", "🏤 Lembaga"), ("setelah", "📅 Setelah pemilu"), ("umum", "📚 Umum"),
    ];

    public static string Of(string code) => All.FirstOrDefault(t => t.Code == code).Name ?? code;
}
