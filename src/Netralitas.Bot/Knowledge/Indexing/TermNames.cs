using System.Collections.Concurrent;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>
/// The names under which concepts and facts stand among the words: "#like", "!like", "@fakta.pasif". The lexicon has a few hundred of them,
/// so each is put together once.
/// </summary>
internal static class TermNames
{
    private static readonly ConcurrentDictionary<string, string> Concepts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> Negations = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string, string), string> Facts = new();
    private static readonly ConcurrentDictionary<string, string> Wishes = new(StringComparer.Ordinal);

    public static string Concept(string value) => Concepts.GetOrAdd(value, static v => "#" + v);

    public static string Negated(string value) => Negations.GetOrAdd(value, static v => "!" + v);

    public static string Fact(string slot, string value) => Facts.GetOrAdd((slot, value), static f => $"@{f.Item1}.{f.Item2}");

    public static string Wish(string value) => Wishes.GetOrAdd(value, static v => "?" + v);
}
