using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>Who the asker is, as told by the asker. Pure.</summary>
internal static class Roles
{
    private const int MaxWords = 7;

    /// <summary>Whether a message only says who the asker is: "saya guru PPPK".</summary>
    public static bool IsOnlyThat(AnalyzedText text) =>
        text.Words.Count <= MaxWords && SlotReader.RolesOfAsker(text).Count > 0 && !text.Original.Contains('?') && !text.Wants("izin") && !text.Wants("sanksi")
        && !text.Wants("cara") && text.Slots.All.All(s => s.Slot is "subjek" or "saluran") && text.Concepts.All(c => c is "sekolah" or "desa" or "bawahan" or "atasan" or "honorer");

    /// <summary>The facts of a question with the remembered roles, where it names nobody itself.</summary>
    public static SlotValues Under(SlotValues facts, IReadOnlyList<string> roles)
    {
        if (roles.Count == 0 || facts.Any("subjek"))
        {
            return facts;
        }
        SlotValues with = facts.Over(SlotValues.Empty);
        foreach (string role in roles)
        {
            with.Add("subjek", role);
        }
        return with;
    }

    /// <summary>The names that a person reads.</summary>
    public static string Shown(IReadOnlyList<string> roles) =>
        string.Join(", ", roles.Select(r => r is "asn" or "pns" or "cpns" or "pppk" or "tni" or "bumn" or "bpd" ? r.ToUpperInvariant() : r switch
        {
            "pppk_paruh_waktu" => "PPPK paruh waktu",
            "satpol_pp" => "Satpol PP",
            "rt_rw" => "pengurus RT/RW",
            _ => r.Replace('_', ' '),
        }));
}
