namespace Netralitas.Bot.Knowledge;

/// <summary>The knowledge folder cannot be used; the message says what to do.</summary>
internal sealed class KnowledgeException(string message) : Exception(message);
