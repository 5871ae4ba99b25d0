namespace Netralitas.Bot.Tips.Limits;

/// <summary>What is known of a chat and a text, before the text is sent as a tip.</summary>
/// <param name="MaySend">The chat has not sent too many today.</param>
/// <param name="Repeats">This chat sent the same text today already.</param>
/// <param name="Floods">Many chats sent this text today.</param>
/// <param name="Muted">The chat is muted today; null where that is remembered elsewhere.</param>
internal sealed record ChatStanding(bool MaySend, bool Repeats, bool Floods, bool? Muted);
