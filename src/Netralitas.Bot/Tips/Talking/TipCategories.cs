namespace Netralitas.Bot.Tips.Talking;

/// <summary>What people report most. The words on the button are the words that moderators read.</summary>
internal static class TipCategories
{
    public static readonly IReadOnlyList<string> All =
    [
        "Ajakan memilih atau mobilisasi",
        "Medsos: like, komentar, unggahan",
        "Hadir di kampanye atau deklarasi",
        "Foto, pose, atau simbol",
        "Spanduk atau alat peraga",
        "Fasilitas negara",
        "Bansos atau program",
        "Tekanan dari atasan",
        "Masuk tim kampanye",
        "KTP untuk dukungan",
        "Kepala desa atau perangkat",
        "TNI atau Polri",
        "Lainnya",
    ];
}
