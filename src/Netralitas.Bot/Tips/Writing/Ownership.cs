using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>
/// Tells whose a number is by the nearest telling word before it in the same sentence: "HP saya 08…" is the reporter's,
/// "nomor pak camat 08…" is not. If nothing stands before, the words right behind are asked.
/// </summary>
internal static partial class Ownership
{
    private const int Before = 120;
    private const int WordsBefore = 9;

    public static Owner Of(string text, int start, int end)
    {
        Owner before = OfWordsBefore(text[Math.Max(0, start - Before)..start]);
        return before != Owner.Unknown ? before : OfWordsBehind(text[end..Math.Min(text.Length, end + 40)]);
    }

    /// <summary>Whether anything before the span, in any sentence, speaks of an official.</summary>
    public static bool AnOfficialStandsBefore(string text, int start) =>
        Word().Matches(text[Math.Max(0, start - 240)..start]).Any(w => IsOfficial(w.Value) || w.Value.Equals("bernama", StringComparison.OrdinalIgnoreCase));

    private static Owner OfWordsBefore(string before)
    {
        Match? boundary = SentenceEnd().Matches(before).LastOrDefault();
        string sentence = boundary is null ? before : before[(boundary.Index + boundary.Length)..];
        Match[] words = [.. Word().Matches(sentence).TakeLast(WordsBefore)];
        for (int i = words.Length - 1; i >= 0; i--)
        {
            if (words[i].Value.ToLowerInvariant() is "beliau" or "dia" or "ia" && OwnRelative().IsMatch(before))
            {
                return Owner.Reporter;
            }
            if (OfWord(words, i, sentence) is var owner && owner != Owner.Unknown)
            {
                return owner;
            }
        }
        return Owner.Unknown;
    }

    private static Owner OfWord(Match[] words, int i, string sentence)
    {
        string word = words[i].Value.ToLowerInvariant();
        string previous = i > 0 ? words[i - 1].Value.ToLowerInvariant() : "";
        if (Words.FirstPerson.Contains(word))
        {
            // "atasan saya", "camat saya", "kepala dinas saya": somebody of the reporter's, not the reporter.
            return IsOfficial(previous) && !IsAddressed(words, i - 1, sentence) ? Owner.SomebodyElse : Owner.Reporter;
        }
        if (Words.Mine.Contains(word) || word is "pelapor" or "narahubung" or "japri")
        {
            return Owner.Reporter;
        }
        if (word is "hubungi" or "kontak" or "calling" or "call" or "cp")
        {
            return Owner.Reporter;
        }
        if (word is "dihubungi" or "ditelepon" or "ditelpon" or "dichat" or "diwa")
        {
            return previous is "bisa" or "dapat" or "siap" or "silakan" or "silahkan" or "mohon" or "boleh" or "mau" ? Owner.Reporter : Owner.SomebodyElse;
        }
        if (Words.Theirs.Contains(word))
        {
            return Owner.SomebodyElse;
        }
        if (IsOfficial(word) && IntroducedByName().IsMatch(sentence[..words[i].Index]))
        {
            return Owner.Reporter;
        }
        bool other = IsOfficial(word) || Words.Others.Contains(word);
        return other && !IsAddressed(words, i, sentence) ? Owner.SomebodyElse : Owner.Unknown;
    }

    /// <summary>"Saya Retno Khayalina, guru di …": the job is the writer's own.</summary>
    [GeneratedRegex(@"\b(?i:saya|sy|aku|gue|gw|perkenalkan)(?:\s+\p{Lu}\p{Ll}+){1,3},\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex IntroducedByName();

    private static bool IsOfficial(string word) =>
        Words.Officials.Contains(word) || word.EndsWith("nya", StringComparison.OrdinalIgnoreCase) && Words.Officials.Contains(word[..^3]);

    /// <summary>"Pak," and "Bawaslu:" call the reader.</summary>
    private static bool IsAddressed(Match[] words, int i, string sentence)
    {
        int end = words[i].Index + words[i].Length;
        bool vocative = words[i].Value.ToLowerInvariant() is "pak" or "bapak" or "bu" or "ibu" or "admin" or "bawaslu" or "panwaslu" or "lapor";
        return vocative && end < sentence.Length && sentence[end] is ',' or ':' or ';';
    }

    private static Owner OfWordsBehind(string behind)
    {
        Match claim = Claim().Match(behind);
        return !claim.Success ? Owner.Unknown : claim.Groups["mine"].Success ? Owner.Reporter : Owner.SomebodyElse;
    }

    /// <summary>"Bapak saya … NIP beliau": a relative's number leads to the reporter as surely as their own.</summary>
    [GeneratedRegex(@"\b(?:(?:suami|istri|isteri|anak|adik|kakak|ibu|ayah|bapak|bpk|mertua)\s+(?:saya|sy|aku|gue|gw)|(?:suami|istri|anak|adik|kakak|ibu|ayah|bapak)ku)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnRelative();

    [GeneratedRegex(@"[\w@]+")]
    private static partial Regex Word();

    /// <summary>A full stop behind an abbreviation ends nothing.</summary>
    [GeneratedRegex(@"[!?\n]|(?<!\b(?:no|hp|tlp|telp|sdr|bpk|jl|dr|drs|ir|nip|nik|wa|a|n|s|m|h))\.(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\W*(?:ini|itu|adalah|yaitu)?\W*(?:nomor|nomer|no|hp|wa|email|nik|nip|punya|milik)*\W*(?:(?<mine>saya|sy|aku|gue|gw|pelapor)\b|(?:pak|bu|bapak|ibu|camat|lurah|kades|kadis|dia|beliau|pelaku)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Claim();
}
