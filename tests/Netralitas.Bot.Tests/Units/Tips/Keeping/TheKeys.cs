using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

public sealed class TheKeys : IAsyncDisposable
{
    private readonly TipHouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Rotating_puts_every_tip_under_a_new_key_and_destroys_the_old_one()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        string old = _house.Get<TipStore>().Find(number.Value)!.ModeratorKey;
        await _house.DisposePartsAsync();
        var told = new StringWriter();

        Assert.Equal(0, await RotateKeysCommand.RunAsync(TipHouse.Settings(_house), told, CancellationToken.None));
        await _house.ReopenAsync();

        Assert.Contains("1 laporan dibungkus ulang", told.ToString());
        Assert.NotEqual(old, _house.Get<TipStore>().Find(number.Value)!.ModeratorKey);
        Assert.Equal(TipHouse.Account, _house.Reader.Open(number.Value)!.Content!.Report.Account);
        Assert.NotNull(await _house.OpenAsync(receipt));
        Assert.Single(Directory.GetFiles(Path.Combine(_house.KeyPath, "moderators"), "*.key"));
    }

    [Fact]
    public async Task Rotating_beside_a_bot_that_runs_loses_no_tip_that_comes_meanwhile()
    {
        await _house.KeepTipAsync(1);
        NewTip begun = _house.Get<TipSafe>().Seal(TipHouse.Report(), new byte[32]); // sealed under the old key, not stored yet
        var told = new StringWriter();
        await RotateKeysCommand.RunAsync(TipHouse.Settings(_house), told, CancellationToken.None);
        await _house.Database.WriteAsync(
            s =>
            {
                TipStore.Add(s, begun.Row);
                return true;
            },
            CancellationToken.None);
        (TipNumber after, _) = await _house.KeepTipAsync(2);

        Assert.Contains("Bot sedang berjalan", told.ToString());
        var tips = _house.Get<TipStore>();
        Assert.NotEqual(begun.Row.ModeratorKey, tips.Find(after.Value)!.ModeratorKey);
        Assert.NotNull(_house.Reader.Open(begun.Number.Value)!.Content);
        await _house.Sweep.SweepAsync(CancellationToken.None);
        Assert.Single(tips.ModeratorKeysInUse());
        Assert.NotNull(_house.Reader.Open(begun.Number.Value)!.Content);
    }

    [Fact]
    public async Task Two_bots_do_not_serve_with_the_same_keys()
    {
        await _house.KeepTipAsync(1);

        var failure = Assert.Throws<StorageException>(() => KeyFolder.Open(_house.KeyPath, tipsExist: true, hold: true));

        Assert.Equal(StorageProblem.Locked, failure.Problem);
        Assert.Contains("sedang dipakai bot lain", failure.Message);
        Assert.True(KeyFolder.IsHeld(_house.KeyPath));
        await _house.DisposePartsAsync();
        Assert.False(KeyFolder.IsHeld(_house.KeyPath));
    }

    [Fact]
    public async Task No_new_keys_are_made_while_tips_wait_for_the_old_ones()
    {
        await _house.KeepTipAsync(1);
        await _house.DisposePartsAsync();
        Directory.Move(_house.KeyPath, _house.KeyPath + "-away");
        await _house.ReopenAsync();

        var failure = Assert.Throws<StorageException>(() => _house.Intake);

        Assert.Equal(StorageProblem.Unreadable, failure.Problem);
        Assert.Contains("pasang kembali folder kunci", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task More_tips_than_a_book_has_shares_find_theirs()
    {
        await Task.WhenAll(Enumerable.Range(1, 1500).Select(i => _house.SubmitAsync(i)));
        await _house.ReopenAsync();

        Assert.Equal(1500, _house.Get<TipStore>().SharesInUse().Distinct().Count());
        Assert.All(_house.Get<TipStore>().SharesOfTips().Take(50), t => Assert.NotNull(_house.Reader.Open(t.Number)!.Content));
        await _house.SubmitAsync(1501);
        Assert.Equal(1501, _house.Get<TipStore>().SharesInUse().Distinct().Count());
    }
}
