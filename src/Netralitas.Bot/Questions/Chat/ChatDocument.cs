namespace Netralitas.Bot.Questions.Chat;

/// <summary>A file that goes with a card.</summary>
internal sealed record ChatDocument(string FileName, string Caption, byte[] Content);
