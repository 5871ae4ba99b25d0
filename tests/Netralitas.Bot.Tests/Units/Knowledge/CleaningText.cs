using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class CleaningText
{
    [Theory]
    [InlineData("Boleh ga, saya LIKE postingan caleg?", "boleh ga saya like postingan caleg")]
    [InlineData("pasal 9 ayat (2)", "pasal 9 ayat 2")]
    [InlineData("", "")]
    [InlineData("?!… —", "")]
    public void Leaves_lower_case_words_and_numbers(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("bo\u200Bleh")] // zero-width space
    [InlineData("bo\u00ADleh")] // soft hyphen
    [InlineData("\u202Eboleh\u202C")] // right-to-left override
    [InlineData("bole\u0301h")] // combining accent
    [InlineData("ＢＯＬＥＨ")] // full width
    [InlineData("𝐛𝐨𝐥𝐞𝐡")] // mathematical bold
    [InlineData("ⓑⓞⓛⓔⓗ")] // circled
    [InlineData("bоlеh")] // Cyrillic о and е
    [InlineData("BОLЕH")] // their capitals
    [InlineData("bólèh")]
    [InlineData("BÓLÈH")]
    [InlineData("BÖLÉH")]
    public void Sees_through_disguises(string text) => Assert.Equal("boleh", Words(text));

    [Theory]
    [InlineData("𝟘𝟙𝟚", "012")]
    [InlineData("pasal ９", "pasal 9")]
    public void Reads_digits_in_disguise(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("kasih 👍 boleh", "kasih jempol boleh")]
    [InlineData("kasih 👍🏽 boleh", "kasih jempol boleh")]
    [InlineData("❤️", "love")]
    [InlineData("foto✌️caleg", "foto dua jari caleg")]
    [InlineData("saya 🙏 tanya", "saya tanya")]
    public void Reads_emoji_that_mean_an_act(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("bolehhhh", "boleh")]
    [InlineData("gaaaa", "ga")]
    [InlineData("gaa", "ga")]
    [InlineData("pp 94", "pp 94")] // too short to be stretched
    [InlineData("maaf saat manfaat", "maaf saat manfaat")]
    [InlineData("tahun 2000 dan 1999", "tahun 2000 dan 1999")]
    [InlineData("jam 000", "jam 000")]
    public void Shortens_stretched_letters_but_not_numbers(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("yel-yel", "yel")]
    [InlineData("yel2", "yel")]
    [InlineData("teman2 guru", "teman guru")]
    [InlineData("kawan2 guru", "kawan guru")]
    [InlineData("honorer k2", "honorer k2")]
    [InlineData("nomor 12", "nomor 12")]
    [InlineData("saya saya mau", "saya mau")]
    public void Writes_a_doubled_word_once(string text, string words) => Assert.Equal(words, Words(text));

    [Fact]
    public void Cuts_endless_words() => Assert.Equal(40, Assert.Single(TextCleaner.Tokens(string.Concat(Enumerable.Repeat("ab", 500)))).Length);

    private static string Words(string text) => string.Join(' ', TextCleaner.Tokens(text));
}
