using System.Text;
using System.Text.RegularExpressions;
using Netralitas.Bot.Questions.Chat;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed partial class WritingHtml
{
    [Theory]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;")]
    [InlineData("kutip \" dan '", "kutip \" dan '")] // only attributes need them, and those are written elsewhere
    [InlineData("", "")]
    public void Escapes_what_Telegram_would_read_as_markup(string text, string html)
    {
        Assert.Equal(html, Html.Escape(text));
        Assert.Equal(text, Html.Strip(html));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("<b>a</b>bc", 3)]
    [InlineData("a &amp; b", 5)]
    [InlineData("&lt;b&gt;", 3)]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">Sumber</a>", 6)]
    [InlineData("🔴", 2)] // Telegram counts UTF-16 units
    public void Counts_as_Telegram_does(string html, int length) => Assert.Equal(length, Html.VisibleLength(html));

    [Fact]
    public void Joins_sections_that_fit_into_one_message() => Assert.Equal(["a\n\nb\n\nc"], Html.Pack(["a", "b", "c"]));

    [Fact]
    public void Sends_nothing_for_nothing() => Assert.Empty(Html.Pack([]));

    [Fact]
    public void Fills_a_message_to_the_last_character()
    {
        string half = new('a', 2047);

        Assert.Single(Html.Pack([half, half]));
        Assert.Equal(2, Html.Pack([half, half + "a"]).Count);
    }

    [Fact]
    public void Splits_between_sections()
    {
        string first = $"<b>{new string('a', 3000)}</b>", second = new('b', 3000);

        Assert.Equal([first, second], Html.Pack([first, second]));
    }

    [Fact]
    public void Counts_only_what_is_seen()
    {
        string section = string.Concat(Enumerable.Repeat("<b>a</b>", 2000)); // 16,000 characters, 2,000 of them seen

        Assert.Single(Html.Pack([section, section]));
    }

    [Theory]
    [InlineData("kata ", 3000)]
    [InlineData("kata\n", 3000)]
    [InlineData("tanpaspasi", 1500)]
    [InlineData("🔴", 5000)]
    [InlineData("a🔴", 5000)]
    [InlineData("&amp;", 9000)]
    [InlineData("a&lt;b ", 5000)]
    public void Cuts_a_long_section_without_loss(string piece, int times)
    {
        string section = string.Concat(Enumerable.Repeat(piece, times));

        IReadOnlyList<string> messages = Html.Pack([section]);

        AssertWhole([section], messages);
    }

    [Fact]
    public void Never_exceeds_the_limit_and_loses_nothing()
    {
        var random = new Random(20261124);
        for (int run = 0; run < 300; run++)
        {
            string[] sections = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Section(random))];

            AssertWhole(sections, Html.Pack(sections));
        }
    }

    private static string Section(Random random)
    {
        var section = new StringBuilder();
        if (random.Next(3) == 0)
        {
            section.Append("<b>Dasar hukum</b>\n");
        }
        string[] words = ["boleh", "tidak", "&lt;", "&amp;", "🔴", "Pasal 9 ayat (2)", "karena", "\n", "•"];
        int length = random.Next(4) == 0 ? random.Next(3000, 9000) : random.Next(1, 400);
        while (section.Length < length)
        {
            section.Append(words[random.Next(words.Length)]).Append(random.Next(20) == 0 ? "" : " ");
        }
        return section.ToString();
    }

    private static void AssertWhole(string[] sections, IReadOnlyList<string> messages)
    {
        Assert.All(messages, m => Assert.InRange(Html.VisibleLength(m), 1, Html.MaxLength));
        // Half an emoji or half an entity in one message would be lost to both.
        Assert.All(messages, m => Assert.False(char.IsLowSurrogate(m[0]) || char.IsHighSurrogate(m[^1])));
        Assert.All(messages, m => Assert.DoesNotMatch(LooseAmpersand(), m));
        Assert.Equal(Squeezed(string.Join(' ', sections)), Squeezed(string.Join(' ', messages)));
    }

    private static string Squeezed(string text) => Whitespace().Replace(text, "");

    [GeneratedRegex("&(?!(?:lt|gt|amp);)")]
    private static partial Regex LooseAmpersand();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
