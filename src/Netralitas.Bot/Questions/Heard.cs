namespace Netralitas.Bot.Questions;

/// <summary>An answer, with what the message says for later ones of its chat.</summary>
/// <param name="FollowsUp">It is no question that a later one may follow up.</param>
/// <param name="Roles">What the asker says of themselves.</param>
internal sealed record Heard(Answer Answer, bool FollowsUp, IReadOnlyList<string> Roles);
