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
        Assert.Equal(role is null ? [] : [role], Answerer.Hear(message, Earlier.None).Roles);

    [Theory]
    [InlineData("kalau cuma nganterin ke lokasi?")]
    [InlineData("klo hanya duduk di belakang pas kampanye?")]
    [InlineData("terus kalau nemenin daftar ke KPU?")]
    public void An_act_of_its_own_is_still_the_husbands_campaign(string message)
    {
        Heard heard = Answerer.Hear(message, new Earlier("suami saya nyaleg, boleh foto bareng pas kampanye?", []));

        Assert.True(heard.FollowsUp);
        Assert.Contains("lanjutan", heard.Answer.Why, StringComparison.Ordinal);
        Assert.Contains(heard.Answer.Citations, c => c.Text.Contains("SE MenPANRB 18/2023", StringComparison.Ordinal));
        Assert.NotEqual(Verdict.Boleh, heard.Answer.Verdict);
    }

    [Theory]
    [InlineData("kalau bantu bagi brosur?")]
    [InlineData("kalau share posternya?")]
    [InlineData("kalau orasi sebentar?")]
    public void What_is_forbidden_to_wives_too_stays_forbidden(string message) =>
        Assert.Equal(Verdict.TidakBoleh, Answerer.Hear(message, new Earlier("suami saya nyaleg dan saya sudah CLTN, boleh duduk mendampingi?", [])).Answer.Verdict);

    [Theory]
    [InlineData("kalau saya yang nyaleg?")]
    [InlineData("kalau tetangga saya caleg minta fotokopi KTP?")]
    [InlineData("bagaimana cara melapor ke Bawaslu?")]
    [InlineData("boleh like status di instagram?")]
    public void A_whole_question_inherits_nothing(string message)
    {
        Answer answer = Answerer.Hear(message, new Earlier("suami saya nyaleg, boleh foto bareng pas kampanye?", [])).Answer;

        Assert.DoesNotContain("lanjutan pertanyaan", answer.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leave_told_before_does_not_excuse_another_act()
    {
        Answer answer = Answerer.Hear("kalau ikut kampanye sebentar?", new Earlier("istri saya calon bupati, saya PNS sudah CLTN, boleh foto bareng?", [])).Answer;

        Assert.NotEqual(Verdict.Boleh, answer.Verdict);
    }

    [Fact]
    public void A_pensioner_stays_a_pensioner() =>
        Assert.Equal(Verdict.Boleh, Answerer.Hear("kalau jadi saksi di TPS?", new Earlier("saya pensiunan PNS, boleh jadi tim sukses caleg?", [])).Answer.Verdict);
}
