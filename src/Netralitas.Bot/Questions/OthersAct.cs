using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>
/// "Atasan ga ngasih keluar buat nyoblos, boleh dia gitu?": the superior's act is judged, not what the asker may do about it. A card that allows the
/// asker something is no answer to that. Pure.
/// </summary>
internal static class OthersAct
{
    private const int OfficerWithin = 3;

    /// <summary>Whether an officer's act is told first and then asked about.</summary>
    public static bool IsJudged(AnalyzedText question)
    {
        IReadOnlyList<string> stems = question.Stems;
        int officer = -1;
        for (int i = 0; i < stems.Count && i < OfficerWithin && officer < 0; i++)
        {
            officer = IsOfficer(stems[i]) ? i : -1;
        }
        return officer >= 0 && !stems.Take(officer).Contains("saya") && AsksOfIt(stems, officer + 1);
    }

    /// <summary>"boleh dia begitu", "itu langgar", "emang boleh" at the end; never "boleh saya".</summary>
    private static bool AsksOfIt(IReadOnlyList<string> stems, int from)
    {
        for (int i = Math.Max(from, stems.Count - 4); i < stems.Count; i++)
        {
            bool permission = stems[i] == "boleh" && (Next(stems, i) is "dia" or "beliau" or "begitu" or "atasan" or "kepala" or "memang" or "emang" || stems[i - 1] is "memang" or "emang" or "apa" or "itu");
            if (permission || (stems[i] is "langgar" or "salah" && stems[i - 1] is "itu" or "begitu" or "apa" or "termasuk"))
            {
                return true;
            }
        }
        return false;
    }

    private static string? Next(IReadOnlyList<string> stems, int at) => at + 1 < stems.Count ? stems[at + 1] : null;

    private static bool IsOfficer(string stem) =>
        stem is "atasan" or "bos" or "pimpin" or "pimpinan" or "kabid" or "kadis" or "kabag" or "kasi" or "camat" or "lurah" or "kades" or "kepala" or "bupati" or "gubernur" or "sekda" or "pejabat" or "kepsek" or "direktur" or "majikan";
}
