namespace Netralitas.Bot.Tips.Talking;

/// <summary>What the conversation needs to know of the configuration.</summary>
/// <param name="IsOpen">Without a moderators' chat nothing is accepted.</param>
/// <param name="FullPosting">The full report goes to the moderators' chat, in contrast to a card without the account.</param>
/// <param name="DraftLife">How long a draft survives silence.</param>
/// <param name="RetentionDays">How long a tip is kept after the last activity.</param>
/// <param name="SharesDrafts">Several instances share drafts, sealed; else they are in memory only.</param>
internal sealed record TipRules(bool IsOpen, bool FullPosting, TimeSpan DraftLife, int RetentionDays, bool SharesDrafts = false);
