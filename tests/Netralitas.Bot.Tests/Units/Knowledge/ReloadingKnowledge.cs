using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class ReloadingKnowledge : IDisposable
{
    private readonly TemporaryKnowledge _knowledge = new();
    private readonly KnowledgeStore _store;

    public ReloadingKnowledge() => _store = new(_knowledge.Folder, NullLogger<KnowledgeStore>.Instance);

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void Swaps_in_new_files_as_a_whole()
    {
        KnowledgeSnapshot before = _store.Current;
        _knowledge.Change(TemporaryKnowledge.Cards, "Dibaca sebagai dukungan.", "Dianggap dukungan.");

        Assert.True(_store.Reload());
        Assert.NotSame(before, _store.Current);
        Assert.Equal("Dianggap dukungan.", _store.Current.Base.FindSituation("like")!.Why);
        Assert.Equal("Dibaca sebagai dukungan.", before.Base.FindSituation("like")!.Why);
    }

    [Theory]
    [InlineData("verdict: tidak_boleh", "verdict: dilarang")] // the reader refuses it
    [InlineData("norms: [pp94-5n2]", "norms: [pp94-9]")] // the lint refuses it
    [InlineData("title: \"Memberi like\"", "title: \"Memberi like")] // no YAML
    public void Keeps_the_old_when_the_new_has_errors(string from, string to)
    {
        KnowledgeSnapshot before = _store.Current;
        _knowledge.Change(TemporaryKnowledge.Cards, from, to);

        Assert.False(_store.Reload());
        Assert.Same(before, _store.Current);

        _knowledge.Change(TemporaryKnowledge.Cards, to, from + " # diperbaiki");
        Assert.True(_store.Reload());
    }

    [Fact]
    public void Keeps_the_old_when_the_folder_is_empty_or_gone()
    {
        KnowledgeSnapshot before = _store.Current;
        Directory.Delete(_knowledge.Folder, recursive: true);

        Assert.False(_store.Reload());
        Directory.CreateDirectory(_knowledge.Folder);
        Assert.False(_store.Reload());
        Assert.Same(before, _store.Current);
    }

    [Fact]
    public void Does_nothing_when_nothing_changed()
    {
        KnowledgeSnapshot before = _store.Current;

        Assert.False(_store.Reload());
        Assert.Same(before, _store.Current);
    }

    [Theory]
    [InlineData("verdict: tidak_boleh", "verdict: dilarang", "situasi/medsos.yaml:3: 'verdict' tidak dikenal: dilarang")]
    [InlineData("norms: [pp94-5n2]", "norms: [pp94-9]", "situasi/medsos.yaml:1: norms: id tidak dikenal: pp94-9")]
    public void Refuses_to_begin_with_errors_and_says_where(string from, string to, string problem)
    {
        _knowledge.Change(TemporaryKnowledge.Cards, from, to);

        string message = Assert.Throws<KnowledgeException>(() => _store.Current).Message;

        Assert.Contains(problem, message);
        Assert.Contains("check-knowledge", message);
    }

    [Fact]
    public void Refuses_to_begin_with_nothing()
    {
        foreach (string file in Directory.EnumerateFiles(_knowledge.Folder, "*", SearchOption.AllDirectories))
        {
            File.Delete(file);
        }

        Assert.Contains("kosong", Assert.Throws<KnowledgeException>(() => _store.Load()).Message);
    }
}
