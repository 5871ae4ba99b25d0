using Netralitas.Bot.Moderation.Clocks;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>What the card shows of the work on a case.</summary>
internal sealed record CaseSight(
    string Standing, string? Holder, CaseClock? Clock, bool SupervisorsOnly, bool Held, IReadOnlyList<string> Joined, IReadOnlyList<SimilarCase> Similar,
    int Asked, int Answered, int Notes, IReadOnlyList<string> Norms);
