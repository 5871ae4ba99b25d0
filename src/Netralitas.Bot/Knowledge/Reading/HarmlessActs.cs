namespace Netralitas.Bot.Knowledge.Reading;

/// <summary>Acts that sound like support and are for nobody: taking down what others put up, calls to vote, invitations to a reunion. Pure.</summary>
internal static class HarmlessActs
{
    /// <summary>"di rumah dinas ditempeli poster, saya copot": what others put up is taken down, and nothing is put up after it.</summary>
    public static bool TakesDown(IReadOnlyList<string> stems, IReadOnlyList<LexiconMatch> matches)
    {
        int down = -1;
        foreach (LexiconMatch match in matches)
        {
            if (match is { Entry: { Kind: "konsep", Value: "copot" }, Negated: false })
            {
                down = Math.Max(down, match.Start);
            }
        }
        if (down < 0)
        {
            return false;
        }
        for (int i = 0; i < stems.Count; i++)
        {
            bool putsUp = stems[i] is "pasang" or "tempel" or "ganti" or "gantung" or "bagi" or "sebar";
            bool byAsker = i > 0 && stems[i - 1] is "saya" or "kami" && !(i > 1 && stems[i - 2] is "rumah" or "dinas" or "kantor" or "pagar" or "warung" or "toko" or "mobil");
            if (putsUp && (i > down || byAsker))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"jangan golput", "gunakan hak pilih": a call to vote, whoever for.</summary>
    public static bool CallsToVote(IReadOnlyList<string> stems)
    {
        for (int i = 1; i < stems.Count; i++)
        {
            if ((stems[i] == "golput" && stems[i - 1] is "jangan" or "anti" or "tolak" or "cegah") || (stems[i] == "pilih" && i > 1 && stems[i - 1] == "hak" && stems[i - 2] is "guna" or "gunakan" or "pakai"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"mengajak rukun", "ngajak reuni": for nobody.</summary>
    public static bool IsInvitationForNobody(IReadOnlyList<string> stems, LexiconMatch match)
    {
        if (match.Entry.Value != "mengajak")
        {
            return false;
        }
        for (int i = match.End; i < stems.Count && i < match.End + 2; i++)
        {
            if (stems[i] is "jaga" or "rukun" or "damai" or "sabar" or "ronda" or "reuni" or "mancing" or "pancing" or "futsal" or "ngopi" or "belanja" or "toleransi" or "tenang")
            {
                return true;
            }
        }
        return false;
    }
}
