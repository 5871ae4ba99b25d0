using System.Text.RegularExpressions;

namespace Netralitas.Bot.Tests.Architecture;

/// <summary>A rule of the tree: which files it looks at and what of them it finds wrong.</summary>
/// <param name="Faulty">A small file that breaks it: a rule that cannot fail protects nothing.</param>
/// <param name="Sound">A small file that comes close and does not.</param>
internal sealed record Rule(string Name, Func<SourceFile, bool> Concerns, Func<SourceFile, IEnumerable<string>> Faults, SourceFile Faulty, SourceFile Sound)
{
    public IEnumerable<string> Check(IEnumerable<SourceFile> files) =>
        files.Where(Concerns).SelectMany(f => Faults(f).Select(fault => $"{f.Path}: {fault}"));

    /// <summary>The code of some files must not match a pattern.</summary>
    public static Rule Never(string name, Func<SourceFile, bool> concerns, Regex pattern, SourceFile faulty, SourceFile sound) =>
        new(name, concerns, file => pattern.Matches(file.Code).Select(m => m.Value.Trim()).Distinct(), faulty, sound);

    /// <summary>The code of a feature must not name other features, neither in full nor from within Netralitas.Bot.</summary>
    public static Rule FeatureNever(string feature, params string[] others) =>
        Never(
            $"{feature} never → {string.Join(", ", others)}",
            file => file.IsCSharp && file.Feature == feature,
            Reference(others),
            new($"src/Netralitas.Bot/{feature}/Chat/A.cs", $"namespace Netralitas.Bot.{feature}.Chat;\nusing Netralitas.Bot.{others[^1]};\n"),
            new($"src/Netralitas.Bot/{feature}/A.cs", $"namespace Netralitas.Bot.{feature};\n// not {others[0]}.Thing\nvar x = my.{others[0]}.Count;\n"));

    /// <summary>A package's namespace belongs to one folder of the host.</summary>
    public static Rule PackageOnlyIn(string folder, params string[] namespaces) =>
        Never(
            $"{string.Join(", ", namespaces)} only in {folder}",
            file => file.IsCSharp && file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Feature != folder,
            Namespace(namespaces),
            new("src/Netralitas.Bot/Program.cs", $"using {namespaces[^1]};\n"),
            new($"src/Netralitas.Bot/{folder}/A.cs", $"using {namespaces[0]};\n"));

    /// <summary><c>Netralitas.Bot.Tips</c>, or <c>Tips.Name</c> as it may be written inside the namespace Netralitas.Bot.</summary>
    private static Regex Reference(string[] features)
    {
        string any = string.Join('|', features);
        return new($@"(?<![\w.])(?:Netralitas\.Bot\.(?:{any})\b|(?:{any})\.[A-Z]\w*)", RegexOptions.None, TimeSpan.FromSeconds(10));
    }

    private static Regex Namespace(string[] namespaces) =>
        new($@"(?<![\w.""])(?:{string.Join('|', namespaces.Select(Regex.Escape))})\b(?=[.;\s])", RegexOptions.None, TimeSpan.FromSeconds(10));
}
