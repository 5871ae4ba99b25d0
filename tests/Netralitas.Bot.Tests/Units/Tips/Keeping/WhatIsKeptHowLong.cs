using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

public sealed class WhatIsKeptHowLong : IAsyncDisposable
{
    private readonly TipHouse _house = new();

    private FakeTime Time => (FakeTime)_house.Time;

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_tip_ends_ninety_days_after_its_last_activity_and_leaves_a_count()
    {
        (_, ReceiptCode quiet) = await _house.KeepTipAsync(1);
        (_, ReceiptCode active) = await _house.KeepTipAsync(2);
        await PassAsync(60);
        await _house.Mailbox.ReplyAsync(active, "masih terjadi", [], null, CancellationToken.None);
        await PassAsync(30);
        Assert.NotNull(await _house.OpenAsync(quiet)); // the ninetieth day itself
        await PassAsync(1);

        Assert.Null(await _house.OpenAsync(quiet));
        Assert.NotNull(await _house.OpenAsync(active));
        Assert.Equal([("2026-11", "32", "Lainnya", 1L)], _house.Get<TipStore>().AllCounts());
    }

    [Fact]
    public async Task A_hold_keeps_a_tip_until_it_is_taken_off()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        await _house.Get<ModeratorLetters>().HoldAsync(number, hold: true, CancellationToken.None);
        await PassAsync(120);
        Assert.NotNull(await _house.OpenAsync(receipt));

        await _house.Get<ModeratorLetters>().HoldAsync(number, hold: false, CancellationToken.None);
        await PassAsync(1);
        Assert.Null(await _house.OpenAsync(receipt));
    }

    [Fact]
    public async Task After_its_end_a_restored_backup_opens_for_nobody_with_all_keys_and_the_receipt_in_hand()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, [1, 2, 3]);
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1, TipHouse.Report(evidence: file), draft);
        (TipNumber other, ReceiptCode otherReceipt) = await _house.KeepTipAsync(2);
        await _house.Get<ModeratorLetters>().HoldAsync(other, hold: true, CancellationToken.None);
        string backup = Path.Combine(_house.Root, "cadangan.bin");
        BackupCommand.Run(Settings(), backup, TextWriter.Null);
        await PassAsync(91);
        Assert.Equal(1, _house.CountTips());

        await _house.DisposePartsAsync();
        _house.DataPath = Path.Combine(_house.Root, "restored");
        var told = new StringWriter();
        RestoreCommand.Run(Settings(), backup, told);
        await _house.ReopenAsync();

        Assert.Contains("Dapat dibuka dengan folder kunci ini: 1.", told.ToString());
        Assert.Contains("akan dihapus: 1.", told.ToString());
        TipRow row = _house.Get<TipStore>().Find(number.Value)!; // the row is there again
        Assert.Equal(TipKeyState.Destroyed, _house.Get<TipSafe>().KeyForModerators(row).State);
        Assert.Null(_house.Get<TipSafe>().KeyForReceipt(row, receipt));
        Assert.Null(await _house.OpenAsync(receipt));
        Assert.NotNull(await _house.OpenAsync(otherReceipt));
        Assert.NotNull(_house.Reader.Open(other.Value)!.Content);

        await _house.Sweep.SweepAsync(CancellationToken.None);
        Assert.Null(_house.Get<TipStore>().Find(number.Value)); // and gone with the first sweep
    }

    [Fact]
    public async Task Shares_that_are_only_missing_delete_nothing()
    {
        (TipNumber number, _) = await _house.KeepTipAsync(1);
        string shares = Path.Combine(_house.KeyPath, "shares");
        await _house.DisposePartsAsync();
        Directory.Move(shares, shares + "-away");
        await _house.ReopenAsync();

        Assert.Equal(TipKeyState.KeyLost, _house.Reader.Open(number.Value)!.Readable);
        await _house.Sweep.SweepAsync(CancellationToken.None);
        await _house.Sweep.SweepAsync(CancellationToken.None);
        Assert.Equal(1, _house.CountTips());
        Assert.Single(_house.SweepLog.AboveInformation); // told once

        await _house.DisposePartsAsync();
        Directory.Delete(shares, recursive: true);
        Directory.Move(shares + "-away", shares);
        await _house.ReopenAsync();
        Assert.NotNull(_house.Reader.Open(number.Value)!.Content);
    }

    [Fact]
    public async Task A_clock_that_leaps_ahead_deletes_nothing_at_once()
    {
        (_, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        await _house.Sweep.SweepAsync(CancellationToken.None);
        Time.Advance(TimeSpan.FromDays(400));
        await _house.ReopenAsync();

        await _house.Sweep.SweepAsync(CancellationToken.None);
        Assert.NotNull(await _house.OpenAsync(receipt));
        Assert.Contains("clock", Assert.Single(_house.SweepLog.AboveInformation));

        Time.Advance(TimeSpan.FromHours(25)); // nobody has set it right, so it is right
        await _house.Sweep.SweepAsync(CancellationToken.None);
        Assert.Null(await _house.OpenAsync(receipt));
    }

    [Fact]
    public async Task Leftovers_of_drafts_are_wiped_at_the_start_and_the_files_of_tips_stay()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle kept = await _house.StoreAsync(draft, [1]);
        await _house.KeepTipAsync(1, TipHouse.Report(evidence: kept), draft);
        DraftKey lost = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        await _house.StoreAsync(lost, [2]);
        await File.WriteAllTextAsync(Path.Combine(_house.DataPath, EvidenceVault.Folder, "half.tmp"), "x");
        await _house.ReopenAsync();

        Assert.Equal(2, _house.Vault.WipeLeftovers());
        Assert.Equal(kept.Id.ToString("N"), Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder)))));
    }

    [Fact]
    public async Task A_draft_holds_fifty_megabytes_and_gives_back_what_it_drops()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        byte[] large = new byte[20 * 1024 * 1024];
        EvidenceHandle first = await _house.StoreAsync(draft, large);
        EvidenceHandle second = await _house.StoreAsync(draft, large);
        Assert.True((await Assert.ThrowsAsync<EvidenceQuotaException>(() => _house.StoreAsync(draft, large))).OfDraft);

        await _house.Vault.DropAsync(first, CancellationToken.None);
        EvidenceHandle third = await _house.StoreAsync(draft, large);
        await _house.Vault.DropDraftAsync(draft, [second, third], CancellationToken.None);
        Assert.Empty(Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder)));
    }

    private async Task PassAsync(int days)
    {
        for (int day = 0; day < days; day++)
        {
            Time.Advance(TimeSpan.FromDays(1));
            await _house.Sweep.SweepAsync(CancellationToken.None);
        }
    }

    private IConfiguration Settings() => TipHouse.Settings(_house);
}
