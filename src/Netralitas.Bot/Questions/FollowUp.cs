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

    /// <summary>Whether a message says too little by itself and changes one circumstance of what was asked.</summary>
    public static bool Is(AnalyzedText text) =>
        text.Words.Count is > 0 and <= MaxWords && Openings.Contains(text.Stems[0]) && text.Slots.All.Any() && !text.Concepts.Any(c => !Scenes.Contains(c))
        && !text.Wants("pasal");

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
