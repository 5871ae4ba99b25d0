using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>
/// A case as one value: what documents, comparisons and lists are made from. It knows days, never hours, and nothing of who reported.
/// Moderators are named by their Telegram ids here; whatever leaves the moderators' room writes "Pengawas 1, 2 …" instead.
/// </summary>
/// <param name="Number">Random, unrelated to the receipt.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="ReceivedDay">The day it came, WIB.</param>
/// <param name="KnownDay">The day it became temuan or laporan; null while it is informasi awal.</param>
/// <param name="Holder">The moderator who has it.</param>
/// <param name="Report">What was told; null when it cannot be opened.</param>
/// <param name="Evidence">The files of the report and of the answers, in their order.</param>
/// <param name="Notes">Internal.</param>
/// <param name="Letters">Questions and answers of the mailbox.</param>
/// <param name="History">What moderators did, oldest first.</param>
/// <param name="Linked">Cases that were joined to it.</param>
internal sealed record CaseFile(
    TipNumber Number,
    CaseStanding Standing,
    DateOnly ReceivedDay,
    DateOnly? KnownDay,
    long? Holder,
    TipReport? Report,
    IReadOnlyList<CaseEvidence> Evidence,
    IReadOnlyList<CaseNote> Notes,
    IReadOnlyList<CaseLetter> Letters,
    IReadOnlyList<CaseEvent> History,
    IReadOnlyList<TipNumber> Linked)
{
    /// <summary>A record would print all that it holds.</summary>
    public override string ToString() => "<berkas kasus>";
}

/// <summary>A cleaned file and its hash.</summary>
internal sealed record CaseEvidence(string Name, string Kind, long Bytes, string Sha256);

/// <summary>What a moderator noted for the others.</summary>
internal sealed record CaseNote(DateOnly Day, long Moderator, string Text)
{
    public override string ToString() => "<catatan>";
}

/// <summary>A question of the moderators or an answer of the reporter.</summary>
internal sealed record CaseLetter(DateOnly Day, bool FromModerator, string Text)
{
    public override string ToString() => "<surat>";
}

/// <summary>An action, as the audit log has it. The reason is null when there was none or when it cannot be opened.</summary>
internal sealed record CaseEvent(DateOnly Day, CaseAction Action, long Moderator, string? Reason)
{
    public override string ToString() => "<riwayat>";
}
