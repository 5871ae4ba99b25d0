namespace Netralitas.Bot.Knowledge;

/// <summary>Where something stands in the knowledge folder; prints as <c>file:line</c>.</summary>
internal readonly record struct SourceLine(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}

/// <summary>What is wrong, and where.</summary>
internal sealed record KnowledgeProblem(SourceLine At, string Message, bool IsWarning = false)
{
    public override string ToString() => $"{At}: {(IsWarning ? "peringatan: " : "")}{Message}";
}
