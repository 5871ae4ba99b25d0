using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class CorrectingSpelling
{
    private readonly SpellingCorrector _corrector = new(
        ["kampanye", "kampanye", "postingan", "caleg", "calon", "calon", "salon", "mendukung", "pilkada2024", "asn", "bajul", "batul", "batul"]);

    [Theory]
    [InlineData("kampannye", "kampanye")] // one too many
    [InlineData("kampnye", "kampanye")] // one missing
    [InlineData("kampamye", "kampanye")] // one wrong
    [InlineData("kampayne", "kampanye")] // two swapped
    [InlineData("postigaan", "postingan")] // two edits in a long word
    [InlineData("medukkung", "mendukung")]
    [InlineData("celeg", "caleg")]
    public void Finds_the_word_that_was_meant(string typed, string meant) => Assert.Equal(meant, _corrector.Correct(typed));

    [Theory]
    [InlineData("caleg")] // known
    [InlineData("asm")] // too short
    [InlineData("aceh")] // four letters: "aceh" is no "akeh"
    [InlineData("xampanye")] // the first letter is rarely wrong
    [InlineData("colep")] // two edits in a short word
    [InlineData("kmpnyi")] // three edits
    [InlineData("calon1")] // numbers are not words
    [InlineData("pilkada2025")]
    [InlineData("sepeda")]
    [InlineData("")]
    public void Leaves_alone_what_is_known_or_too_far(string typed) => Assert.Null(_corrector.Correct(typed));

    [Fact]
    public void Prefers_the_more_frequent_of_two_as_near() => Assert.Equal("batul", _corrector.Correct("bayul"));

    [Fact]
    public void Prefers_the_nearer_to_the_more_frequent()
    {
        var corrector = new SpellingCorrector(["kampanye", "kampanye", "kampanye", "kampanya"]);

        Assert.Equal("kampanya", corrector.Correct("kampanyaa"));
    }

    [Fact]
    public void Knows_its_words()
    {
        Assert.True(_corrector.Knows("caleg"));
        Assert.False(_corrector.Knows("celeg"));
    }
}
