namespace Netralitas.Bot.Tests.Architecture;

/// <summary>What the compiler does not check: who may know whom.</summary>
public sealed class TheSourceTree
{
    private static readonly SourceFile[] Files =
        [.. SourceFile.In("src", "tests", "docs", "knowledge", "README.md", "test.sh", ".ci/run", "Directory.Build.props", "Directory.Packages.props", ".editorconfig")];

    public static TheoryData<string> RuleNames => [.. Rules.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Keeps_the_rule(string rule) => Assert.Equal([], RuleOf(rule).Check(Files));

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void Would_be_caught_breaking_the_rule(string rule)
    {
        Assert.NotEmpty(RuleOf(rule).Check([RuleOf(rule).Faulty]));
        Assert.Equal([], RuleOf(rule).Check([RuleOf(rule).Sound]));
    }

    [Theory]
    [InlineData("src/Netralitas.BotApi/TelegramBotClient.cs")]
    [InlineData("src/Netralitas.Simulator/SimulatorServer.cs")]
    [InlineData("src/Netralitas.Bot/Knowledge/Norm.cs")]
    [InlineData("src/Netralitas.Bot/Questions/Answerer.cs")]
    [InlineData("docs/decisions/0001-packages.md")]
    [InlineData("knowledge/leksikon.yaml")]
    public void Is_read_where_the_rules_look(string path) => Assert.Contains(Files, f => f.Path == path);

    [Fact]
    public void Is_read_without_its_comments_but_with_its_strings()
    {
        var file = new SourceFile("src/Netralitas.Bot/Tips/A.cs", "var a = \"http://x\"; // Updates.A\n/* Ai.B\n */ var c = '\"'; var d = @\"\\\"; // Ai.C\n");

        Assert.Equal("var a = \"http://x\"; \n var c = '\"'; var d = @\"\\\"; \n", file.Code);
    }

    [Fact]
    public void Is_caught_naming_a_feature_without_its_full_name()
    {
        var file = new SourceFile("src/Netralitas.Bot/Tips/A.cs", "namespace Netralitas.Bot.Tips;\nvar verdict = Knowledge.Verdict.Boleh;\n");

        Assert.Equal([$"{file.Path}: Knowledge.Verdict"], RuleOf("Tips never → Updates, Questions, Knowledge, Ai").Check([file]));
    }

    private static Rule RuleOf(string name) => Rules.All.Single(r => r.Name == name);
}
