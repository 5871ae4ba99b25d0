using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class ReadingTheLexicon
{
    private readonly Lexicon _lexicon = new(
    [
        Sample.Rewrite("tidak", "gak", "ga", "nggak"),
        Sample.Rewrite("calon bupati", "cabup"),
        Sample.Rewrite("calon", "balon"),
        Sample.Rewrite("kotak kosong", "kolom kosong", "kokos"),
        Sample.Rewrite("kolom", "kolum"),
        Sample.Concept("dukung", "beri suara"),
        Sample.Slot("fakta", "seragam_dinas", null, "pakai _ dinas", "seragam"),
    ]);

    [Theory]
    [InlineData("saya gak like", "saya tidak like")]
    [InlineData("cabup", "calon bupati")]
    [InlineData("cabupnya", "calon bupati")]
    [InlineData("gakah", "gakah")] // too short a rest for an ending
    [InlineData("pilih kolom kosong", "pilih kotak kosong")]
    [InlineData("pilih kolum kosong", "pilih kolom kosong")] // one pass: a rewrite is not rewritten
    [InlineData("tidak gak", "tidak")]
    [InlineData("belum ada di sini", "belum ada di sini")]
    public void Rewrites_slang_to_standard_words(string text, string standard) =>
        Assert.Equal(standard, string.Join(' ', _lexicon.Standardise(text.Split(' '))));

    [Theory]
    [InlineData("saya dukung dia", "dukung")]
    [InlineData("saya mendukung dia", "dukung")]
    [InlineData("beri suara", "dukung")]
    [InlineData("memberi suara", "dukung")]
    [InlineData("suara beri", "")]
    [InlineData("beri dia suara", "")]
    public void Finds_a_concept_by_its_name_and_its_terms(string text, string concepts) =>
        Assert.Equal(concepts, string.Join(' ', Matches(text).Where(m => m.Entry.Kind == "konsep").Select(m => m.Entry.Value)));

    [Theory]
    [InlineData("pakai dinas", true)]
    [InlineData("pakai baju dinas", true)]
    [InlineData("pakai baju biru dinas", true)]
    [InlineData("pakai baju biru baru dinas", false)]
    [InlineData("dinas pakai", false)]
    [InlineData("pakai", false)]
    public void Lets_a_gap_stand_for_up_to_two_words(string text, bool found) =>
        Assert.Equal(found, Matches(text).Exists(m => m.Entry.Value == "seragam_dinas"));

    [Fact]
    public void Tells_where_a_match_stands()
    {
        LexiconMatch match = Assert.Single(Matches("besok pakai baju dinas lagi"));

        Assert.Equal((1, 4, false), (match.Start, match.End, match.Negated));
    }

    [Fact]
    public void Knows_its_words_for_the_spelling_correction() =>
        Assert.All(["gak", "tidak", "kolom", "kosong", "bupati"], word => Assert.Contains(word, _lexicon.Words));

    private List<LexiconMatch> Matches(string text) =>
        _lexicon.Match([.. _lexicon.Standardise(TextCleaner.Tokens(text)).Select(Stemmer.Stem)]);
}
