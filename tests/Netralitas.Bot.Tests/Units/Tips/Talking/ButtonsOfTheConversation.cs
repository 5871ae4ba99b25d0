using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Tests.Units.Tips.Talking;

public sealed class ButtonsOfTheConversation
{
    [Fact]
    public void Data_is_short_and_comes_back()
    {
        string name = TipCallback.NewName();
        string data = TipCallback.Data(name, TipCodes.With(TipCodes.Regency, 37));

        Assert.True(data.Length <= 64);
        Assert.Equal(new TipCallback(name, TipCodes.Regency, 37), TipCallback.Parse(data));
        Assert.NotEqual(name, TipCallback.NewName());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("~abc")]
    [InlineData("x:lapor")]
    [InlineData("~abcdefghij1")]
    [InlineData("~abcdefghijp-1")]
    [InlineData("~abcdefghijp99999999999")]
    public void Anything_else_is_no_button(string? data) => Assert.Null(TipCallback.Parse(data));

    [Fact]
    public void A_long_preview_is_cut_into_messages_that_lose_nothing()
    {
        string html = "<b>Uraian</b>\n" + string.Join(' ', Enumerable.Range(0, 2000).Select(i => i % 50 == 0 ? $"<u>kata{i}</u>" : $"kata{i}"));

        IReadOnlyList<string> parts = TipHtml.Pack(html);

        Assert.All(parts, p => Assert.True(p.Length <= 4096));
        Assert.All(parts, p => Assert.Equal(p.Split("<u>").Length, p.Split("</u>").Length));
        Assert.Equal(html.Replace("\n", " ", StringComparison.Ordinal), string.Join(' ', parts).Replace("\n", " ", StringComparison.Ordinal));
    }
}
