namespace Netralitas.Bot.Moderation;

/// <summary>What is to be posted about a case, message by message.</summary>
/// <param name="Chat">Where.</param>
/// <param name="Posts">In their order.</param>
/// <param name="ReplyTo">The message of the case that they belong to.</param>
/// <param name="Ends">With these nothing of the case is left to be looked after.</param>
/// <param name="IsPush">It goes to a reporter.</param>
/// <param name="Thread">The topic.</param>
/// <param name="Aside">A reply to it stays among moderators.</param>
/// <param name="Keeps">The messages are kept with the case, to be deleted with it.</param>
internal sealed record CasePlan(long Chat, IReadOnlyList<CasePost> Posts, int? ReplyTo, bool Ends = false, bool IsPush = false, int? Thread = null, bool Keeps = true,
    bool Aside = false)
{
    public override string ToString() => "<kiriman>";
}
