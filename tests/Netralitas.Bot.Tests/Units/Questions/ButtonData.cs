using System.Text;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tests.Units.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class ButtonData
{
    private const int TelegramLimit = 64;

    [Fact]
    public void Comes_back_as_it_went()
    {
        Situation card = Sample.Card("kartu-dengan-nama-yang-sangat-panjang-sekali-sehingga-tidak-akan-muat-di-dalam-data-tombol");
        foreach (ButtonKind kind in Enum.GetValues<ButtonKind>())
        {
            foreach (CallbackData data in new CallbackData[] { new(kind), new(kind, "kotak-kosong"), new(kind, "kotak-kosong", 0), CallbackData.Of(kind, card), CallbackData.Of(kind, card, int.MaxValue) })
            {
                Assert.Equal(data, CallbackData.Parse(data.ToString()));
                Assert.InRange(Encoding.UTF8.GetByteCount(data.ToString()), 1, TelegramLimit);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("q:abc")] // no such button
    [InlineData("dd:abc")]
    [InlineData("d:abc:1:2")]
    [InlineData("d:abc:x")]
    [InlineData("d:abc:-1")]
    [InlineData("d:abc: 1")]
    [InlineData("d:abc:")]
    [InlineData("d:abc:2147483648")]
    [InlineData("💥")]
    [InlineData("{\"kind\":\"d\"}")]
    public void Of_no_button_of_ours_is_nothing(string? data) => Assert.Null(CallbackData.Parse(data));

    [Fact]
    public void Finds_its_card_again()
    {
        Situation like = Sample.Card("like"), comment = Sample.Card("komentar");
        KnowledgeBase knowledge = Sample.Base(null, like, comment);

        Assert.Same(comment, CallbackData.Parse(CallbackData.Of(ButtonKind.Basis, comment).ToString())!.Value.CardIn(knowledge));
    }

    [Fact]
    public void Finds_nothing_when_the_card_is_gone()
    {
        KnowledgeBase knowledge = Sample.Base(null, Sample.Card("like"));

        Assert.Null(CallbackData.Of(ButtonKind.Basis, Sample.Card("komentar")).CardIn(knowledge));
        Assert.Null(new CallbackData(ButtonKind.Basis).CardIn(knowledge));
        Assert.Null(CallbackData.Parse("d:bukan-hash")!.Value.CardIn(knowledge));
    }

    [Fact]
    public void Still_works_when_two_cards_bear_the_same_id()
    {
        Situation first = Sample.Card("like"), second = Sample.Card("like", title: "Lain");

        Assert.Same(first, CallbackData.Of(ButtonKind.Basis, second).CardIn(Sample.Base(null, first, second)));
    }

    [Fact]
    public void Tells_the_shipped_cards_apart() =>
        Assert.Equal(ShippedKnowledge.Base.Situations.Count, ShippedKnowledge.Base.Situations.Select(s => CallbackData.KeyOf(s.Id)).Distinct().Count());

    [Fact]
    public void Holds_every_topic() =>
        Assert.All(TopicNames.All, t => Assert.InRange(Encoding.UTF8.GetByteCount(new CallbackData(ButtonKind.Topic, t.Code, 999).ToString()), 1, TelegramLimit));

    [Fact]
    public void Names_no_card_in_the_clear() => Assert.DoesNotContain("like", CallbackData.Of(ButtonKind.Basis, Sample.Card("like")).ToString());
}
