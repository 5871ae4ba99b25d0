using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Compiled;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>What the build leaves beside the program says the same as the folder, and is left alone when it does not belong to it.</summary>
public sealed class CompilingKnowledge : IDisposable
{
    private readonly TemporaryKnowledge _knowledge = new();
    private readonly string _compiled = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.compiled");

    public void Dispose()
    {
        File.Delete(_compiled);
        _knowledge.Dispose();
    }

    [Fact]
    public void Keeps_every_field_of_every_entry()
    {
        (SourceFolder folder, KnowledgeFiles files) = Compile(Repository.PathOf("knowledge"));

        KnowledgeSnapshot? loaded = CompiledKnowledge.Load(_compiled, folder, new(null));

        Assert.NotNull(loaded);
        Assert.Equal(AsJson(new KnowledgeBase(files)), AsJson(loaded.Base));
    }

    [Fact]
    public void Answers_word_for_word_as_the_folder_does()
    {
        string shipped = Repository.PathOf("knowledge");
        Compile(shipped);
        var compiled = new Answerer(Store(shipped), TimeProvider.System);
        var read = new Answerer(new(shipped, NullLogger<KnowledgeStore>.Instance, compiled: Task.FromResult<KnowledgeSnapshot?>(null)), TimeProvider.System);

        foreach (EvaluationItem item in EvaluationItem.Read(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/blind.jsonl")))
        {
            Assert.Equal(Line(read, item.Question), Line(compiled, item.Question));
        }
    }

    [Fact]
    public void Is_used_for_the_files_it_was_made_from()
    {
        Compile(_knowledge.Folder);

        Assert.NotNull(CompiledKnowledge.Load(_compiled, SourceFolder.Read(_knowledge.Folder), new(null)));
    }

    [Fact]
    public void Is_not_used_once_a_file_has_changed()
    {
        Compile(_knowledge.Folder);
        _knowledge.Change(TemporaryKnowledge.Cards, "Dibaca sebagai dukungan.", "Dianggap dukungan.");

        Assert.Null(CompiledKnowledge.Load(_compiled, SourceFolder.Read(_knowledge.Folder), new(null)));
        Assert.Equal("Dianggap dukungan.", Store(_knowledge.Folder).Current.Base.FindSituation("like")!.Why);
    }

    [Fact]
    public void Is_not_used_when_it_is_damaged_anywhere()
    {
        Compile(_knowledge.Folder);
        byte[] whole = File.ReadAllBytes(_compiled);
        foreach (int at in (int[])[0, 40, whole.Length / 2, whole.Length - 1])
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 1;
            File.WriteAllBytes(_compiled, damaged);
            Assert.Null(CompiledKnowledge.Load(_compiled, SourceFolder.Read(_knowledge.Folder), new(null)));
        }
        File.WriteAllBytes(_compiled, whole[..^100]);
        Assert.Null(CompiledKnowledge.Load(_compiled, SourceFolder.Read(_knowledge.Folder), new(null)));
        Assert.NotNull(Store(_knowledge.Folder).Current.Base.FindSituation("like"));
    }

    [Fact]
    public void Gives_way_to_files_that_change_while_the_bot_runs()
    {
        Compile(_knowledge.Folder);
        KnowledgeStore store = Store(_knowledge.Folder);
        Assert.Equal("Dibaca sebagai dukungan.", store.Current.Base.FindSituation("like")!.Why);

        _knowledge.Change(TemporaryKnowledge.Cards, "Dibaca sebagai dukungan.", "Dianggap dukungan.");

        Assert.True(store.Reload());
        Assert.Equal("Dianggap dukungan.", store.Current.Base.FindSituation("like")!.Why);
    }

    private KnowledgeStore Store(string path) =>
        new(path, NullLogger<KnowledgeStore>.Instance, compiled: Task.FromResult(CompiledKnowledge.Load(_compiled, SourceFolder.Read(path), new(null))));

    private (SourceFolder Folder, KnowledgeFiles Files) Compile(string path)
    {
        var folder = SourceFolder.Read(path);
        KnowledgeFiles files = KnowledgeReader.Read(folder);
        CompiledKnowledge.Save(_compiled, folder, files, new(new KnowledgeBase(files)));
        return (folder, files);
    }

    /// <summary>All lists of a base; what it computes from them is not compared.</summary>
    private static string AsJson(KnowledgeBase knowledge) => JsonSerializer.Serialize(new
    {
        knowledge.Version,
        knowledge.Instruments,
        knowledge.Norms,
        knowledge.Situations,
        knowledge.Briefings,
        knowledge.Terms,
        knowledge.Channels,
        knowledge.Calendar,
        knowledge.Phases,
        knowledge.Pledges,
        knowledge.ActingHeads,
        knowledge.LexiconEntries,
    });

    private static string Line(Answerer answerer, string question) => AnswerLine.Of(answerer.Answer(question), null, 0).ToJson();
}
