using System.Text.RegularExpressions;

namespace Netralitas.Bot.Questions;

/// <summary>
/// "Suami saya TNI mau jadi juru bicara, boleh?" asks for the soldier, not for his wife: what binds is his office. Such a question is read as
/// if he asked it himself. Where the asker does something as well, nothing is changed. Pure.
/// </summary>
internal static partial class KinInOffice
{
    private const string Me = "(?:saya|sya|sy|gw|gue|gua|aku|ane|kami)";

    /// <summary>The question with the relative taken out, or as it was.</summary>
    public static string Read(string question)
    {
        Match kin = Told().Match(question);
        return kin.Success && !Asker().IsMatch(question[(kin.Index + kin.Length)..]) && !Asker().IsMatch(question[..kin.Index])
            ? question[..kin.Index] + kin.Groups["office"].Value + question[(kin.Index + kin.Length)..]
            : question;
    }

    [GeneratedRegex(@"\b(?:calon\s+)?(?:suami|istri|isteri|bini|laki|anak|ayah|bapak|bpk|ibu|mama|papa|adik|adek|kakak|abang|kakek|mertua|ipar|om|paman|tante|bibi|sepupu|keponakan|ponakan|menantu|pacar|tunangan|saudara)(?:\s+(?:ipar|mertua|kandung|sepupu|tiri))?(?:-?ku|\s+" + Me + @")\s+(?:(?:itu|ini|kan|seorang|adalah|yang|yg|anggota|masih|jadi)\s+){0,3}(?<office>(?:tni|tentara|prajurit|babinsa|polisi|polri|polwan|brimob|pns|asn|pppk|p3k|cpns|guru|dosen|kades|kepala desa|lurah|camat|perangkat desa|kadus|sekdes|honorer|pegawai (?:bumn|bumd|negeri|dinas)|karyawan (?:bumn|bumd)|satpol pp|bidan|perawat|kpps|ppk|pps|panwascam|kepsek|kepala sekolah|hakim|jaksa)(?: aktif| honorer| pns)?)(?=\s+(?:mau|ingin|pengen|akan|ikut|jadi|menjadi|hadir|dateng|datang|pakai|pake|foto|upload|posting|like|share|boleh|bisa|diajak|disuruh|diminta|ditawari|ditawarin|nyoblos|memilih|kampanye|orasi|pidato|pasang|bagi|nyumbang|daftar|maju|nyaleg|nyalon|masuk|dukung|mendukung|jaga|nonton|komen|masang|memasang|nempel|bikin|nulis|repost|ngajak|mengajak|bagiin|ngasih|terima|kumpul|nganter|antar|nemenin|ngopi|jalan|pose|berpose|foto-foto|selfie)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b" + Me + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asker();
}
