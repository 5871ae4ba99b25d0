using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>Decides where a message goes before anything is retrieved. Pure: text in, route out.</summary>
internal static class Router
{
    private static readonly string[] Political =
    [
        "like", "kampanye", "deklarasi", "orasi", "timses", "konsultan", "coblos", "kotakkosong", "uangpolitik", "saksi", "adhoc", "maju", "partai",
        "jadianggota", "baliho", "petahana", "pj", "netral", "pilkades", "pemenangan", "dukung", "bawaslu", "bkn", "ikrar", "masatenang", "debat", "catut",
        "mutasi", "blokir", "setelahpemilu", "pose", "akunkantor", "visimisi", "dpt", "kpu",
    ];

    private static readonly string[] PoliticalStems =
        ["politik", "kampanye", "calon", "pemilu", "pilkada", "pilkades", "partai", "netral", "kandidat", "paslon", "caleg", "kasn", "bawaslu", "kpu", "coblos", "tps", "dpt", "kpps", "panwascam", "pantarlih", "sipol", "golput", "suara", "skb"];

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
        if ((RouteNamed(text, "identitas") && !AsksAboutSecrecy(text)) || AsksWhoReported(text))
        {
            return Route.ReporterIdentity;
        }
        if (AsksForAChoice(text) && !AsksAboutSomeone(text) && !text.Concepts.Any(c => c is "survei" or "grup" or "bagikan" or "unggah" or "promosicalon") && !text.Stems.Any(s => s is "tanya" or "jawab" or "bilang"))
        {
            return Route.WhomToVote;
        }
        if (RouteNamed(text, "prediksi") && !AsksAboutSomeone(text) && !text.Concepts.Any(c => c is "bagikan" or "unggah" or "komentar" or "like"))
        {
            return Route.Prediction;
        }
        if (RouteNamed(text, "kampanye") && !text.Slots.Any("subjek"))
        {
            return Route.CampaignHelp;
        }
        if ((RouteNamed(text, "luartopik") && !political) || AsksForATransfer(text))
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
        return TipDetector.IsTip(text.Original) ? Route.TipIntent : Route.Question;
    }

    /// <summary>Whether anything in the text belongs to elections, parties or neutrality.</summary>
    public static bool IsPolitical(AnalyzedText text) =>
        text.Concepts.Any(c => Political.Contains(c)) || text.Slots.Any("target") && !OnlyFamily(text) || text.Slots.Any("pemilihan")
        || text.Stems.Any(s => PoliticalStems.Contains(s)) || (text.Concepts.Contains("lapor") && text.Stems.Any(s => s is "bukti" or "saksi" or "sidang"));

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

    /// <summary>"Nama pelapor dibuka di sidang tidak?" asks how reporters are protected, not who they are.</summary>
    private static bool AsksAboutSecrecy(AnalyzedText text) =>
        text.Stems.Contains("sebar") || text.Words.Any(w => w is "dibuka" or "dirahasiakan" or "dilindungi" or "disebarkan" or "ketahuan" or "diketahui" or "aman" or "terjamin");

    private static bool RouteNamed(AnalyzedText text, string route) =>
        text.Matches.Any(m => m.Entry.Kind == "rute" && m.Entry.Value == route && !m.Negated);

    /// <summary>"Gimana caranya pindah tugas ikut istri?" is a matter of staff, while nobody who rules or runs is told of.</summary>
    private static bool AsksForATransfer(AnalyzedText text) =>
        text.Wants("cara") && text.Stems.Contains("pindah") && text.Stems.Contains("tugas") && OnlyFamily(text) && !text.Slots.Any("fase") && !text.Slots.Any("pemilihan") && !text.Stems.Any(PoliticalStems.Contains);

    /// <summary>"Enaknya nyoblos siapa?", but not what is only spoken of: "ngobrol soal nyoblos siapa", "tidak menyuruh milih siapa-siapa".</summary>
    private static bool AsksForAChoice(AnalyzedText text) =>
        text.Matches.Any(m => m.Entry.Kind == "rute" && m.Entry.Value == "pilihan" && !m.Negated && !text.Stems.Take(m.Start).TakeLast(2).Any(s => s is "soal" or "tentang" or "suruh" or "obrol" or "bahas" or "ajak"));

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
}
