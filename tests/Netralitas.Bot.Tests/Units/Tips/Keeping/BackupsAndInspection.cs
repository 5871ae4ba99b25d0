using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

public sealed class BackupsAndInspection : IAsyncDisposable
{
    private readonly TipHouse _house = new();

    private string Backup => Path.Combine(_house.Root, "cadangan.bin");

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_backup_made_while_tips_come_holds_whole_tips_and_their_files()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))]);
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1, TipHouse.Report(evidence: file), draft);
        Task coming = Task.WhenAll(Enumerable.Range(2, 300).Select(i => _house.SubmitAsync(i)));
        BackupCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);
        await coming;

        await RestoreAsync();

        StoredTip content = _house.Reader.Open(number.Value)!.Content!;
        Assert.Equal(200_000, _house.Reader.ReadEvidence(Assert.Single(content.Report.Evidence), content.EvidenceKey)!.Length);
        Assert.NotNull(await _house.OpenAsync(receipt));
        Assert.All(_house.Get<TipStore>().SharesOfTips(), t => Assert.NotNull(_house.Reader.Open(t.Number)!.Content));
        Assert.Equal(_house.CountTips(), _house.CountOutbox());
    }

    [Fact]
    public async Task A_backup_holds_no_keys_no_update_and_nothing_in_clear()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        await _house.SubmitAsync(2);
        BackupCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);
        byte[] backup = await File.ReadAllBytesAsync(Backup);
        List<byte[]> secrets = [.. Directory.EnumerateFiles(_house.KeyPath, "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".key", StringComparison.Ordinal) || f.EndsWith("pepper", StringComparison.Ordinal)).Select(File.ReadAllBytes)];

        Assert.Equal(2, secrets.Count);
        foreach (byte[] mark in (List<byte[]>)[.. secrets, TipHouse.Mark("CANARY"), TipHouse.Mark(number.Value), TipHouse.Mark("SQLite format"), TipHouse.Mark(receipt.Reveal())])
        {
            Assert.True(backup.AsSpan().IndexOf(mark) < 0);
        }
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Backup) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));

        await RestoreAsync();
        foreach (StoredColumn column in StorageCatalogue.Read(_house.DataPath).Where(c => c.Table is "pending_receipt" or "seen_update"))
        {
            Assert.Equal(0, column.Rows);
        }
        Assert.Equal(2, _house.Database.Read(s => s.Query("select in_doubt from outbox", r => r.GetInt32(0))).Sum());
        Assert.DoesNotContain(Directory.GetFiles(_house.DataPath, "*", SearchOption.AllDirectories), f => f.Contains(".restore", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kata sandi yang salah", 0, "kata sandinya salah")]
    [InlineData(null, 1, "rusak")]
    [InlineData(null, 70_000, "rusak")]
    public async Task A_wrong_passphrase_or_a_cut_file_restores_nothing(string? passphrase, int cut, string says)
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, new byte[150_000]);
        await _house.KeepTipAsync(1, TipHouse.Report(evidence: file), draft);
        BackupCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);
        await using (FileStream stream = File.OpenWrite(Backup))
        {
            stream.SetLength(stream.Length - cut);
        }
        await _house.DisposePartsAsync();
        _house.DataPath = Path.Combine(_house.Root, "restored");

        var failure = Assert.Throws<StorageException>(() => RestoreCommand.Run(TipHouse.Settings(_house, passphrase), Backup, TextWriter.Null));

        Assert.Contains(says, failure.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_house.DataPath));
    }

    [Fact]
    public async Task Restoring_overwrites_nothing_and_waits_for_the_bot_to_stop()
    {
        await _house.KeepTipAsync(1);
        BackupCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);

        Assert.Equal(StorageProblem.Locked, Assert.Throws<StorageException>(() => RestoreCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null)).Problem);
        await _house.DisposePartsAsync();
        Assert.Contains("sudah ada basis data", Assert.Throws<StorageException>(() => RestoreCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null)).Message);
    }

    [Fact]
    public async Task Every_column_is_described_and_every_description_has_its_column()
    {
        await _house.KeepTipAsync(1);
        var (output, errors) = (new StringWriter(), new StringWriter());

        Assert.Equal(0, InspectStorageCommand.Run(TipHouse.Settings(_house), output, errors));

        Assert.Empty(errors.ToString());
        Assert.Contains("tip (1 baris)", output.ToString());
        Assert.Equal(
            StorageCatalogue.Holds.Keys.Order(),
            StorageCatalogue.Read(_house.DataPath).Select(c => $"{c.Table}.{c.Column}").Order());
    }

    [Theory]
    [InlineData("alter table tip add column chat_id bigint", "tip.chat_id")]
    [InlineData("create table visitor (user_id bigint)", "visitor.user_id")]
    public async Task A_column_that_nobody_knows_fails_the_self_test(string change, string column)
    {
        await _house.Database.WriteAsync(s => s.Execute(change), CancellationToken.None);
        var errors = new StringWriter();

        Assert.Equal(1, InspectStorageCommand.Run(TipHouse.Settings(_house), TextWriter.Null, errors));

        Assert.Contains(column, errors.ToString());
    }

    [Fact]
    public async Task A_file_that_nobody_knows_fails_the_self_test()
    {
        await _house.KeepTipAsync(1);
        await File.WriteAllTextAsync(Path.Combine(_house.DataPath, "users.txt"), "x");
        var errors = new StringWriter();

        Assert.Equal(1, InspectStorageCommand.Run(TipHouse.Settings(_house), TextWriter.Null, errors));
        Assert.Contains("users.txt", errors.ToString());
    }

    private async Task RestoreAsync()
    {
        await _house.DisposePartsAsync();
        _house.DataPath = Path.Combine(_house.Root, "restored");
        RestoreCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);
        await _house.ReopenAsync();
    }
}
