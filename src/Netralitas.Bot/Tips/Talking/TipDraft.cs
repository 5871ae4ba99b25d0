using System.Collections.Immutable;
using Netralitas.Bot.Tips.Regions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>A piece of evidence in a draft, with the number that its remove button shows.</summary>
internal sealed record DraftEvidence(int Number, EvidenceHandle Handle);

/// <summary>
/// What a person has told so far. Lives in memory only; message ids in here serve edits and die with the draft.
/// </summary>
internal sealed record TipDraft
{
    public const int MostEvidence = 10;
    public const int MostLinks = 10;
    public const int MostAccount = 6000;
    public const int MostField = 200;

    public TipStep Step { get; init; }

    /// <summary>One answer is being changed from the preview, which comes next again.</summary>
    public bool Changing { get; init; }

    public string? Category { get; init; }

    public string? Office { get; init; }

    public string? Place { get; init; }

    public Region? Region { get; init; }

    /// <summary>The province whose regencies are shown.</summary>
    public string? Province { get; init; }

    /// <summary>The page of provinces or regencies.</summary>
    public int Page { get; init; }

    /// <summary>What the last search found, in the order of its buttons.</summary>
    public ImmutableList<Region> Found { get; init; } = [];

    public ReadDay? Day { get; init; }

    /// <summary>A day in the future or long ago, not confirmed yet.</summary>
    public ReadDay? DoubtfulDay { get; init; }

    /// <summary>The account, one part a message, in the order of the messages.</summary>
    public ImmutableSortedDictionary<int, string> Account { get; init; } = ImmutableSortedDictionary<int, string>.Empty;

    public ImmutableList<string> Links { get; init; } = [];

    /// <summary>Which message brought which link: editing the message takes its links back.</summary>
    public ImmutableDictionary<string, int> LinkOf { get; init; } = ImmutableDictionary<string, int>.Empty;

    public ImmutableList<DraftEvidence> Evidence { get; init; } = [];

    public bool? Witnesses { get; init; }

    /// <summary>An earlier message that read like a tip, and its id; used only if the person says so.</summary>
    public (int Message, string Text)? Suggested { get; init; }

    /// <summary>Which of the person's messages filled which answer, so that editing the message changes the answer.</summary>
    public ImmutableDictionary<int, TipStep> Written { get; init; } = ImmutableDictionary<int, TipStep>.Empty;

    /// <summary>What the person has masked in the preview.</summary>
    public ImmutableList<TipVeil> Veils { get; init; } = [];

    public string? AccountText => Account.Count == 0 ? null : string.Join("\n\n", Account.Values);

    /// <summary>Without one of these there is nothing to look into.</summary>
    public bool HasSubstance => Account.Count > 0 || Evidence.Count > 0 || Links.Count > 0;

    public TipReport ToReport(DateOnly today) => new(
        Category, Office, Place, Region?.Code, Region?.FullName, Day?.Day, Day?.Unsure ?? false, AccountText, Witnesses,
        Links, [.. Evidence.Select(e => e.Handle)], Completeness.Of(this, today));
}
