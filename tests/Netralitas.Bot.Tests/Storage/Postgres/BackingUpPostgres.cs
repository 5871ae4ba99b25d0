using System.Diagnostics;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Npgsql;

namespace Netralitas.Bot.Tests.Storage.Postgres;

/// <summary>The drill of docs/operations.md, with a case, its evidence and mailbox, a draft and a receipt that nobody saw yet; into another server and folder.</summary>
public sealed class BackingUpPostgres : IAsyncDisposable
{
    private const long Moderator = 77;
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))];

    private readonly PostgresServer _otherServer = PostgresServer.Start();
    private readonly TipHouse _house = new(kind: TestDatabase.Postgres());

    private string Backup => Path.Combine(_house.Root, "cadangan.nbk");

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        _otherServer.Dispose();
    }

    [PostgresFact]
    public async Task The_verbs_bring_back_all_that_is_kept_and_nothing_that_lives_for_minutes()
    {
        (TipNumber number, ReceiptCode receipt) = await FillAsync();
        var output = new StringWriter();

        Assert.Equal(0, BackupCommand.Run(TipHouse.Settings(_house), Backup, output));
        Assert.Contains("2 laporan, 1 berkas bukti", output.ToString());
        Assert.Empty(TipHouse.FilesHolding(Path.GetDirectoryName(Backup)!, TipHouse.Mark("CANARY")));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(_house.DataPath), f => f.Contains(".backup", StringComparison.Ordinal));
        await using TipHouse restored = await ElsewhereAsync();
        Assert.Equal(0, RestoreCommand.Run(TipHouse.Settings(restored), Backup, output));

        Assert.Contains("Dapat dibuka dengan folder kunci ini: 2.", output.ToString());
        await restored.ReopenAsync();
        await ExpectAllOfItAsync(restored, number, receipt);
    }

    [PostgresFact]
    public async Task So_do_pg_dump_and_pg_restore_as_the_manual_says()
    {
        (TipNumber number, ReceiptCode receipt) = await FillAsync();
        string manual = await File.ReadAllTextAsync(Repository.PathOf("docs", "operations.md"));
        string[] flags = ["-Fc", "--no-unlogged-table-data", "--exclude-table-data=pending_receipt", "--exclude-table-data=seen_update"];
        Assert.All([.. flags, "pg_restore --no-owner", "update outbox set in_doubt = 1"], f => Assert.Contains(f, manual));

        await using TipHouse restored = await ElsewhereAsync();
        string dump = Path.Combine(_house.Root, "netralitas.dump");
        await RunAsync("pg_dump", [.. flags, "-f", dump, "-d", Uri(_house.Kind.Connection)]);
        await RunAsync("pg_restore", ["--no-owner", "-d", Uri(restored.Kind.Connection), dump]);
        Directory.CreateDirectory(Path.Combine(restored.DataPath, EvidenceVault.Folder));
        foreach (string file in Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder)))
        {
            File.Copy(file, Path.Combine(restored.DataPath, EvidenceVault.Folder, Path.GetFileName(file)));
        }
        await restored.ReopenAsync();
        await restored.Database.WriteAsync(s => s.Execute("update outbox set in_doubt = 1"), CancellationToken.None);

        await ExpectAllOfItAsync(restored, number, receipt);
    }

    [PostgresFact]
    public async Task Nothing_is_overwritten_and_a_cut_file_or_one_from_SQLite_restores_nothing()
    {
        await FillAsync();
        BackupCommand.Run(TipHouse.Settings(_house), Backup, TextWriter.Null);
        await _house.DisposePartsAsync();

        Assert.Contains("tidak kosong (tabel", Refusal(_house, Backup));
        await using TipHouse restored = await ElsewhereAsync();
        await using (FileStream stream = File.OpenWrite(Backup))
        {
            stream.SetLength(stream.Length - 1);
        }
        Assert.Contains("rusak", Refusal(restored, Backup));
        await using var sqlite = new TipHouse(kind: TestDatabase.Sqlite());
        await sqlite.KeepTipAsync(1);
        string other = Path.Combine(sqlite.Root, "sqlite.nbk");
        BackupCommand.Run(TipHouse.Settings(sqlite), other, TextWriter.Null);
        Assert.Contains("bukan dari PostgreSQL", Refusal(restored, other));

        Assert.Empty(Directory.GetFileSystemEntries(restored.DataPath));
        await restored.ReopenAsync();
        Assert.Equal(0, restored.CountTips());
    }

    /// <summary>A tip with a picture, an answer and a note of the moderators, in work; another whose receipt is still to be shown; a draft.</summary>
    private async Task<(TipNumber Number, ReceiptCode Receipt)> FillAsync()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, Picture);
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1, TipHouse.Report(evidence: file), draft);
        Assert.True(await _house.Mailbox.ReplyAsync(receipt, "jawaban pelapor", [], null, CancellationToken.None));
        await _house.SubmitAsync(2);
        CaseStore cases = _house.Get<CaseStore>();
        AuditStore audit = _house.Get<AuditStore>();
        await cases.OpenAsync(number.Value, "token", "verifikasi", supervisorsOnly: false, CancellationToken.None);
        await _house.Database.WriteAsync(
            s =>
            {
                cases.AddNote(s, number.Value, new NoteRow(1, Moderator, new DateOnly(2026, 11, 24), [1, 2, 3]));
                audit.Append(s, number.Value, "ambil", Moderator, new DateOnly(2026, 11, 24));
                audit.Append(s, number.Value, "catat", Moderator, new DateOnly(2026, 11, 24));
                return s.Execute("insert into draft (chat, sealed, expires) values ($chat, $box, 99999999)", ("$chat", new byte[] { 1 }), ("$box", new byte[] { 2 }));
            },
            CancellationToken.None);
        return (number, receipt);
    }

    private static async Task ExpectAllOfItAsync(TipHouse restored, TipNumber number, ReceiptCode receipt)
    {
        TipView view = (await restored.OpenAsync(receipt))!;
        Assert.Equal(number, view.Number);
        Assert.Equal(["jawaban pelapor"], view.Letters.Select(l => l.Text));
        ExpectContent(restored, number);
        CaseRow work = restored.Get<CaseStore>().Find(number.Value)!;
        Assert.Equal(("token", "verifikasi"), (work.Token, work.Standing));
        Assert.Equal([1, 2, 3], Assert.Single(restored.Get<CaseStore>().NotesOf(number.Value)).Body);
        AuditRow[] entries = [.. restored.Get<AuditStore>().All()];
        Assert.Equal(["ambil", "catat"], entries.Select(e => e.Action));
        Assert.Null(AuditStore.FirstBroken(entries));
        Assert.Equal(2, restored.CountTips());
        Assert.Equal(restored.CountOutbox(), restored.Database.Read(s => s.Query("select in_doubt from outbox", r => r.GetInt32(0))).Sum());
        Assert.All(["pending_receipt", "seen_update", "draft"], t => Assert.Equal(0L, restored.Database.Read(s => s.Scalar($"select count(*) from {t}"))));
        await restored.KeepTipAsync(3);
        Assert.Equal(3, restored.CountTips());
    }

    private static void ExpectContent(TipHouse restored, TipNumber number)
    {
        StoredTip content = restored.Reader.Open(number.Value)!.Content!;
        Assert.Equal(TipHouse.Account, content.Report.Account);
        Assert.Equal(Picture, restored.Reader.ReadEvidence(Assert.Single(content.Report.Evidence), content.EvidenceKey));
    }

    /// <summary>The same keys on an empty database of another server, and an empty folder. The first bot has ended.</summary>
    private async Task<TipHouse> ElsewhereAsync()
    {
        await _house.DisposePartsAsync();
        var restored = new TipHouse(_house.Time, kind: TestDatabase.Postgres(_otherServer), root: _house);
        await restored.DisposePartsAsync();
        restored.DataPath = Path.Combine(restored.Root, "data");
        return restored;
    }

    private static string Refusal(TipHouse house, string file) =>
        Assert.Throws<StorageException>(() => RestoreCommand.Run(TipHouse.Settings(house), file, TextWriter.Null)).Message;

    private static string Uri(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}";
    }

    private static async Task RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        using Process run = Process.Start(start)!;
        string errors = await run.StandardError.ReadToEndAsync();
        await run.WaitForExitAsync();
        Assert.True(run.ExitCode == 0, errors);
    }
}
