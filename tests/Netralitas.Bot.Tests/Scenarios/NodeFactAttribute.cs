using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>A test that needs Node and the packages of <c>tests/contract</c>; skipped where they are missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            return;
        }
        if (Node is null)
        {
            Skip = "node is not installed";
        }
        else if (!Directory.Exists(Repository.PathOf("tests", "contract", "node_modules", "grammy")))
        {
            Skip = "tests/contract/node_modules is missing: run npm ci there";
        }
    }

    /// <summary>The node program on the path, or null.</summary>
    public static string? Node { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "node"))
        .FirstOrDefault(File.Exists);
}
