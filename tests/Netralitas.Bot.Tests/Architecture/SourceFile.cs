using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tests.Architecture;

/// <summary>A file of the tree, as the rules see it.</summary>
/// <param name="Path">Relative to the root, with slashes.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private string? _code;

    /// <summary>The text without comments; what stands in strings stays.</summary>
    public string Code => _code ??= Token().Replace(Text, m => m.Value.StartsWith('/') ? "" : m.Value);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public int Lines => Text.Count(c => c == '\n');

    /// <summary>The first folder below the host project, e.g. <c>Questions</c>; null for files elsewhere and for Program.cs.</summary>
    public string? Feature => Path.Split('/') is ["src", "Netralitas.Bot", var folder, _, ..] ? folder : null;

    /// <summary>Every file of some folders and files of the tree, build output and fetched packages apart.</summary>
    public static IEnumerable<SourceFile> In(params IEnumerable<string> paths) =>
        paths.SelectMany(path => Directory.Exists(Repository.PathOf(path)) ? Files(Repository.PathOf(path)) : [Repository.PathOf(path)])
            .Select(file => new SourceFile(System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(f => System.IO.Path.GetExtension(f) is ".cs" or ".csproj" or ".json" or ".yaml" or ".yml" or ".md" or ".mjs" or ".js" or ".html" or ".css" or ".sql" or ".sh")
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(d => System.IO.Path.GetFileName(d) is not ("bin" or "obj" or "node_modules" or "TestResults"))
                .SelectMany(Files))
            .Order(StringComparer.Ordinal);

    // Strings are matched so that a // inside one is not taken for a comment.
    [GeneratedRegex(""""
        //[^\n]*|/\*[\s\S]*?\*/|"""[\s\S]*?"""|@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+'
        """")]
    private static partial Regex Token();
}
