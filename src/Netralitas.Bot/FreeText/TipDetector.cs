using System.Text.RegularExpressions;
using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Bot.FreeText;

/// <summary>How much a free text is a report of something that happened rather than a question: learnt, see <see cref="ReportModel"/>. The text goes nowhere.</summary>
internal static partial class TipDetector
{
    /// <summary>From here on the bot asks: "ini laporan?"</summary>
    public const double Threshold = 0.5;

    /// <summary>From here on the text may be a report: it is never given to a model, and where there is no answer, Lapor is offered.</summary>
    public const double MaybeThreshold = 0.25;

    public static bool IsTip(string text) => LastScore.Of(text) >= Threshold;

    public static bool MayBeTip(string text) => LastScore.Of(text) >= MaybeThreshold;

    /// <summary>It calls itself a report.</summary>
    public static bool IsAnnounced(string text) => AnnouncesItself(Plain(text));

    /// <summary>0 (surely none) to 1 (surely a report).</summary>
    public static double Score(string text)
    {
        double likelihood = ReportModel.Learnt.Likelihood(text);
        if (likelihood < MaybeThreshold)
        {
            return likelihood;
        }
        string plain = Plain(text);
        if (Machine().IsMatch(plain) || IsTooLittle(plain))
        {
            return Math.Min(likelihood, JustBelow);
        }
        return likelihood < Threshold && AnnouncesItself(plain) ? Threshold : likelihood;
    }

    private static string Plain(string text) => TextStripper.Strip(text).Text.ToLowerInvariant();

    private static bool AnnouncesItself(string plain) => Announcement().IsMatch(plain) || BeginsWithReport().IsMatch(plain);

    /// <summary>"pak camat kampanye": a topic that somebody looks up.</summary>
    private static bool IsTooLittle(string plain) => plain.Split((char[]?)null, LeastWords, StringSplitOptions.RemoveEmptyEntries).Length < LeastWords;

    private const double JustBelow = 0.45;
    private const int LeastWords = 4;
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const string I = @"(?:saya|sya|sy|aku|ak|gue|gua|gw|ane|kulo|kula|abdi|urang|we|i)";

    [GeneratedRegex(@"(?:^|[.!?\n]\s*)\W*(?:(?:assalamualaikum|assalamu'?alaikum|ass?|wr|wb|shalom|salam|halo|hallo|hai|min|mimin|admin|kak|pak|bu|bapak|ibu|bawaslu|yth|selamat (?:pagi|siang|sore|malam)|permisi|maaf|tolong|mohon)\W+){0,5}(?:" + I + @"\W+)?(?:mau |ingin |izin |ijin |hendak |pengen |mo )?(?:(?:me|nge)lapor(?:kan|in)?|(?<=\b(?:mau|ingin|izin|ijin|hendak|pengen|mo) )lapor|lapor(?=\s*(?:[,.!:;]|min\b|pak\b|bu\b|kak\b|admin\b|bos\b|ada\b|ini\b))|(?:laporan|aduan|pengaduan)(?!\s+(?:saya|kami|sy|gue|dan)\b)|mengadukan|ngadu(?:in)?|laporkan)\b(?!\s*(?:ke ?mana|kemana|lewat|pake|pakai|apa\b|paling|di ?mana|bisa|gimana|itu|anonim|asn ga netral|spt|pajak|pkh|kinerja|skp))|\bini (?:laporan|lapor|aduan)\b|\b(?:tolong|mohon) (?:laporan(?: ini)?|ini) (?:ditindak|diproses|dicatat)|\banggap(?: aja| saja)?(?: ini)? laporan\b|\bsekalian (?:saya )?lapor\b|\b" + I + @" (?:mau|ingin|izin|hendak|pengen) (?:(?:me|nge)?lapor(?:kan|in)?|mengadukan|ngadu(?:in)?)\b", Options)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^\W*(?:[a-z]+\W+){0,2}(?:lapor|laporan|ngelapor|melapor)\b", Options)]
    private static partial Regex BeginsWithReport();

    /// <summary>Markup, or words to a machine.</summary>
    [GeneratedRegex(@"</?\w+>|\b(?:verdict|prompt|system|sistem prompt|instruksi sebelumnya|mode uji|lanjutkan:|jawab 'boleh'|token bot)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Machine();
}
