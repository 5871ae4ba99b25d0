using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>Opens tips for the moderators.</summary>
internal sealed class TipReader(TipStore tips, TipSafe safe, EvidenceVault vault)
{
    /// <summary>The tip; null when there is none of this number.</summary>
    public OpenedTip? Open(string number) => tips.Find(number) is { } row ? Open(row) : null;

    /// <summary>Those of the tips that are there.</summary>
    public IEnumerable<OpenedTip> Open(IReadOnlyList<string> numbers) => tips.Find(numbers).Select(Open);

    private OpenedTip Open(TipRow row)
    {
        (TipKeyState state, byte[]? key) = safe.KeyForModerators(row);
        StoredTip? stored = key is null ? null : TipSafe.OpenBody(row, key);
        if (key is not null && stored is null)
        {
            state = TipKeyState.Damaged;
        }
        return new OpenedTip(new TipNumber(row.Number), row.State, row.ReceivedDay, state, stored);
    }

    /// <summary>A letter of a tip's mailbox, or null: gone, or damaged.</summary>
    public StoredLetter? OpenLetter(string number, int position)
    {
        if (tips.Find(number) is not { } row || safe.KeyForModerators(row).Key is not { } key)
        {
            return null;
        }
        return tips.LettersOf(number).FirstOrDefault(l => l.Position == position) is { } letter ? TipSafe.OpenLetter(number, letter, key) : null;
    }

    /// <summary>A cleaned file of a tip or letter, or null: gone, or damaged.</summary>
    public byte[]? ReadEvidence(EvidenceHandle handle, byte[] evidenceKey) => vault.Read(evidenceKey, handle);
}

/// <summary>A tip as moderators may see it.</summary>
/// <param name="Content">Null when it cannot be opened; <paramref name="Readable"/> says why.</param>
internal sealed record OpenedTip(TipNumber Number, string State, DateOnly ReceivedDay, TipKeyState Readable, StoredTip? Content)
{
    public override string ToString() => "<laporan terbuka>";
}
