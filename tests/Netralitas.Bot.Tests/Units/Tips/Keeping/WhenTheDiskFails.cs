using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

/// <summary>A small disk that is really full, or really read-only.</summary>
public sealed class WhenTheDiskFails
{
    [TmpfsFact]
    public async Task Evidence_that_finds_no_room_is_told_and_leaves_nothing_half()
    {
        using Tmpfs small = Tmpfs.Mount("3m");
        await using TipHouse house = await OpenOnAsync(small);
        (TipNumber earlier, _) = await house.KeepTipAsync(1);
        DraftKey draft = await house.Vault.OpenDraftAsync(CancellationToken.None);

        var failure = await Assert.ThrowsAsync<StorageException>(() => house.StoreAsync(draft, new byte[8 * 1024 * 1024]));

        Assert.Equal(StorageProblem.DiskFull, failure.Problem);
        Assert.Contains("kosongkan ruang", failure.Message);
        Assert.Empty(Directory.GetFiles(Path.Combine(house.DataPath, EvidenceVault.Folder)));
        EvidenceHandle fits = await house.StoreAsync(draft, new byte[50_000]);
        (TipNumber later, _) = await house.KeepTipAsync(2, TipHouse.Report(evidence: fits), draft);
        await house.ReopenAsync();
        Assert.NotNull(house.Reader.Open(earlier.Value)!.Content);
        StoredTip content = house.Reader.Open(later.Value)!.Content!;
        Assert.Equal(50_000, house.Reader.ReadEvidence(Assert.Single(content.Report.Evidence), content.EvidenceKey)!.Length);
    }

    [TmpfsFact]
    public async Task On_a_disk_that_fills_up_every_confirmed_tip_stays_and_the_rest_is_told()
    {
        using Tmpfs small = Tmpfs.Mount("1m");
        await using TipHouse house = await OpenOnAsync(small);
        List<TipNumber> confirmed = [];
        StorageException? failure = null;
        for (int update = 1; failure is null && update < 2000; update++)
        {
            try
            {
                confirmed.Add((await house.KeepTipAsync(update)).Number);
            }
            catch (StorageException e)
            {
                failure = e;
            }
        }

        Assert.Equal(StorageProblem.DiskFull, failure!.Problem);
        await house.ReopenAsync();
        Assert.True(confirmed.Count > 10);
        Assert.All(confirmed, n => Assert.NotNull(house.Reader.Open(n.Value)!.Content));
    }

    [TmpfsFact]
    public async Task A_folder_that_cannot_be_written_is_told_at_the_start_and_nothing_is_lost()
    {
        using Tmpfs small = Tmpfs.Mount("4m");
        await using TipHouse house = await OpenOnAsync(small);
        (TipNumber number, ReceiptCode receipt) = await house.KeepTipAsync(1);
        await house.DisposePartsAsync();
        small.MakeReadOnly();
        await house.ReopenAsync();

        var failure = Assert.Throws<StorageException>(() => house.Database);
        Assert.True(failure.Problem is StorageProblem.ReadOnly or StorageProblem.Unreadable, failure.Message);
        Assert.Contains("Storage:Path", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);

        small.MakeWritable();
        await house.ReopenAsync();
        Assert.NotNull(house.Reader.Open(number.Value)!.Content);
        Assert.NotNull(await house.OpenAsync(receipt));
    }

    private static async Task<TipHouse> OpenOnAsync(Tmpfs disk)
    {
        var house = new TipHouse();
        await house.DisposePartsAsync();
        house.DataPath = Path.Combine(disk.Path, "data");
        await house.ReopenAsync();
        return house;
    }
}
