using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>Finds officials whom a text speaks of: "Kepala Dinas Contoh", "Saudara Camat Budi", and not "saya sekretaris camat".</summary>
internal static class Officials
{
    private static readonly int Officer = WordKinds.NumberOf("officer");
    private static readonly int[] Turning = [.. new[] { "seen", "order", "report" }.Select(WordKinds.NumberOf)];
    private static readonly int Me = 1 << WordLists.NumberOf("me");

    /// <summary>Of each token whether it belongs to the office or the name of somebody else.</summary>
    public static bool[] In(string text, Token[] tokens)
    {
        bool[] official = new bool[tokens.Length];
        bool ofWriter = false, goesOn = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            string word = tokens[i].Plain;
            ofWriter &= !TurnsToOthers(word) && (!tokens[i].EndsSentence || word == "." && i > 0 && IsShort(tokens[i - 1].Plain));
            if (SpeaksOfWriter(word) && !IsOwner(tokens, i) && !IsAddressed(tokens, i))
            {
                (ofWriter, goesOn) = (true, false);
                continue;
            }
            bool begins = WordKinds.Of(word) == Officer || word is "saudara" or "sdr" or "sdri" or "oknum" or "terlapor" or "bernama"
                || IsTitle(word) && (i + 1 < tokens.Length && WordKinds.Of(tokens[i + 1].Plain) == Officer || i > 0 && IsAddressed(tokens, i - 1));
            goesOn = begins ? goesOn || !ofWriter : goesOn && (IsOwner(tokens, i) || IsTitle(word) || tokens[i].IsWord && char.IsUpper(text[tokens[i].Start]) || IsJoint(text, tokens, i));
            official[i] = goesOn;
        }
        return official;
    }

    /// <summary>"saya lihat …", "saya disuruh …", "saya lapor …": from here on it is about somebody else.</summary>
    private static bool TurnsToOthers(string word) => word is "oleh" or "bahwa" || WordKinds.Of(word) is { } kind && Turning.Contains(kind);

    private static bool SpeaksOfWriter(string word) => (WordLists.Of(word) & Me) != 0 || word is "ini" or "selaku" or "sebagai" or "sbg" or "dari";

    /// <summary>"atasan saya …"</summary>
    private static bool IsOwner(Token[] tokens, int i) => i > 0 && (WordLists.Of(tokens[i].Plain) & Me) != 0 && WordKinds.Of(tokens[i - 1].Plain) == Officer;

    /// <summary>"ke saya …"</summary>
    private static bool IsAddressed(Token[] tokens, int i) => i > 0 && (WordLists.Of(tokens[i].Plain) & Me) != 0 && (tokens[i - 1].Plain is "ke" or "kepada" or "depan" or "sama");

    /// <summary>What stands within an office or between it and a name: "Camat Contoh, Bapak …", "Sdr. …", "Terlapor: …".</summary>
    private static bool IsJoint(string text, Token[] tokens, int i) => tokens[i].Plain switch
    {
        "di" or "desa" or "kelurahan" or "kecamatan" or "dinas" => true,
        "," => i + 1 < tokens.Length && IsTitle(tokens[i + 1].Plain),
        "." => i > 0 && IsShort(tokens[i - 1].Plain),
        ":" => i > 0 && tokens[i - 1].Plain is "terlapor",
        _ => tokens[i].IsNumber || i > 0 && i + 1 < tokens.Length && WordKinds.Of(tokens[i - 1].Plain) == Officer && tokens[i + 1].IsWord && char.IsUpper(text[tokens[i + 1].Start]),
    };

    /// <summary>Words that a full stop cuts short.</summary>
    private static bool IsShort(string word) => IsTitle(word) || word is "jl" or "jln" or "no" or "gg" or "kec" or "kel" or "kab" or "ds" or "prov" or "nip";

    private static bool IsTitle(string word) => word is "pak" or "bu" or "bapak" or "ibu" or "sdr" or "sdri" or "saudara" or "dr" or "drs" or "dra" or "ir" or "h" or "hj";
}
