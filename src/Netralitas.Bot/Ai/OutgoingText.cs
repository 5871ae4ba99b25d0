using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Ai;

/// <summary>
/// What of a question may leave the server. Not a hunt for what looks private, which always misses something, but the reverse: only words that the
/// public knowledge itself contains stay, spelled as the knowledge spells them; every other word, every given name and every number is a gap.
/// </summary>
internal static partial class OutgoingText
{
    public const string Gap = "…";

    private const int LongestName = 4;

    private static readonly ConditionalWeakTable<KnowledgeSnapshot, FrozenSet<string>> Vocabularies = [];

    /// <summary>Behind these stands a name, whatever it looks like; an office is no name.</summary>
    private static readonly FrozenSet<string> Titles =
        "pak bapak bpk bu ibu sdr sdri saudara saudari mas mbak bang abang kak kakak haji hajah ustad ustaz kyai kiai bernama nama namanya namaku inisial".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Offices =
        "camat lurah kades kadus sekdes sekcam kadis kabid kasi kepsek sekda bupati wabup walikota wali gubernur wagub menteri presiden kepala ketua pimpinan atasan pejabat pegawai guru dosen rektor rt rw calon caleg saya kami kita"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string Of(string question, KnowledgeSnapshot knowledge)
    {
        FrozenSet<string> vocabulary = Vocabularies.GetValue(knowledge, VocabularyOf);
        HashSet<string> names = [.. TextCleaner.Tokens(question).Where(GivenNames.Contains), .. FullNames(question, vocabulary)];
        IReadOnlyList<string> words = knowledge.Analyzer.Analyze(question).Words;
        var kept = new List<string>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            string word = words[i];
            bool named = i > 0 && Titles.Contains(words[i - 1]) && !Offices.Contains(word) && !TextAnalyzer.StopStems.Contains(Stemmer.Stem(word));
            bool passes = !named && !names.Contains(word) && !GivenNames.Contains(word) && !word.Any(char.IsDigit) && vocabulary.Contains(word);
            if (passes)
            {
                kept.Add(word);
            }
            else if (kept.Count == 0 || kept[^1] != Gap)
            {
                kept.Add(Gap);
            }
        }
        return string.Join(' ', kept);
    }

    /// <summary>"Contohwan Surya": a family name may well be a word of ours; what stands before it gives it away. A longer row of capitals is shouting.</summary>
    private static IEnumerable<string> FullNames(string question, FrozenSet<string> vocabulary) =>
        Capitals().Matches(question).Select(row => TextCleaner.Tokens(row.Value))
            .Where(row => row.Count <= LongestName && row.Exists(word => GivenNames.Contains(word) || !vocabulary.Contains(word)))
            .SelectMany(row => row);

    /// <summary>Spelled-out numbers are left out: with ten of them one can spell a telephone number.</summary>
    private static FrozenSet<string> VocabularyOf(KnowledgeSnapshot knowledge) =>
        knowledge.Base.Situations
            .SelectMany(s => s.Phrasings.Append(s.Title).Append(s.Why).Append(s.Instead).Append(s.Risk)
                .Concat(s.Conditions.SelectMany(c => c.Phrasings.Append(c.When).Append(c.Why))))
            .Concat(knowledge.Base.LexiconEntries.SelectMany(e => e.Terms.Append(e.Value)))
            .SelectMany(TextCleaner.Tokens)
            .Except("nol kosong satu dua tiga empat lima enam tujuh delapan lapan sembilan".Split(' '))
            .ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*)+")]
    private static partial Regex Capitals();
}
