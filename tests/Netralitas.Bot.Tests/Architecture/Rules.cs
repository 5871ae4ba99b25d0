using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tests.Architecture;

/// <summary>The dependency rules between the folders of <c>src/</c>, and a few habits that a reader would miss.</summary>
internal static partial class Rules
{
    private const int MostLines = 350;

    // Joined, so that this file does not break its own rule.
    private const string Workshop = "shared" + "/";

    public static readonly IReadOnlyList<Rule> All =
    [
        Rule.Never("BotApi → nothing", InFolder("src/Netralitas.BotApi/"), Ours(),
            new("src/Netralitas.BotApi/A.cs", "using Netralitas.Bot.Knowledge;\n"),
            new("src/Netralitas.BotApi/A.cs", "namespace Telegram.Bot;\nusing Telegram.Bot.Types; // not Netralitas.Bot.Knowledge\n")),
        // The double must not be built from the client that it checks.
        Rule.Never("Simulator → nothing", InFolder("src/Netralitas.Simulator/"), OursOrClient(),
            new("src/Netralitas.Simulator/A.cs", "using Telegram.Bot.Types;\n"),
            new("src/Netralitas.Simulator/A.cs", "namespace Netralitas.Simulator;\nusing Netralitas.Simulator.State;\n")),

        Rule.FeatureNever("FreeText", "Updates", "Questions", "Knowledge", "Tips", "Moderation", "Ai", "Storage", "Operations", "Texts"),
        Rule.FeatureNever("Knowledge", "Updates", "Questions", "Tips", "Moderation", "Ai", "Storage", "Operations"),
        Rule.FeatureNever("Questions", "Updates", "Tips", "Moderation"),
        Rule.FeatureNever("Tips", "Updates", "Questions", "Knowledge", "Ai"),
        Rule.FeatureNever("Moderation", "Updates", "Questions", "Ai"),
        Rule.FeatureNever("Ai", "Updates", "Questions", "Tips", "Moderation"),
        Rule.FeatureNever("Storage", "Updates", "Questions", "Tips", "Moderation", "Knowledge", "Ai"),
        Rule.FeatureNever("Texts", "Updates", "Storage", "Ai"),

        Rule.PackageOnlyIn("Storage", "Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql"),
        Rule.PackageOnlyIn("Ai", "OpenAI", "Microsoft.Extensions.AI"),
        Rule.PackageOnlyIn("Operations", "Serilog"),

        // A forward names its sender, and a copy keeps what the sender's file carries.
        Rule.Never("no forward or copy of messages", InFolder("src/Netralitas.BotApi/", "src/Netralitas.Bot/"), ForwardOrCopy(),
            new("src/Netralitas.BotApi/A.cs", "Task<Message> CopyMessage(ChatId chatId);\n"),
            new("src/Netralitas.BotApi/A.cs", "// no forwardMessage\nawait body.CopyToAsync(stream); var origin = message.ForwardOrigin;\n")),
        // {@…} takes an object apart and writes out every text in it.
        Rule.Never("no objects taken apart in logs", InFolder("src/"), Destructuring(),
            new("src/Netralitas.Bot/Updates/A.cs", "[LoggerMessage(1, LogLevel.Debug, \"Got {@Update}\")]\n"),
            new("src/Netralitas.Bot/Updates/A.cs", "[LoggerMessage(1, LogLevel.Debug, \"Got {UpdateId}\")]\n")),
        new($"no C# file over {MostLines} lines", InFolder("src/"), file => file.Lines > MostLines ? [$"{file.Lines} lines"] : [],
            new("src/Netralitas.Bot/A.cs", new('\n', MostLines + 1)),
            new("src/Netralitas.Bot/A.cs", new('\n', MostLines))),
        new("no mention of the workshop's folders", _ => true, file => WorkshopPath().Matches(file.Text).Select(m => m.Value.Trim()),
            new("docs/a.md", $"see {Workshop}design.md\n"),
            new("docs/a.md", "see https://example.org/" + Workshop + "a, /usr/" + Workshop + "b and shared folders\n")),
    ];

    private static Func<SourceFile, bool> InFolder(params string[] folders) =>
        file => file.IsCSharp && folders.Any(f => file.Path.StartsWith(f, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.""])Netralitas\.(?!BotApi\b)\w+")]
    private static partial Regex Ours();

    [GeneratedRegex(@"(?<![\w.""])(?:Telegram\.Bot|Netralitas\.(?!Simulator\b)\w+)")]
    private static partial Regex OursOrClient();

    [GeneratedRegex(@"\b(?:Forward|Copy)Messages?(?!Origin)\w*", RegexOptions.IgnoreCase)]
    private static partial Regex ForwardOrCopy();

    [GeneratedRegex(@"\{@\w")]
    private static partial Regex Destructuring();

    [GeneratedRegex(@"(?<![\w./-])(?:\./|\.\./|/work/)*" + "shared" + "/|/work/" + @"\w+")]
    private static partial Regex WorkshopPath();
}
