namespace Netralitas.Bot.Storage;

/// <summary>A tip as it is stored.</summary>
internal sealed record TipRow(
    string Number, byte[] ReceiptHash, string Share, byte[] Body, string ModeratorKey, byte[] ModeratorWrap, byte[] ReceiptWrap,
    string State, bool Hold, DateOnly ReceivedDay, DateOnly ActiveDay);

/// <summary>A letter of a tip's mailbox as it is stored.</summary>
internal sealed record LetterRow(int Position, bool FromModerator, DateOnly Day, byte[] Body);

/// <summary>What is to be posted about a case.</summary>
/// <param name="Part">How many of its messages are posted.</param>
/// <param name="InDoubt">The next one was begun, and its outcome is not known.</param>
internal sealed record OutboxRow(string Number, int Position, string Kind, DateOnly Day, bool WithDigest, int Part, bool InDoubt);

/// <summary>A chat that asked for word, sealed.</summary>
internal sealed record PushRow(string Number, string Share, byte[] Half, byte[] Sealed, DateOnly UntilDay);

/// <summary>A message of a case in a moderators' chat.</summary>
internal sealed record CaseMessageRow(long ChatId, int MessageId);
