namespace Netralitas.Bot.Moderation.Similar;

/// <summary>What is compared of a report. Lives in memory only, and goes with the tip.</summary>
/// <param name="Names">Words that are no everyday words: names of people, places, offices.</param>
/// <param name="Persons">The ones that stand behind "Pak", "Bu", "bernama".</param>
/// <param name="Units">Villages, schools, police stations … by kind, each with its name as written.</param>
/// <param name="Roles">Camat, guru, babinsa …</param>
/// <param name="Candidates">Names and numbers of candidates.</param>
/// <param name="Sectors">The field of an agency: perhubungan, pendidikan …</param>
/// <param name="Acts">What was done, as groups of synonyms, and all other words by their stem; with weights.</param>
/// <param name="Day">The day of the event where it is certain.</param>
/// <param name="Weekday">A day of the week that the text names.</param>
internal sealed record Fingerprint(
    IReadOnlySet<string> Names,
    IReadOnlySet<string> Persons,
    IReadOnlyDictionary<string, IReadOnlySet<string>> Units,
    IReadOnlySet<string> Roles,
    IReadOnlySet<string> Candidates,
    IReadOnlySet<string> Sectors,
    IReadOnlySet<string> Plates,
    IReadOnlyDictionary<string, double> Acts,
    IReadOnlySet<string> Shingles,
    IReadOnlySet<string> Links,
    IReadOnlySet<string> Evidence,
    string? RegionCode,
    DateOnly? Day,
    DayOfWeek? Weekday)
{
    /// <summary>A record would print all that it holds.</summary>
    public override string ToString() => "<sidik laporan>";
}
