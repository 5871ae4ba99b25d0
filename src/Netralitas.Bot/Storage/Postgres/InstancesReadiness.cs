using Netralitas.Bot.Operations;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>This instance is known to the others; and they answer from the same knowledge, or it is told.</summary>
internal sealed class InstancesReadiness(InstanceLink link) : IReadiness
{
    public string Name => "instances";

    public string? Note => link.OtherKnowledgeVersion is { } other ? $"ok, tetapi instans lain memakai pengetahuan {other}; samakan versinya" : null;

    public ValueTask<string?> FindProblemAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(link.IsLinked ? null : "belum tersambung dengan instans lain lewat PostgreSQL; disambung lagi dengan sendirinya");
}
