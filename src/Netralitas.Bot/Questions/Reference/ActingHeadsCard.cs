using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Reference;

/// <summary><c>/pj</c>: what an acting regional head may do, may not, and only with the minister's written consent. Pure.</summary>
internal static class ActingHeadsCard
{
    private static readonly string[] Order = [ActingHeadIndicator.Allowed, ActingHeadIndicator.Forbidden, ActingHeadIndicator.WithConsent];

    public static ChatCard Of(KnowledgeBase knowledge, DateOnly today)
    {
        var sections = new List<string> { ReferenceTexts.ActingHeads };
        foreach (string rule in Order)
        {
            IEnumerable<string> lines = knowledge.ActingHeads.Where(i => i.Rule == rule).Select(i => Line(i, knowledge, today));
            sections.Add($"<b>{ReferenceTexts.RuleHeading(rule)}</b>\n{string.Join('\n', lines)}");
        }
        sections.Add($"<i>{ReferenceTexts.ActingHeadsNote} {CardTexts.NotAdvice}</i>");
        return new(Html.Pack(sections), null);
    }

    private static string Line(ActingHeadIndicator indicator, KnowledgeBase knowledge, DateOnly today)
    {
        string condition = indicator.Condition.Length == 0 ? "" : " " + Html.Escape(indicator.Condition);
        return $"• {Html.Escape(indicator.Act)}{condition} <i>[{Cited.Line(indicator.Norms, knowledge, today)}]</i>";
    }
}
