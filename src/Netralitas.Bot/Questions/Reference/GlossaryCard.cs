using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Reference;

/// <summary><c>/istilah [WORD]</c>: the glossary, or one entry of it. Pure.</summary>
internal static class GlossaryCard
{
    private const int MaxFound = 6;

    public static ChatCard Of(string argument, KnowledgeBase knowledge, DateOnly today)
    {
        string asked = Plain(argument);
        if (asked.Length == 0)
        {
            return new(Html.Pack([ReferenceTexts.Glossary, string.Join('\n', knowledge.Terms.Select(t => t.Name).Order(StringComparer.OrdinalIgnoreCase).Select(n => "• " + Html.Escape(n)))]), null);
        }
        if (knowledge.Terms.FirstOrDefault(t => Names(t).Contains(asked)) is { } term)
        {
            return Entry(term, knowledge, today);
        }
        Term[] near = asked.Length < 2 ? [] : [.. knowledge.Terms.Where(t => Names(t).Any(n => n.Contains(asked, StringComparison.Ordinal))).Take(MaxFound)];
        return near switch
        {
            [] => ChatCard.Of(ReferenceTexts.GlossaryMissing),
            [var only] => Entry(only, knowledge, today),
            _ => new(Html.Pack([ReferenceTexts.GlossarySeveral, string.Join('\n', near.Select(t => $"• <code>/istilah {Html.Escape(Plain(t.Name))}</code>"))]), null),
        };
    }

    private static ChatCard Entry(Term term, KnowledgeBase knowledge, DateOnly today)
    {
        string also = term.Aliases.Count == 0 ? "" : $"\n<i>{ReferenceTexts.GlossaryAlso}: {Html.Escape(string.Join(", ", term.Aliases))}</i>";
        var sections = new List<string> { $"📖 <b>{Html.Escape(term.Name)}</b>{also}", Html.Escape(term.Meaning) };
        if (Cited.List(term.Norms, knowledge, today) is { Length: > 0 } norms)
        {
            sections.Add($"<b>{CardTexts.Basis}</b>\n{norms}");
        }
        return new(Html.Pack(sections), null);
    }

    /// <summary>The id, the name with and without what stands in brackets, and the aliases.</summary>
    private static IEnumerable<string> Names(Term term) => term.Aliases.Append(term.Id).Append(term.Name).Append(term.Name.Split('(')[0]).Select(Plain);

    private static string Plain(string text) => string.Join(' ', TextCleaner.Tokens(text));
}
