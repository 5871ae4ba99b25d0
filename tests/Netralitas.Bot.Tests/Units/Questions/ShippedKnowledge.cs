using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Tests.Architecture;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>The knowledge of this repository, read once.</summary>
internal static class ShippedKnowledge
{
    private static readonly Lazy<KnowledgeBase> Loaded = new(() => new(KnowledgeReader.Read(Repository.PathOf("knowledge"))));

    public static KnowledgeBase Base => Loaded.Value;
}
