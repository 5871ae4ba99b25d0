using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class AskedByMany
{
    private const string Team = "boleh jadi tim sukses calon bupati?";

    private static readonly KnowledgeStore Knowledge = new(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance);

    private readonly FakeTime _time = new();
    private readonly Answerer _answerer;

    public AskedByMany() => _answerer = new Answerer(Knowledge, _time);

    [Fact]
    public void What_was_asked_before_is_worked_out_once_more_and_then_kept()
    {
        PopularAnswers popular = new(_answerer, Knowledge, _time);
        Heard first = popular.Of(Team, isQuestion: false).Heard;
        (Heard second, ChatCard card) = popular.Of(Team, isQuestion: false);
        (Heard third, ChatCard again) = popular.Of(Team, isQuestion: false);

        Assert.NotSame(first, second);
        Assert.Same(second, third);
        Assert.Same(card, again);
        Assert.Equal(_answerer.Answer(Team).Card?.Id, third.Answer.Card?.Id);
        Assert.NotSame(third, popular.Of(Team, isQuestion: true).Heard);
        Assert.NotSame(third, popular.Of("boleh jadi tim sukses calon gubernur?", isQuestion: false).Heard);
    }

    [Fact]
    public void It_is_worked_out_anew_after_half_an_hour_and_on_another_day()
    {
        PopularAnswers popular = new(_answerer, Knowledge, _time);
        popular.Of(Team, isQuestion: false);
        Heard kept = popular.Of(Team, isQuestion: false).Heard;
        _time.Advance(TimeSpan.FromMinutes(31));
        Heard later = popular.Of(Team, isQuestion: false).Heard;
        Assert.NotSame(kept, later);

        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(later.Answer.AsOf.AddDays(1), popular.Of(Team, isQuestion: false).Heard.Answer.AsOf);
    }

    [Fact]
    public void Prints_are_remembered_for_a_time_and_up_to_a_number()
    {
        DateTimeOffset now = _time.GetUtcNow();
        AskedOnce asked = new(capacity: 2, TimeSpan.FromMinutes(30));
        Assert.False(asked.Note(1, now));
        Assert.False(asked.Note(2, now));
        Assert.True(asked.Note(2, now));

        Assert.False(asked.Note(3, now)); // the first goes
        Assert.False(asked.Note(1, now));
        Assert.True(asked.Note(3, now));
        Assert.False(asked.Note(3, now.AddMinutes(30)));
    }

    /// <summary>They may say something about who wrote them, and a report is nobody else's.</summary>
    [Theory]
    [InlineData("kemarin camat membagikan kaus caleg di kantor, saya mau lapor")]
    [InlineData("saya guru PPPK")]
    [InlineData("halo")]
    [InlineData("1) boleh nyoblos? 2) boleh jadi tim sukses caleg?")]
    public void What_is_no_answer_of_one_card_is_not_kept(string text)
    {
        PopularAnswers popular = new(_answerer, Knowledge, _time);
        Heard[] heard = [.. Enumerable.Range(0, 3).Select(_ => popular.Of(text, isQuestion: false).Heard)];
        Assert.Equal(3, heard.Distinct(ReferenceEqualityComparer.Instance).Count());
    }
}
