namespace Netralitas.Bot.Tips.Writing;

/// <summary>A link without its tracking, and what the reporter should still know about it.</summary>
internal sealed record CleanLink(string Url, LinkConcern Concern);
