using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>Decides where a message goes before anything is retrieved. Pure: text in, route out.</summary>
internal static partial class Router
{
    private static readonly string[] Political =
    [
        "like", "kampanye", "deklarasi", "orasi", "timses", "konsultan", "coblos", "kotakkosong", "uangpolitik", "saksi", "adhoc", "maju", "partai",
        "keanggotaan", "baliho", "petahana", "pj", "netral", "pilkades", "pemenangan", "dukung", "bawaslu", "bkn", "ikrar", "masatenang", "debat", "catut",
        "mutasi", "blokir", "setelahpemilu", "pose", "akunkantor",
    ];

    private static readonly string[] PoliticalStems =
        ["politik", "kampanye", "calon", "pemilu", "pilkada", "pilkades", "partai", "netral", "kandidat", "paslon", "caleg", "kasn", "bawaslu", "kpu", "coblos", "tps"];

    public static Route Of(AnalyzedText text)
    {
        if (text.Words.Count == 0 || text.Words.All(w => w is "jempol" or "love"))
        {
            return Route.Empty;
        }
        bool political = IsPolitical(text);
        if (RouteNamed(text, "rahasia") && !Asks(text))
        {
            return Route.Secrets;
        }
        if (RouteNamed(text, "identitas") || AsksWhoReported(text))
        {
            return Route.ReporterIdentity;
        }
        if (RouteNamed(text, "pilihan"))
        {
            return Route.WhomToVote;
        }
        if (RouteNamed(text, "prediksi") && !AsksAboutSomeone(text))
        {
            return Route.Prediction;
        }
        if (RouteNamed(text, "kampanye") && !AsksAboutSomeone(text))
        {
            return Route.CampaignHelp;
        }
        if (RouteNamed(text, "luartopik") && !political)
        {
            return Route.OutOfScope;
        }
        if (RouteNamed(text, "hinaan") && !political)
        {
            return Route.Insult;
        }
        if (RouteNamed(text, "rahasia") && !political)
        {
            return Route.Secrets;
        }
        if (HasNothingButCourtesy(text))
        {
            return text.Wants("izin") || text.Original.Contains('?') || HasReference(text) ? Route.NoContext : Route.Greeting;
        }
        return ReadsLikeTip(text) ? Route.TipIntent : Route.Question;
    }

    /// <summary>Whether anything in the text belongs to elections, parties or neutrality.</summary>
    public static bool IsPolitical(AnalyzedText text) =>
        text.Concepts.Any(c => Political.Contains(c)) || text.Slots.Any("target") && !OnlyFamily(text) || text.Slots.Any("pemilihan")
        || text.Stems.Any(s => PoliticalStems.Contains(s));

    private static bool OnlyFamily(AnalyzedText text) =>
        text.Slots.Of("target").All(t => t is "pasangan" or "keluarga_lain" or "teman");

    /// <summary>"yang ngelaporin pak camat itu siapa?", but not "siapa yang boleh melapor?".</summary>
    private static bool AsksWhoReported(AnalyzedText text)
    {
        for (int i = 1; i < text.Stems.Count; i++)
        {
            if (text.Stems[i] == "lapor" && text.Stems[i - 1] == "yang")
            {
                return text.Stems.Contains("siapa");
            }
        }
        return false;
    }

    private static bool RouteNamed(AnalyzedText text, string route) =>
        text.Matches.Any(m => m.Entry.Kind == "rute" && m.Entry.Value == route);

    private static bool Asks(AnalyzedText text) => IsPolitical(text) && text.Wants("izin");

    /// <summary>"Bolehkah PNS membuat naskah orasi?" asks for the rule; "buatkan naskah orasi" asks for help.</summary>
    private static bool AsksAboutSomeone(AnalyzedText text) => text.Slots.Any("subjek") && text.Wants("izin");

    private static bool HasReference(AnalyzedText text) => text.Stems.Any(s => s is "kemarin" or "tadi" or "bagaimana");

    /// <summary>Only greetings, vocatives and question words are left.</summary>
    private static bool HasNothingButCourtesy(AnalyzedText text)
    {
        var greeted = new HashSet<int>();
        foreach (LexiconMatch match in text.Matches.Where(m => m.Entry.Kind == "rute" && m.Entry.Value == "sapaan"))
        {
            greeted.UnionWith(Enumerable.Range(match.Start, match.End - match.Start));
        }
        for (int i = 0; i < text.Stems.Count; i++)
        {
            string stem = text.Stems[i];
            if (!greeted.Contains(i) && stem.Length > 1 && !TextAnalyzer.StopStems.Contains(stem) && !IsFiller(stem))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsFiller(string stem) => stem is "kemarin" or "tadi" or "jadi" or "asn" or "pns" or "coba" or "dengar" or "cek" or "salah" or "tolol";

    /// <summary>
    /// A report tells what somebody did: no question, an actor in the third person, an act, and a place, a time or a piece
    /// of evidence. The threshold is high: a wrong guess costs one button, a missed one leaves the Lapor door.
    /// </summary>
    private static bool ReadsLikeTip(AnalyzedText text)
    {
        string plain = TextCleaner.Plain(text.Original);
        bool asks = plain.Contains('?') || text.Stems.Any(s => s is "bagaimana" or "apakah" or "mengapa" or "siapa") || QuestionTail().IsMatch(plain);
        bool announces = ReportOpening().IsMatch(plain);
        bool evidence = EvidenceWords().IsMatch(plain);
        bool when = TimeWords().IsMatch(plain);
        bool actor = text.Slots.HasAny("subjek", ["camat", "lurah", "kepala_desa", "perangkat_desa", "pejabat", "guru", "satpol_pp", "rt_rw", "bpd", "pj", "petahana"])
            || OtherActor().IsMatch(plain);
        int signals = (evidence ? 1 : 0) + (when ? 1 : 0) + (actor ? 1 : 0);
        return announces ? signals >= 1 && !(asks && HowToReport(text)) : !asks && signals >= 2 && !text.Wants("izin") && plain.Length > 40 && !text.Stems.Take(4).Contains("saya");
    }

    private static bool HowToReport(AnalyzedText text) => text.Wants("cara") || text.Wants("izin") || text.Wants("alasan");

    [GeneratedRegex(@"\b(gimana|gmn|boleh|bole|bisa|kena|aman|salah|dosa|pelanggaran)\s*(ga|gak|nggak|ngga|tidak|kah|apa|bukan|sih|ya|dong|kan|hukum)\b|\b(ga|gak|kan|ya|dong|sih|kah)\s*$")]
    private static partial Regex QuestionTail();

    [GeneratedRegex(@"^\W*(assalamualaikum\W+|halo\W+|min\W+|pak\W+|selamat \w+\W+)*(saya\s+)?(mau\s+|ingin\s+|izin\s+)?(lapor|melapor|melaporkan|laporin|laporan|ngelaporin|aduan|mengadukan)\b")]
    private static partial Regex ReportOpening();

    [GeneratedRegex(@"\b(ada (foto|video|bukti|rekaman|ss|screenshot)|(foto|video|bukti|rekaman|ss|screenshot)(nya)? ada|videonya|fotonya|buktinya|terekam|ngerekam|merekam|saksi mata|tolong (dicek|ditindak|diproses|usut)|mohon (ditindak|diproses|dicek))\b")]
    private static partial Regex EvidenceWords();

    [GeneratedRegex(@"\b(tgl|tanggal|jam|pukul|kemarin|kemaren|kmrn|tadi (pagi|siang|sore|malam)|hari (senin|selasa|rabu|kamis|jumat|sabtu|minggu|ini)|(senin|selasa|rabu|kamis|jumat|sabtu) (lalu|kemarin|pagi|malam))\b")]
    private static partial Regex TimeWords();

    [GeneratedRegex(@"\b(kepala dinas|kadis|kabid|sekda|kepsek|pegawai|oknum|pejabat|staf|sopir(nya)?|asn|pns|guru|mobil dinas|plat merah|camat|lurah|kades)\b")]
    private static partial Regex OtherActor();
}
