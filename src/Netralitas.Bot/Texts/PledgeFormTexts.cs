namespace Netralitas.Bot.Texts;

/// <summary>Sentences of the printable integrity pact.</summary>
internal static class PledgeFormTexts
{
    public const string Title = "PAKTA INTEGRITAS";
    public const string Subtitle = "NETRALITAS APARATUR SIPIL NEGARA";
    public const string Opening = "Saya yang bertanda tangan di bawah ini:";
    public const string Statement = "dengan ini menyatakan:";
    public const string Closing =
        "Pernyataan ini saya buat dengan sadar dan tanpa tekanan. Saya mengetahui bahwa pelanggaran netralitas dapat berakibat sanksi moral atau hukuman disiplin menurut peraturan yang berlaku.";
    public const string PlaceAndDay = "…………………………………, tanggal ……………………………";
    public const string Signer = "Yang menyatakan,";
    public const string Witnesses = "Saksi-saksi";
    public const string Footer =
        "Formulir contoh yang disusun Netralitas.Bot, bukan naskah resmi instansi mana pun. Empat pokok pernyataan mengikuti ikrar dalam pedoman bersama lima lembaga (SKB 2022).";
    public const string Blank = "……………………………………………………………";
    public const string Signature = "(……………………………………………)";
    public const string NipLine = "NIP ………………………………………";

    public static readonly IReadOnlyList<string> Fields = ["Nama", "NIP", "Pangkat/jabatan", "Unit kerja", "Instansi"];
}
