using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class AskingSeveralAtOnce
{
    private static readonly Answerer Answerer = new(new KnowledgeStore(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance), TimeProvider.System);

    [Fact]
    public void Each_of_a_few_is_answered()
    {
        Answer answer = Answerer.Answer("boleh ga saya like postingan caleg? boleh ga saya jadi anggota parpol?");

        Assert.Equal(2, answer.Parts.Count);
        Assert.Equal(0, answer.Left);
    }

    [Fact]
    public void Of_many_the_rest_is_counted()
    {
        string[] acts = ["like postingan caleg", "ikut kampanye paslon", "jadi anggota parpol", "pasang stiker caleg di mobil", "pose dua jari", "jadi timses paslon", "sumbang dana kampanye"];
        Answer answer = Answerer.Answer(string.Join('\n', acts.Select((a, i) => $"{i + 1}. boleh ga saya {a}?")));

        Assert.Equal(QuestionSplitter.MaxParts, answer.Parts.Count);
        Assert.True(answer.Left > 0);
    }
}
