namespace Netralitas.Bot.Moderation.Cases;

/// <summary>What a moderator can do to a case or see of it. The names are written into the audit log: never rename one.</summary>
internal enum CaseAction
{
    Ambil,
    Lepas,
    Tanya,
    Ubah,
    Catat,
    Gabung,
    Teruskan,
    Tutup,
    BukaKembali,
    Bisukan,
    Ekspor,
    Lihat,
    Diketahui,
    Batalkan,
    Kecualikan,
    MintaTahan,
    Tahan,
    MintaLepasTahan,
    LepasTahan,
    MintaMusnah,
    Musnah,
    Peran,
    Kalimat,
    Unit,
    Kajian,
    Umumkan,
}
