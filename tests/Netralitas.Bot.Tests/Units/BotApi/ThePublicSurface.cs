using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Telegram.Bot;

namespace Netralitas.Bot.Tests.Units.BotApi;

/// <summary>The client's surface is a promise: it is what makes the swap to the Telegram.Bot package one line.</summary>
public sealed class ThePublicSurface
{
    [Fact]
    public void Is_the_one_that_was_approved()
    {
        var path = Path.Combine(ProjectFolder(), "Approved", "BotApi.txt");
        var actual = Describe(typeof(ITelegramBotClient).Assembly);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, actual);
        }

        var difference = Lines(actual).Except(Lines(File.ReadAllText(path))).Select(line => $"+ {line}")
            .Concat(Lines(File.ReadAllText(path)).Except(Lines(actual)).Select(line => $"- {line}"))
            .ToArray();
        Assert.True(difference.Length == 0, $"Read the difference; if it is meant, run once with APPROVE=1.\n{string.Join('\n', difference)}");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string ProjectFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append(Ancestors(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(type.Name).Append('.').Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Ancestors(Type type)
    {
        var names = type.GetInterfaces().Where(one => one.IsPublic && one.Namespace!.StartsWith("Telegram", StringComparison.Ordinal)).Select(Name);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum)
        {
            names = names.Prepend(Name(parent));
        }

        var list = string.Join(", ", names);
        return list.Length == 0 ? "" : $" : {list}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}");
        }

        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var constructors = type.GetConstructors().Select(constructor => $"new({Parameters(constructor)})");
        var properties = type.GetProperties(Own).Select(property =>
            $"{property.Name}: {Name(property.PropertyType)}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? " required" : "")}{(property.SetMethod is { IsPublic: true } ? "" : " get")}");
        var methods = type.GetMethods(Own)
            .Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            .Select(method => $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}");
        return [.. constructors, .. properties, .. methods];
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? "?" : "")}"));

    private static string Name(Type type) => type switch
    {
        { IsArray: true } => $"{Name(type.GetElementType()!)}[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
