using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>Reads a short message in the light of the question before it: "kalau PPPK?", "kalau di hari libur?". Pure.</summary>
internal static class FollowUp
{
    private const int MaxWords = 8;

    private static readonly string[] Openings = ["kalau", "bagaimana", "jika", "bila", "terus", "lalu", "dan", "atau"];

    /// <summary>Concepts that only set the scene of an act told before.</summary>
    private static readonly string[] Scenes = ["medsos", "cuti", "libur", "seragam", "izin", "sekolah", "suamiistri", "bawahan", "atasan", "desa", "netral"];

    /// <summary>Slots of which the new message replaces the old value; facts are added.</summary>
    private static readonly string[] Kept = ["subjek", "target", "fase", "saluran", "pemilihan", "fakta"];

    /// <summary>What an act of its own takes over: who, about whom, when, at which election.</summary>
    private static readonly string[] Lent = ["subjek", "target", "fase", "pemilihan"];

    private static readonly string[] AskedApart = ["pasal", "sanksi", "alasan", "cara"];

    /// <summary>Whether a message says too little by itself and changes one circumstance of what was asked.</summary>
    public static bool Is(AnalyzedText text) =>
        text.Words.Count is > 0 and <= MaxWords && Openings.Contains(text.Stems[0]) && text.Slots.All.Any() && !text.Concepts.Any(c => !Scenes.Contains(c))
        && !text.Wants("pasal");

    /// <summary>
    /// "Kalau cuma nganterin ke lokasi?" brings an act of its own, and says neither who asks nor about whom: that stays as it was told. Who names
    /// somebody, or wants to know a pasal, a sanction or a way, asks a question of their own.
    /// </summary>
    public static bool BringsAnAct(AnalyzedText text) =>
        text.Words.Count is > 1 and <= MaxWords && IsConditional(text.Stems) && !text.Slots.Any("subjek") && !text.Slots.Any("target") && !text.Slots.Any("pemilihan")
        && !AskedApart.Any(text.Wants) && !text.Concepts.Any(c => c is "lapor" or "sanksi" or "bawaslu");

    /// <summary>
    /// The act of this message, of those whom the question before was about and in its phase, written as one text; null where it tells neither.
    /// What excused the act before (leave, a task, no attributes) is not lent to another act.
    /// </summary>
    public static string? Carried(string message, AnalyzedText before)
    {
        var kept = new SortedSet<int>();
        foreach (LexiconMatch match in before.Matches.Where(m => m.Entry.Kind == "slot" && !m.Negated && Lent.Contains(m.Entry.Slot) && before.Slots.Has(m.Entry.Slot, m.Entry.Value)))
        {
            kept.UnionWith(Enumerable.Range(match.Start, match.End - match.Start));
            if (match.End < before.Stems.Count && before.Stems[match.End] == "saya")
            {
                kept.Add(match.End); // "suami saya"
            }
        }
        kept.RemoveWhere(i => i > 0 && before.Stems[i] is "pns" or "asn" && before.Slots.Has("subjek", "pensiunan")); // "pensiunan PNS" is none any more
        return kept.Any(i => before.Stems[i] != "saya") ? string.Join(' ', kept.Select(i => before.Words[i])) + ", " + message : null;
    }

    private static bool IsConditional(IReadOnlyList<string> stems) =>
        stems[0] is "kalau" or "jika" or "bila" || (stems[0] is "terus" or "lalu" or "dan" or "bagaimana" or "nah" && stems[1] is "kalau" or "jika" or "bila" or "hanya");

    /// <summary>The question before with the circumstances of this message.</summary>
    public static AnalyzedText Merge(AnalyzedText message, AnalyzedText before)
    {
        SlotValues slots = message.Slots.Over(before.Slots, Kept);
        foreach (string fact in before.Slots.Of("fakta"))
        {
            slots.Add("fakta", fact);
        }
        return before with
        {
            Words = [.. before.Words, .. message.Words],
            Stems = [.. before.Stems, .. message.Stems],
            Matches = [.. before.Matches.Where(m => !IsReplaced(m, message.Slots)), .. message.Matches],
            Slots = slots,
        };
    }

    private static bool IsReplaced(LexiconMatch match, SlotValues newer) => match.Entry.Kind == "slot" && match.Entry.Slot != "fakta" && newer.Any(match.Entry.Slot);
}
