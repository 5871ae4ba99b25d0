namespace Netralitas.Bot.Knowledge;

/// <summary>The closed set of verdicts, ordered from the softest to the strictest (design, section 3).</summary>
internal enum Verdict
{
    DiLuarTopik,
    Informasi,
    Boleh,
    BolehBersyarat,
    Tergantung,
    TidakBoleh,
}

/// <summary>How a verdict is written in files and JSON, and how it is shown to people.</summary>
internal static class VerdictNames
{
    public static string Code(this Verdict verdict) => verdict switch
    {
        Verdict.TidakBoleh => "tidak_boleh",
        Verdict.Tergantung => "tergantung",
        Verdict.BolehBersyarat => "boleh_bersyarat",
        Verdict.Boleh => "boleh",
        Verdict.Informasi => "informasi",
        _ => "di_luar_topik",
    };

    public static Verdict? Parse(string? code) => code switch
    {
        "tidak_boleh" => Verdict.TidakBoleh,
        "tergantung" => Verdict.Tergantung,
        "boleh_bersyarat" => Verdict.BolehBersyarat,
        "boleh" => Verdict.Boleh,
        "informasi" => Verdict.Informasi,
        "di_luar_topik" => Verdict.DiLuarTopik,
        _ => null,
    };
}
