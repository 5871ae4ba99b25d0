using Netralitas.Bot.Questions;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class SplittingMessages
{
    [Theory]
    [InlineData("1. boleh like? 2. boleh komentar?", "boleh like?|boleh komentar?")]
    [InlineData("Halo min 1) boleh like 2) boleh komentar", "boleh like|boleh komentar")]
    [InlineData("(1) boleh like; (2) boleh komentar;", "boleh like|boleh komentar")]
    [InlineData("1.boleh like\n2.boleh komentar\n3.boleh bagikan", "boleh like|boleh komentar|boleh bagikan")]
    [InlineData("Boleh like? Boleh komentar juga?", "Boleh like?|Boleh komentar juga?")]
    [InlineData("Boleh like?\n\nBoleh komentar juga?", "Boleh like?|Boleh komentar juga?")]
    public void Finds_the_single_questions(string message, string questions) => Assert.Equal(questions, string.Join('|', QuestionSplitter.Split(message)));

    [Theory]
    [InlineData("boleh like postingan caleg?")]
    [InlineData("Boleh like ga? Terima kasih")]
    [InlineData("Ya? Boleh like postingan caleg?")] // "Ya?" asks nothing
    [InlineData("Apa isi pasal 9. Saya lupa")]
    [InlineData("acara jam 8.30 di kantor boleh?")]
    [InlineData("saya punya 1.5 juta pengikut")]
    [InlineData("1. boleh like postingan")]
    [InlineData("boleh ga????")]
    [InlineData("")]
    public void Leaves_one_question_whole(string message) => Assert.Equal([message], QuestionSplitter.Split(message));

    [Theory]
    [InlineData("Saya nge-like, terus saya komentar. Mana yang boleh?", "Saya nge-like|saya komentar|Mana yang boleh")]
    [InlineData("kemarin saya foto bareng; besok saya hadir lalu orasi, yg mana kena?", "kemarin saya foto bareng|besok saya hadir|orasi, yg mana kena")]
    [InlineData("saya like terus komentar, boleh?", "")] // does not ask for each
    public void Takes_a_story_apart_when_it_asks_for_each_part(string message, string clauses) =>
        Assert.Equal(clauses, string.Join('|', QuestionSplitter.Clauses(message)));
}
