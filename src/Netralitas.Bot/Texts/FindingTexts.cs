namespace Netralitas.Bot.Texts;

/// <summary>Why cases are alike: words that name no content.</summary>
internal static class FindingTexts
{
    public const string Link = "tautan";
    public const string Evidence = "berkas bukti";
    public const string Plate = "pelat kendaraan";
    public const string Person = "nama orang";
    public const string Office = "instansi atau jabatan";
    public const string Place = "tempat";
    public const string Day = "hari";
    public const string Act = "perbuatan";
    public const string Words = "susunan kata";

    /// <summary>"instansi atau jabatan, hari, dan perbuatan sama".</summary>
    public static string Same(IReadOnlyList<string> what) => what.Count switch
    {
        0 => "isinya mirip",
        1 => $"{what[0]} sama",
        2 => $"{what[0]} dan {what[1]} sama",
        _ => $"{string.Join(", ", what.Take(what.Count - 1))}, dan {what[^1]} sama",
    };
}
