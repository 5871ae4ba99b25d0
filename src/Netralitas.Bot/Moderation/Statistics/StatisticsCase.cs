namespace Netralitas.Bot.Moderation.Statistics;

/// <summary>A case as it is counted.</summary>
/// <param name="Month">"2026-11".</param>
/// <param name="FirstActionDays">Days from receipt to the first action of a moderator; null: none yet, or not known any more.</param>
internal sealed record StatisticsCase(string Month, string Category, string Province, string State, int? FirstActionDays);
