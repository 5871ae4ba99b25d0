namespace Netralitas.Bot.Knowledge;

/// <summary>How well a norm and its pinpoint are checked (design, section 5).</summary>
internal enum VerifiedLevel
{
    /// <summary>Partly from memory or inference: only instrument and pasal are shown.</summary>
    Unverified,

    /// <summary>Read on secondary pages: pinpoint shown with a caveat.</summary>
    Partial,

    /// <summary>Norm and pinpoint read in the official text.</summary>
    Full,
}

/// <summary>The days on which an instrument or a norm is in force; both ends inclusive, null = open.</summary>
internal sealed record InForce(DateOnly? From, DateOnly? To)
{
    public bool Includes(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>A law, regulation, decision or circular, e.g. <c>PP 94/2021</c>.</summary>
internal sealed record Instrument(
    string Id,
    string Short,
    string Title,
    IReadOnlyList<string> Aliases,
    InForce InForce,
    IReadOnlyList<string> ReplacedBy,
    string? Url,
    IReadOnlyList<string> Sources,
    string Note,
    SourceLine At);

/// <summary>One norm with one pinpoint, paraphrased by us.</summary>
internal sealed record Norm(
    string Id,
    Instrument Instrument,
    string Citation,
    IReadOnlyList<string> Subjects,
    string Text,
    string Sanction,
    InForce InForce,
    IReadOnlyList<string> ReplacedBy,
    IReadOnlyList<string> Sources,
    VerifiedLevel Verified,
    string Note,
    IReadOnlyList<string> Aliases,
    SourceLine At)
{
    /// <summary>The citation as it may be shown: an unverified pinpoint is cut back to instrument and pasal.</summary>
    public string ShownCitation => Verified == VerifiedLevel.Unverified ? Pinpoint.ToPasal(Citation) : Citation;

    /// <summary>The first web address among the sources, or the instrument's.</summary>
    public string? Url => Instrument.Url ?? Sources.FirstOrDefault(s => s.StartsWith("http", StringComparison.Ordinal));

    public string VerifiedCode => Verified switch
    {
        VerifiedLevel.Full => "full",
        VerifiedLevel.Partial => "partial",
        _ => "unverified",
    };
}
