using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Bot.Tests.Units.Tips;

public sealed class SeeingWhatWordsStandFor
{
    [Theory]
    [InlineData("camat", "officer")]
    [InlineData("camatnya", "officer")]
    [InlineData("bosku", "officer")]
    [InlineData("pppk", "group")]
    [InlineData("paslon", "candidate")]
    [InlineData("psln", "candidate")] // without its vowels
    [InlineData("kmrn", "time")]
    [InlineData("gue", "i")]
    [InlineData("?", "question")]
    public void A_word_has_a_kind(string word, string kind) => Assert.Equal(kind, WordKinds.Names[WordKinds.Of(word)!.Value]);

    [Theory]
    [InlineData("zzkanari")]
    [InlineData("0000")]
    [InlineData("")]
    public void Other_words_have_none(string word) => Assert.Null(WordKinds.Of(word));

    [Fact]
    public void A_text_is_seen_by_its_words_their_order_its_ends_and_its_length()
    {
        var names = new Dictionary<ulong, string>();
        ReportFeatures.Of("Camat kami bagi amplop, kemarin", names);

        Assert.Superset(
            new HashSet<string> { "word amplop", "bones mplp", "first camat", "last kemarin", "kind officer", "then officer we", "then officer we deed", "both time officer", "without question", "begins officer", "ends time", "length 4", "comma" },
            names.Values.ToHashSet());
        Assert.DoesNotContain("length 6", names.Values);
    }

    [Fact]
    public void Numbers_and_addresses_are_not_seen_but_that_they_are_there()
    {
        var names = new Dictionary<ulong, string>();
        ReportFeatures.Of("hubungi 081234567890 atau https://contoh.id/rahasia", names);

        Assert.Contains("word 0000", names.Values);
        Assert.Contains("word tautan", names.Values);
        Assert.DoesNotContain(names.Values, n => n.Contains("rahasia", StringComparison.Ordinal) || n.Contains("0812", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_feature_counts_once()
    {
        ulong[] features = ReportFeatures.Of("camat camat camat").ToArray();

        Assert.Equal(features.Distinct(), features);
    }

    [Fact]
    public void Reasons_are_told_strongest_first()
    {
        (string Feature, float Weight)[] reasons = [.. ReportModel.Learnt.Reasons("lurah kami bagi amplop paslon semalam, saya lihat sendiri")];

        Assert.NotEmpty(reasons);
        Assert.Equal(reasons.Select(r => MathF.Abs(r.Weight)).OrderDescending(), reasons.Select(r => MathF.Abs(r.Weight)));
    }
}
