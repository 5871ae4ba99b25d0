using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>The norms that moderators have chosen for a case, as the knowledge base has them now.</summary>
internal sealed class CaseNorms(CaseStudies studies, KnowledgeStore knowledge)
{
    public IReadOnlyList<Norm> ChosenFor(TipNumber number) => Find(studies.Of(number).Norms);

    /// <summary>The norms of these ids, in this order. One that is not there any more is left out.</summary>
    public IReadOnlyList<Norm> Find(IReadOnlyList<string> ids) => ids.Count == 0
        ? [] // and nothing is loaded for it
        : [.. ids.Select(id => knowledge.Current.Base.Norms.FirstOrDefault(n => n.Id == id)).OfType<Norm>()];
}
