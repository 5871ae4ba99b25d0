using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>Where the writer lives, and what they drive.</summary>
internal static partial class PlaceMarks
{
    /// <summary>Up to a comma, a stop or a word that tells what happened; "Jl.", "No.", "RT" and the like belong to it.</summary>
    private const string Address =
        @"(?<a>(?:(?:\b(?:jl|jln|no|gg|kel|kec|ds|kp|perum|rt|rw|blok|blk)\.|,\s?(?=(?:rt|rw|no|kel|kelurahan|kec|kecamatan|desa|dusun|blok|gang|gg|kode)\b)|[^,.;!?\n()])(?!\s+(?:lihat|liat|kelihatan|keliatan|terlihat|ada|yang|yg|jadi|makanya|dan|tapi|saya|sy|kemarin|kemaren|tadi|sering|pas|waktu|mau|ingin|melihat|dipasang|ditempel|didatangi|jam|pukul|karena|krn)\b)){2,90}.?)";

    private const string Specific = @"(?:rt|rw|jl|jln|jalan|gang|gg|no|nomor|blok|blk|perum|perumahan|komplek|kompleks|dusun|dukuh|kampung|kp|lorong|kos|kost|kontrakan|depan|sebelah|samping|belakang|dekat|deket|seberang)";

    public static IEnumerable<TextMark> Find(string text)
    {
        foreach (Group address in OwnHouse().Matches(text).Concat(ILive().Matches(text)).Concat(IComeFrom().Matches(text)).Concat(Form().Matches(text).Where(m => !NameMarks.IsAboutReported(text, m.Index))).Select(m => m.Groups["a"]))
        {
            int length = address.Value.TrimEnd(' ', ',', ';', '.', '\n', '(', '!', '?').Length;
            yield return new TextMark(address.Index, length, MarkKind.Address);
        }
        foreach (Match live in AndLive().Matches(text).Where(m => Ownership.Of(text, m.Index, m.Index) == Owner.Reporter))
        {
            Group address = live.Groups["a"];
            yield return new TextMark(address.Index, address.Value.TrimEnd(' ', ',', ';', '.', '\n', '(', '!', '?').Length, MarkKind.Address);
        }
        foreach (Group plate in OwnVehicle().Matches(text).Select(m => m.Groups["p"]))
        {
            yield return new TextMark(plate.Index, plate.Length, MarkKind.Plate);
        }
    }

    [GeneratedRegex(@"\b(?:(?:rumah|kos|kost|kosan|kontrakan|kediaman|alamat|domisili|tempat tinggal|warung|toko)(?:\s+rumah)?\s+" + Words.Me + @"|(?:rumah|alamat|kos|domisili|warung|toko)ku)\b(?:\s+(?:tepat|persis|ada|itu|adalah|berada|yang|yg|pas)){0,3}(?:\s*[:=]\s*|\s+di\s+|,\s*di\s+|\s+(?=(?:depan|sebelah|dekat|deket|samping|belakang|seberang|jl|jln|jalan|rt|gang|gg|blok|dusun|kampung)\b))" + Address, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnHouse();

    [GeneratedRegex(@"\b(?:" + Words.Me + @"|kami)\s+(?:(?:yang|juga|cuma|asli|kebetulan|dari)\s+)?(?:tinggal|ngontrak|ngekos|ngekost|kos|berdomisili|domisili|menetap|warga|penduduk|orang)(?:\s+(?:di|dari))?\s+(?=[^.;!?\n]{0,40}\b" + Specific + @"\b)" + Address, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ILive();

    /// <summary>"Saya Budi dari RT 02 Karangdummy".</summary>
    [GeneratedRegex(@"\b" + Words.Me + @"(?:\s+\p{L}+,?){0,4}?\s+(?:dari|dr|warga|asal|penduduk)\s+(?:(?:desa|dusun|kelurahan|kampung)\s+\p{L}+\s+)?(?=(?:rt|rw|jl|jln|gang|gg|blok|perum|perumahan|komplek|kompleks|kampung|kp|dusun|dukuh)\b)" + Address, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IComeFrom();

    /// <summary>"Nama saya Budi, tinggal di Gang Melati 3".</summary>
    [GeneratedRegex(@"(?<=[,;.]\s|\bdan\s)(?:tinggal|berdomisili|domisili|beralamat|alamat|ngekos|ngontrak)(?:\s+di|:)?\s+(?=[^.;!?\n]{0,40}\b" + Specific + @"\b)" + Address, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AndLive();

    [GeneratedRegex(@"^[ \t]*(?:alamat|domisili)(?: rumah| pelapor| saya)?[ \t]*[:=][ \t]*(?<a>[^\n]{3,120})", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\b(?:(?:motor|mobil|kendaraan|plat|nopol|sepeda motor)(?:\s+(?:nomor|nomer|motor|mobil|no|plat|dinas)){0,2}\s+" + Words.Me + @"|(?:motor|mobil|plat|nopol)ku)\b[^.!?\n,@\d]{0,15}?(?<p>\b[a-z]{1,2}[ \-]?\d{1,4}[ \-]?[a-z]{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnVehicle();
}
