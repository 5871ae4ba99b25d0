namespace Netralitas.Bot.Questions;

/// <summary>The groups, relations and facts by which cards are told apart.</summary>
internal static class AskerGroups
{
    public static readonly string[] Asn = ["asn", "pns", "cpns", "pppk", "pppk_paruh_waktu", "guru", "dosen", "camat", "lurah", "pejabat", "satpol_pp", "pj"];

    /// <summary>Subjects that rules for ASN do not reach: a card must speak to them, or it does not fit.</summary>
    public static readonly string[] Apart =
        ["kepala_desa", "perangkat_desa", "bpd", "rt_rw", "tni", "polri", "bumn", "honorer", "pensiunan", "mantan", "swasta", "warga", "keluarga_asn", "penyelenggara"];

    /// <summary>Groups of ASN with rules of their own: their cards do not answer for the others.</summary>
    public static readonly string[] SpecialAsn = ["cpns", "pppk", "pppk_paruh_waktu"];

    /// <summary>Relations and states that a card may be about alone; the stems of its title tell.</summary>
    public static readonly string[] SpecialRelations =
        ["tunang", "pacar", "mantan", "cerai", "mertua", "ipar", "ponakan", "keponakan", "sepupu", "kakak", "adik", "siri", "pppk", "cpns", "honorer", "pensiun"];

    public static readonly string[] Family = ["suami", "istri", "anak", "keluarga", "saudara", "menantu"];

    /// <summary>Facts that few questions carry and that decide where they stand.</summary>
    public static readonly (string Slot, string Value)[] TellingFacts =
    [
        ("target", "resmi_kpu"), ("target", "kotak_kosong"), ("fakta", "menolak"), ("fakta", "tidak_melakukan"), ("fakta", "cltn"), ("fakta", "dicatut"),
        ("fakta", "surat_tugas"), ("fakta", "tidak_sengaja"), ("fakta", "setelah_acara"), ("fakta", "akun_instansi"), ("fakta", "disewa_umum"), ("fakta", "izin_mendagri"), ("fakta", "tanpa_izin_mendagri"), ("fakta", "lampau"),
    ];
}
