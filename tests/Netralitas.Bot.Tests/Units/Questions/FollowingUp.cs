using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class FollowingUp
{
    private static readonly Answerer Answerer = new(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System);

    [Fact]
    public void A_short_message_changes_who_the_question_before_was_about()
    {
        Answer pensioner = Answerer.Answer("kalau pensiunan?", new Earlier("saya PNS, boleh jadi tim sukses calon bupati?", []));

        Assert.Equal(Verdict.Boleh, pensioner.Verdict);
    }

    [Fact]
    public void It_stays_forbidden_for_another_kind_of_civil_servant()
    {
        Answer answer = Answerer.Answer("kalau PPPK?", new Earlier("saya PNS, boleh jadi tim sukses calon bupati?", []));

        Assert.Equal(Verdict.TidakBoleh, answer.Verdict);
    }

    [Fact]
    public void Without_a_question_before_there_is_nothing_to_follow() =>
        Assert.NotEqual(AnswerStatus.Answered, Answerer.Answer("kalau PPPK?").Status);

    [Fact]
    public void A_question_of_its_own_is_not_read_as_a_follow_up()
    {
        Answer answer = Answerer.Answer("kalau saya like status caleg boleh?", new Earlier("berapa hari batas waktu melapor ke bawaslu?", []));

        Assert.Equal(Verdict.TidakBoleh, answer.Verdict);
    }

    [Fact]
    public void Who_only_says_who_they_are_is_told_that_it_is_remembered()
    {
        Answer answer = Answerer.Answer("saya guru PPPK");

        Assert.Equal(AnswerStatus.Greeting, answer.Status);
        Assert.Contains("/lupa", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_told_role_decides_a_question_that_names_nobody()
    {
        Answer pensioner = Answerer.Answer("boleh jadi tim sukses calon bupati?", new Earlier(null, ["pensiunan"]));

        Assert.Equal(Verdict.Boleh, pensioner.Verdict);
    }

    [Fact]
    public void A_role_in_the_question_wins_over_the_told_one()
    {
        Answer answer = Answerer.Answer("saya PNS, boleh jadi tim sukses calon bupati?", new Earlier(null, ["pensiunan"]));

        Assert.Equal(Verdict.TidakBoleh, answer.Verdict);
    }

    [Theory]
    [InlineData("saya PNS di dinas sosial, boleh like status caleg?", "pns")]
    [InlineData("suami saya polisi, boleh dia kampanye?", null)]
    public void Only_what_askers_say_of_themselves_is_their_role(string message, string? role) =>
        Assert.Equal(role is null ? [] : [role], Answerer.RolesIn(message));
}
