namespace Netralitas.Bot.Knowledge;

/// <summary>A dated briefing in our words: who, where, what was instructed.</summary>
internal sealed record Briefing(
    string Id, string Title, DateOnly? Date, string Place, IReadOnlyList<string> Speakers, string Source,
    IReadOnlyList<string> Situations, IReadOnlyList<string> Norms, VerifiedLevel Verified, string Body, SourceLine At);

/// <summary>A glossary entry.</summary>
internal sealed record Term(string Id, string Name, string Meaning, IReadOnlyList<string> Norms, IReadOnlyList<string> Aliases, SourceLine At);

/// <summary>An official channel to ask or to report.</summary>
internal sealed record Channel(string Id, string Name, string For, string How, string? Url, string Note, IReadOnlyList<string> Aliases, SourceLine At);

/// <summary>A stage of an election.</summary>
internal sealed record CalendarStage(string Id, string Election, string Stage, DateOnly? From, DateOnly? To, string? Phase, string Note, SourceLine At);

/// <summary>A lexicon entry; see the header of <c>leksikon.yaml</c> for the kinds.</summary>
/// <param name="Negated">For slots: the value that holds when the term is negated ("tanpa atribut"), or null.</param>
internal sealed record LexiconEntry(string Id, string Kind, string Slot, string Value, string? Negated, IReadOnlyList<string> Terms, SourceLine At);

/// <summary>What a phase of an election changes for civil servants; the id is a value of the slot <c>fase</c>.</summary>
internal sealed record Phase(string Id, string Name, string Effect, IReadOnlyList<string> Norms, SourceLine At);

/// <summary>One of the promises of the neutrality pledge: as it is explained, and as the form of the integrity pact says it.</summary>
internal sealed record Pledge(string Id, string Promise, string Statement, IReadOnlyList<string> Norms, SourceLine At);

/// <summary>What an acting regional head (penjabat) may do, may not, or only with the minister's written consent.</summary>
internal sealed record ActingHeadIndicator(string Id, string Rule, string Act, string Condition, IReadOnlyList<string> Norms, SourceLine At)
{
    public const string Allowed = "boleh";
    public const string Forbidden = "tidak_boleh";
    public const string WithConsent = "izin_mendagri";
}
