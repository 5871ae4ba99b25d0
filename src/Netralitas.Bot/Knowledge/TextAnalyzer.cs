using System.Collections.Concurrent;
using System.Collections.Frozen;
using Netralitas.Bot.Knowledge.Search;

namespace Netralitas.Bot.Knowledge;

/// <summary>What a text says, in the terms that retrieval and decision work with.</summary>
/// <param name="Words">Standardised words in order.</param>
/// <param name="Stems">Their stems, position by position.</param>
/// <param name="Unknown">How many content words are not in the vocabulary.</param>
internal sealed record AnalyzedText(
    string Original,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Stems,
    IReadOnlyList<LexiconMatch> Matches,
    SlotValues Slots,
    int Unknown)
{
    private readonly IReadOnlyList<LexiconMatch> _matches = Matches;
    private string[]? _concepts;
    private string[]? _negatedConcepts;
    private string[]? _wishes;

    /// <summary>What the lexicon found; the lists that are read from it are made at first use.</summary>
    public IReadOnlyList<LexiconMatch> Matches
    {
        get => _matches;
        init => (_matches, _concepts, _negatedConcepts, _wishes) = (value, null, null, null);
    }

    /// <summary>How many words were replaced by a known word that looks alike.</summary>
    public int Guessed { get; init; }

    /// <summary>Share of the words that carry a topic and are not surely known.</summary>
    public float Strange
    {
        get
        {
            int content = Stems.Count(s => s.Length > 2 && !TextAnalyzer.StopStems.Contains(s));
            return content == 0 ? 0 : (float)(Unknown + Guessed) / content;
        }
    }

    /// <summary>Concepts found and not negated.</summary>
    public IReadOnlyList<string> Concepts => _concepts ??= Values("konsep", m => !m.Negated);

    /// <summary>Concepts found behind a negation: "tidak like".</summary>
    public IReadOnlyList<string> NegatedConcepts => _negatedConcepts ??= Values("konsep", m => m.Negated);

    /// <summary>What is wished for: a leave, a sanction, a pasal.</summary>
    public IReadOnlyList<string> Wishes => _wishes ??= Values("niat", _ => true);

    public bool Wants(string intent) => Wishes.Contains(intent);

    private string[] Values(string kind, Func<LexiconMatch, bool> which) =>
        [.. Matches.Where(m => m.Entry.Kind == kind && which(m)).Select(m => m.Entry.Value).Distinct()];
}

/// <summary>Normalise, correct, standardise, stem, and read concepts and slots: the first steps of design section 6.</summary>
internal sealed class TextAnalyzer(Lexicon lexicon, SpellingCorrector? corrector)
{
    /// <summary>Words that carry no topic: question words, particles, pronouns, courtesy.</summary>
    public static readonly FrozenSet<string> StopStems = """
        boleh bisa apakah bagaimana mengapa kapan siapa mana saya kalau yang dengan untuk sudah belum sedang hanya di ke dari dan atau juga tapi karena terus
        jadi itu ini ada admin tidak bukan dong sih kan ya iya deh kok lho loh nih tuh bapak ibu mau nanya tanya kena masalah aman dia kami kita mereka anda
        terima kasih tolong mohon maaf salam assalamualaikum nah masa kayak gitu gini begitu begini banget bgt sangat lebih kurang lagi pas waktu saat apa
        apa oh eh hmm hai halo selamat siang sore malam pagi beneran benar emang memang katanya kata bilang berarti gitu dulu padahal supaya agar biar malah
        oleh pada dalam adalah akan punya para si sang tau tahu bingung gas skip mending aja pun lah kah the is it a of in on s as my be to do how long i have an can just and allowed may am are was were what which who when there any for by with from this that after
        before not does if or only ok me you your
        orang hal seperti kayanya kayaknya tetap tetep masih harus wajib dapat hanya langgar sanksi sampai lewat soal tentang banyak semua bareng
        sama ikut jawab contoh misal misalnya biasa
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Stemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, AnalyzedText> _own = new(StringComparer.Ordinal);

    public AnalyzedText Analyze(string text)
    {
        List<string> tokens = TextCleaner.Tokens(text);
        int unknown = 0;
        int guessed = 0;
        if (corrector is not null)
        {
            for (int i = 0; i < tokens.Count; i++)
            {
                if (corrector.Knows(tokens[i]) || corrector.Knows(Stemmer.Stem(tokens[i])))
                {
                    continue;
                }
                if (Slang.Standard(tokens[i]) is { } standard && corrector.Knows(standard))
                {
                    tokens[i] = standard;
                }
                else if (corrector.Correct(tokens[i]) is { } corrected)
                {
                    tokens[i] = corrected;
                    guessed++;
                }
                else if (tokens[i].Length > 2 && !IsNumber(tokens[i]))
                {
                    unknown++;
                }
            }
        }
        List<string> words = lexicon.Standardise(tokens);
        var stems = new string[words.Count];
        for (int i = 0; i < stems.Length; i++)
        {
            stems[i] = Stemmer.Stem(words[i]);
        }
        List<LexiconMatch> matches = lexicon.Match(stems);
        return new(text, words, stems, matches, SlotReader.Read(stems, matches), unknown) { Guessed = guessed };
    }

    /// <summary>The same for a text of the knowledge itself, a title or an example: read once and remembered.</summary>
    public AnalyzedText AnalyzeOwn(string text) => _own.GetOrAdd(text, Analyze);

    private static bool IsNumber(string token) => token.All(char.IsDigit);
}
