using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Operations;

/// <summary>The knowledge is loaded.</summary>
internal sealed class KnowledgeReadiness(KnowledgeStore knowledge) : IReadiness
{
    public string Name => "knowledge";

    public ValueTask<string?> FindProblemAsync(CancellationToken cancellation)
    {
        try
        {
            return ValueTask.FromResult(knowledge.Current.Base.Situations.Count > 0 ? null : "kosong");
        }
        catch (KnowledgeException e)
        {
            return ValueTask.FromResult<string?>(e.Message);
        }
    }
}
