using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>
/// Proof "retention": once the key share of a tip is destroyed, a backup made before cannot open it, with the whole key folder and the receipt in
/// hand. Every share that is left is tried with every key.
/// </summary>
public sealed class Retention : IAsyncDisposable
{
    private readonly TipHouse _house = new();

    private string Backup => Path.Combine(_house.Root, "cadangan.bin");

    private string KeysBefore => Path.Combine(_house.Root, "keys-before");

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_backup_from_before_the_end_of_a_tip_opens_for_nobody_who_holds_all_that_is_left()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, [1, 2, 3]);
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1, TipHouse.Report(evidence: file), draft);
        BackupCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);
        CopyShares(KeysBefore);
        Assert.True(await _house.Mailbox.WithdrawAsync(receipt, CancellationToken.None));

        await _house.DisposePartsAsync();
        _house.DataPath = Path.Combine(_house.Root, "restored");
        RestoreCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);
        await _house.ReopenAsync();
        TipRow row = _house.Get<TipStore>().Find(number.Value)!;

        Assert.Equal(0, CountOpening(row, receipt, Path.Combine(_house.KeyPath, "shares")));
        // The same attempts with the share of before open it both ways: it is the share that was missing.
        Assert.Equal(2, CountOpening(row, receipt, KeysBefore));
        Assert.Null(await _house.OpenAsync(receipt));
        Assert.Equal(TipKeyState.Destroyed, _house.Reader.Open(number.Value)!.Readable);
    }

    [Fact]
    public async Task What_is_deleted_leaves_no_bytes_in_the_database_or_its_log()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        (TipNumber other, _) = await _house.KeepTipAsync(2);
        byte[] hash = _house.Get<KeyFolder>().HashOf(receipt);
        byte[] body = _house.Get<TipStore>().Find(number.Value)!.Body[..64];
        Assert.NotEmpty(TipHouse.FilesHolding(_house.DataPath, hash, body));

        await _house.Mailbox.WithdrawAsync(receipt, CancellationToken.None);

        Assert.Empty(TipHouse.FilesHolding(_house.DataPath, hash, body));
        Assert.NotNull(_house.Get<TipStore>().Find(other.Value));
    }

    /// <summary>How many of the two wraps open with any share of a folder.</summary>
    private int CountOpening(TipRow row, ReceiptCode receipt, string shares)
    {
        BoxKey moderators = _house.Get<KeyFolder>().Moderators.Find(row.ModeratorKey)!;
        List<byte[]> all = [.. Directory.GetFiles(shares).SelectMany(File.ReadAllBytes).Chunk(Sealed.KeyBytes)];
        Assert.True(all.Count >= 1000);
        return (all.Exists(s => TipKeyWrap.OpenForModerators(moderators, s, row.Number, row.ModeratorWrap) is not null) ? 1 : 0)
            + (all.Exists(s => TipKeyWrap.OpenForReceipt(receipt, s, row.Number, row.ReceiptWrap) is not null) ? 1 : 0);
    }

    private void CopyShares(string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(Path.Combine(_house.KeyPath, "shares")))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
