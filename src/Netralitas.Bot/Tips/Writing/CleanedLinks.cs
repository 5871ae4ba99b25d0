namespace Netralitas.Bot.Tips.Writing;

/// <summary>A text with its links cleaned, and the links in order.</summary>
internal sealed record CleanedLinks(string Text, IReadOnlyList<CleanLink> Links);
