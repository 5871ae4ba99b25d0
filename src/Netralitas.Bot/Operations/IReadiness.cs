namespace Netralitas.Bot.Operations;

/// <summary>A part that must work before the bot is sent traffic.</summary>
internal interface IReadiness
{
    string Name { get; }

    /// <summary>What is wrong, for the operator; null when nothing is.</summary>
    ValueTask<string?> FindProblemAsync(CancellationToken cancellation);

    /// <summary>What the operator should know though the part works.</summary>
    string? Note => null;
}
