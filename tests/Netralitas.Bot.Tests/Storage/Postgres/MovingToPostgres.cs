using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Postgres;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Storage.Postgres;

public sealed class MovingToPostgres : IAsyncDisposable
{
    private readonly TipHouse _house = new(kind: TestDatabase.Sqlite());
    private readonly TestDatabase _target = TestDatabase.Postgres();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [PostgresFact]
    public async Task Everything_is_there_afterwards_and_opens_with_the_same_receipts()
    {
        (_, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        await _house.Mailbox.ReplyAsync(receipt, "jawaban", [], null, CancellationToken.None);
        await _house.Database.WriteAsync(Fill, CancellationToken.None);
        await _house.SubmitAsync(3);
        await _house.DisposePartsAsync();
        var output = new StringWriter();

        Assert.Equal(0, MigrateStorageCommand.Run(Settings(), output, CancellationToken.None));

        Assert.Contains("jumlah dan hash setiap tabel sama", output.ToString());
        await using var moved = new TipHouse(_house.Time, kind: _target, root: _house);
        Assert.Equal(2, moved.CountTips());
        Assert.Equal(1300L, moved.Database.Read(s => s.Scalar("select count(*) from card_feedback")));
        TipView view = (await moved.OpenAsync(receipt))!;
        Assert.Equal(["jawaban"], view.Letters.Select(l => l.Text));
        await moved.KeepTipAsync(4);
        Assert.Equal(3, moved.CountTips());
    }

    [PostgresFact]
    public async Task A_run_that_was_cut_goes_on_and_until_then_no_bot_starts_on_the_target()
    {
        await _house.KeepTipAsync(1);
        await _house.Database.WriteAsync(Fill, CancellationToken.None);
        await _house.DisposePartsAsync();
        using (var cut = new CancellationTokenSource())
        {
            using var first = StorageMove.Open(Options());
            Assert.ThrowsAny<OperationCanceledException>(() => first.Run(_ => { if (CountMoved() >= 500) { cut.Cancel(); } }, cut.Token));
        }
        Assert.InRange(CountMoved(), 500, 1299);
        Assert.Contains("migrate-storage", Assert.Throws<StorageException>(() => Database.Open(_target.Options(_house.DataPath), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance)).Message);

        Assert.Equal(0, MigrateStorageCommand.Run(Settings(), TextWriter.Null, CancellationToken.None));

        Assert.Equal(1300, CountMoved());
    }

    [PostgresFact]
    public async Task A_target_that_holds_something_else_is_refused_and_left_alone()
    {
        await _house.KeepTipAsync(1);
        await _house.DisposePartsAsync();
        await using (var other = Database.Open(_target.Options(_house.DataPath), Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance))
        {
            await other.WriteAsync(s => s.Execute("insert into card_feedback (card_id, day, up, down) values ('x', '2026-11-24', 1, 0)"), CancellationToken.None);
        }

        var failure = Assert.Throws<StorageException>(() => MigrateStorageCommand.Run(Settings(), TextWriter.Null, CancellationToken.None));

        Assert.Contains("tidak kosong (tabel card_feedback)", failure.Message);
        Assert.Equal(1, CountMoved());
    }

    [PostgresFact]
    public async Task A_source_that_has_changed_since_an_unfinished_run_is_refused()
    {
        await _house.KeepTipAsync(1);
        await _house.Database.WriteAsync(Fill, CancellationToken.None);
        await _house.DisposePartsAsync();
        using (var cut = new CancellationTokenSource())
        {
            using var first = StorageMove.Open(Options());
            Assert.ThrowsAny<OperationCanceledException>(() => first.Run(_ => cut.Cancel(), cut.Token));
        }
        await _house.ReopenAsync();
        await _house.KeepTipAsync(2);
        await _house.DisposePartsAsync();

        Assert.Contains("berubah", Assert.Throws<StorageException>(() => MigrateStorageCommand.Run(Settings(), TextWriter.Null, CancellationToken.None)).Message);
    }

    private static int Fill(DatabaseSession session) => Enumerable.Range(0, 1300).Sum(i =>
        session.Execute("insert into card_feedback (card_id, day, up, down) values ($card, '2026-11-24', 1, 0)", ("$card", $"k{i}")));

    private long CountMoved()
    {
        using DatabaseSession session = new PostgresConnection(_target.Connection).Connect();
        return (long)session.Scalar("select count(*) from card_feedback")!;
    }

    private StorageOptions Options() => new() { Path = _house.DataPath, KeyPath = _house.KeyPath, ConnectionString = _target.Connection };

    private IConfiguration Settings() => new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Path"] = _house.DataPath,
            ["Storage:KeyPath"] = _house.KeyPath,
            ["Storage:ConnectionString"] = _target.Connection,
        }).Build();
}
