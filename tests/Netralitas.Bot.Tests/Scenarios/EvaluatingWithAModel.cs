using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Ai;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary><c>evaluate --with-model</c>: the program itself, beside an endpoint over real HTTP.</summary>
public sealed class EvaluatingWithAModel : IAsyncLifetime
{
    private static readonly string[] Set = ["evaluate", "--with-model", "--set", Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/fresh8.jsonl")];

    private ScriptedModel _model = null!;

    public async Task InitializeAsync() => _model = await ScriptedModel.StartAsync();

    public async Task DisposeAsync() => await _model.DisposeAsync();

    [Fact]
    public async Task A_model_that_speaks_truly_changes_words_and_no_verdict()
    {
        _model.Says(r => r.Composed is { } text ? $"Nah Kak, {text}" : r.Ids[0]);

        string said = await EvaluateAsync(expectedExit: 0);

        Assert.StartsWith("verdicts identical: 46 of 46; answers that the model had a part in: ", said);
        Assert.DoesNotContain("part in: 0", said);
        Assert.NotEmpty(_model.Requests);
    }

    [Fact]
    public async Task A_model_that_lies_changes_nothing_at_all()
    {
        _model.Says(r => r.Composed is { } text ? text.Replace("dukungan", "bukan dukungan", StringComparison.Ordinal) + " BOLEH saja." : "kartu-karangan");

        Assert.Equal("verdicts identical: 46 of 46; answers that the model had a part in: 0", await EvaluateAsync(expectedExit: 0));
        Assert.NotEmpty(_model.Requests);
    }

    [Fact]
    public async Task Without_a_model_there_is_nothing_to_compare()
    {
        using BotProcess program = BotProcess.Start(Set, new Dictionary<string, string> { ["Knowledge:Path"] = Repository.PathOf("knowledge") });

        await program.WaitForLineAsync("Ai:Endpoint");

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Empty(program.Output);
    }

    private async Task<string> EvaluateAsync(int expectedExit)
    {
        using BotProcess program = BotProcess.Start(Set, new Dictionary<string, string>
        {
            ["Knowledge:Path"] = Repository.PathOf("knowledge"),
            ["Ai:Endpoint"] = _model.Url,
            ["Ai:ChatModel"] = "m",
            ["Ai:RequestsPerHour"] = "1000",
        });
        string said = await program.WaitForLineAsync("verdicts identical");
        Assert.Equal(expectedExit, await program.WaitForExitAsync());
        return said;
    }
}
