namespace Netralitas.Bot.Storage.Cases;

/// <summary>Where a case stands, as it is stored.</summary>
/// <param name="Token">Names the case in buttons; random, so that a button tells nothing.</param>
/// <param name="Holder">0: nobody.</param>
/// <param name="KnownDay">The day it became temuan or laporan; null before.</param>
/// <param name="SupervisorsOnly">It concerns the chat's own unit.</param>
/// <param name="Version">Grows with each change.</param>
internal sealed record CaseRow(string Number, string Token, string Standing, long Holder, DateOnly? KnownDay, bool SupervisorsOnly, long Version);

/// <summary>A case in a list.</summary>
internal sealed record CaseListRow(CaseRow Case, DateOnly ReceivedDay);

/// <summary>A card in a chat and the version it shows.</summary>
internal sealed record CardRow(string Number, long ChatId, int MessageId, long Shown, long Version);

internal sealed record NoteRow(int Position, long Moderator, DateOnly Day, byte[] Body);

/// <summary>A message of the bot that waits for a moderator's reply or press.</summary>
internal sealed record PromptRow(long ChatId, int MessageId, string Number, string Kind, long UserId);

internal sealed record RequestRow(string Number, string Kind, long Requester, DateOnly Day);

internal sealed record GrantRow(long UserId, string Role, string Unit);

/// <summary>An entry of the audit chain.</summary>
internal sealed record AuditRow(long Seq, string Number, string Action, long Moderator, string Day, string ReasonHash, string Hash);
