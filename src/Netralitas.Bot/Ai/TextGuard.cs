namespace Netralitas.Bot.Ai;

/// <summary>
/// What another feature knows about words that people write, given to this one where the program is put together: the feature that takes tips must not
/// be known here, and must not know this one.
/// </summary>
/// <param name="MayBeReport">The text may be a report, or names somebody with an allegation: it goes to no model.</param>
/// <param name="IsGivenName">A word is a person's name.</param>
internal sealed record TextGuard(Func<string, bool> MayBeReport, Func<string, bool> IsGivenName);
