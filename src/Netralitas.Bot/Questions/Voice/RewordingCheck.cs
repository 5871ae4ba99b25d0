using System.Text.RegularExpressions;

namespace Netralitas.Bot.Questions.Voice;

/// <summary>
/// Whether a re-worded text says what the composed one says. It does not look for lies, of which there is no end: apart from a closed list of courtesies
/// and of words that mean the same, every word, number and stop of the composed text must stand there, in its order, and nothing else. So no
/// verdict, citation, number or date can differ. Pure: values in, a value out.
/// </summary>
internal static partial class RewordingCheck
{
    private const int LongerBy = 160;

    /// <summary>Behind these nothing may be slipped in: "tidak, boleh" is not "tidak boleh".</summary>
    private static readonly string[] Turning = ["tidak", "bukan", "jangan", "belum", "tanpa", "hanya", "boleh", "dilarang", "wajib", "harus", "kecuali"];

    public static bool Passes(string composed, string reworded) =>
        reworded.Length > 0 && reworded != composed && Fits(composed, reworded) && Sequence(composed).SequenceEqual(Sequence(reworded)) && KeepsTurns(composed, reworded);

    /// <summary>Whether what has come so far can still become a text that passes; its last word may be unfinished.</summary>
    public static bool MayStillPass(string composed, string beginning)
    {
        string text = beginning.TrimStart();
        int complete = text.LastIndexOf(' ');
        if (complete <= 0)
        {
            return text.Length <= composed.Length + LongerBy;
        }
        List<string> begun = Sequence(text[..complete]);
        List<string> whole = Sequence(composed);
        return Fits(composed, text[..complete]) && begun.Count <= whole.Count && begun.SequenceEqual(whole.Take(begun.Count));
    }

    private static bool Fits(string composed, string reworded) =>
        reworded.Length <= composed.Length + LongerBy
        && reworded.All(c => char.IsLetterOrDigit(c) || c is ' ' or '\n' or '.' or ',' or '!' || composed.Contains(c))
        && Shouted().Matches(reworded).All(word => composed.Contains(word.Value, StringComparison.Ordinal));

    /// <summary>The words that count and the stops between them; a sentence of courtesies leaves no trace.</summary>
    private static List<string> Sequence(string text)
    {
        var sequence = new List<string>();
        foreach (string word in Words(text))
        {
            string canonical = word is "!" ? "." : ToneWords.Canonical(word);
            bool nothing = word is "," || ToneWords.IsFree(word) || (canonical == "." && (sequence.Count == 0 || sequence[^1] == "."));
            if (!nothing)
            {
                sequence.Add(canonical);
            }
        }
        if (sequence.Count > 0 && sequence[^1] == ".")
        {
            sequence.RemoveAt(sequence.Count - 1);
        }
        return sequence;
    }

    private static bool KeepsTurns(string composed, string reworded) => Turns(composed).SequenceEqual(Turns(reworded));

    /// <summary>Each turning word with what stands right behind it, commas and courtesies included.</summary>
    private static IEnumerable<(string Word, string Next)> Turns(string text)
    {
        string[] words = [.. Words(text).Select(ToneWords.Canonical)];
        for (int i = 0; i < words.Length; i++)
        {
            if (Turning.Contains(words[i]))
            {
                yield return (words[i], i + 1 < words.Length ? words[i + 1] : "");
            }
        }
    }

    private static IEnumerable<string> Words(string text) => Token().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    /// <summary>Words with their hyphens, numbers with their points and slashes, and every other sign by itself.</summary>
    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:[-/.:][\p{L}\p{Nd}]+)*|[^\s\p{L}\p{Nd}]")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b\p{Lu}{2,}\b")]
    private static partial Regex Shouted();
}
