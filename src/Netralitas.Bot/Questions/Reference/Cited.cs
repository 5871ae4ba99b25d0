using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Reference;

/// <summary>Citations of the norms in force on a day, as HTML and with their caveats. Pure.</summary>
internal static class Cited
{
    public static string Line(IEnumerable<string> norms, KnowledgeBase knowledge, DateOnly day) =>
        string.Join("; ", Of(norms, knowledge, day));

    public static string List(IEnumerable<string> norms, KnowledgeBase knowledge, DateOnly day) =>
        string.Join('\n', Of(norms, knowledge, day).Select(c => "• " + c));

    private static IEnumerable<string> Of(IEnumerable<string> norms, KnowledgeBase knowledge, DateOnly day) =>
        knowledge.InForceOn(norms, day).Select(n => Html.Escape(CardTexts.CitationWithCaveat(Citation.Of(n))));
}
