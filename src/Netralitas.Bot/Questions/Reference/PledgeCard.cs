using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Reference;

/// <summary><c>/ikrar</c>: the promises in our words, with the printable form. Pure.</summary>
internal static class PledgeCard
{
    public static ChatCard Of(KnowledgeBase knowledge, DateOnly today)
    {
        IEnumerable<string> promises = knowledge.Pledges.Select((p, i) => $"{i + 1}. {Html.Escape(p.Promise)}");
        string norms = Cited.List(knowledge.Pledges.SelectMany(p => p.Norms).Distinct(), knowledge, today);
        return new ChatCard(Html.Pack([
            $"{ReferenceTexts.Pledge}\n\n{string.Join("\n", promises)}",
            $"<b>{CardTexts.Basis}</b>\n{norms}",
            ReferenceTexts.PledgeNote,
        ]), null)
        {
            Document = new(ReferenceTexts.PledgeFile, ReferenceTexts.PledgeCaption, PledgeForm.Write(knowledge.Pledges)),
        };
    }
}
