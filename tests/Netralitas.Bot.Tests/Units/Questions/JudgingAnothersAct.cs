using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>Whether it is a superior's act that is asked about, or the asker's.</summary>
public sealed class JudgingAnothersAct
{
    private static readonly KnowledgeStore Store = new(Repository.PathOf("knowledge"), NullLogger<KnowledgeStore>.Instance);

    [Theory]
    [InlineData("atasan ga ngasih saya keluar piket buat nyoblos padahal bisa gantian. boleh dia gitu?", true)]
    [InlineData("kabid ngomong nanti di TPS inget siapa yang ngasih TPP, itu pelanggaran?", true)]
    [InlineData("bos nyuruh kita pasang stiker, emang boleh?", true)]
    [InlineData("atasan ga kasih libur coblosan, boleh saya lapor?", false)]
    [InlineData("saya disuruh atasan pasang stiker, boleh nolak?", false)]
    [InlineData("boleh like postingan calon?", false)]
    public void Is_told_by_who_stands_first_and_what_is_asked_last(string question, bool judged) =>
        Assert.Equal(judged, OthersAct.IsJudged(Store.Current.Analyzer.Analyze(question)));
}
