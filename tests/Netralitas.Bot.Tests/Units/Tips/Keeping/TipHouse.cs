using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

/// <summary>The parts that keep tips, on folders of their own, without the host: can be opened again as after a stop or a crash.</summary>
internal sealed class TipHouse : IAsyncDisposable
{
    public const long Bot = 42;
    public const string Account = "Kepala dinas mengajak staf memilih pasangan tertentu saat apel CANARY-URAIAN";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reached = [];
    private readonly string? _keyPath;
    private ServiceProvider _parts;
    private Action<string>? _atPoint;

    public TipHouse(TimeProvider? time = null, Action<IServiceCollection>? more = null, TestDatabase? kind = null, TipHouse? root = null)
    {
        (DataPath, _keyPath) = (root?.DataPath ?? "", root?.KeyPath);
        Kind = kind ?? TestDatabase.Usual();
        Time = time ?? new FakeTime();
        More = more;
        _parts = Build();
    }

    public TestDatabase Kind { get; }

    public TimeProvider Time { get; }

    public Action<IServiceCollection>? More { get; set; }

    public StorageOptions Storage => Kind.Options(DataPath, KeyPath);

    public string DataPath { get; set; } = "";

    public string KeyPath => _keyPath ?? Path.Combine(_folder.Path, "keys");

    public string Root => _folder.Path;

    public TipsOptions Tips { get; } = new() { PostingDelay = "0" };

    /// <summary>The crash points that were passed.</summary>
    public IReadOnlyList<string> Reached => _reached;

    public Database Database => Get<Database>();

    public TipIntake Intake => Get<TipIntake>();

    public TipMailbox Mailbox => Get<TipMailbox>();

    public EvidenceVault Vault => Get<EvidenceVault>();

    public TipReader Reader => Get<TipReader>();

    public RetentionSweep Sweep => Get<RetentionSweep>();

    public LogLines<RetentionSweep> SweepLog { get; } = new();

    public T Get<T>()
        where T : notnull => _parts.GetRequiredService<T>();

    /// <summary>At this point the program dies, as far as its code can tell.</summary>
    public void CrashAt(string point) => _atPoint = p =>
    {
        if (p == point)
        {
            _atPoint = null;
            throw new CrashException();
        }
    };

    /// <summary>Begins again with the same files.</summary>
    public async Task ReopenAsync()
    {
        await _parts.DisposeAsync();
        _parts = Build();
    }

    /// <summary>Ends, as a bot that was stopped.</summary>
    public async Task DisposePartsAsync() => await _parts.DisposeAsync();

    /// <summary>What the verbs read.</summary>
    public static IConfiguration Settings(TipHouse house, string? passphrase = null) => new ConfigurationBuilder().AddInMemoryCollection(
        new Dictionary<string, string?>(house.Kind.Settings(), StringComparer.Ordinal)
        {
            ["Storage:Path"] = house.DataPath,
            ["Storage:KeyPath"] = house.KeyPath,
            ["Backup:Passphrase"] = passphrase ?? "kata sandi cadangan uji",
        }).Build();

    /// <summary>Sends a tip as the conversation does.</summary>
    public async Task<IntakeResult> SubmitAsync(int update, TipReport? report = null, DraftKey? key = null, bool withDigest = false)
    {
        IntakeResult result = await Intake.SubmitAsync(
            Bot, update, report ?? Report(), key ?? await Vault.OpenDraftAsync(CancellationToken.None), withDigest, CancellationToken.None);
        await SpreadAsync();
        return result;
    }

    /// <summary>Waits until what was sent is in the tables.</summary>
    public async Task SpreadAsync() => await Get<INewTips>().SpreadAllAsync(CancellationToken.None);

    public async Task<(TipNumber Number, ReceiptCode Receipt)> KeepTipAsync(int update, TipReport? report = null, DraftKey? key = null, bool withDigest = false)
    {
        var accepted = Assert.IsType<IntakeResult.Accepted>(await SubmitAsync(update, report, key, withDigest));
        await Intake.ReceiptShownAsync(Bot, update, CancellationToken.None);
        return (accepted.Number, accepted.Receipt);
    }

    public Task<EvidenceHandle> StoreAsync(DraftKey key, byte[] bytes, string kind = "jpeg") => Vault.StoreAsync(key, kind, bytes, CancellationToken.None);

    public Task<TipView?> OpenAsync(ReceiptCode? receipt) => Mailbox.OpenAsync(receipt, CancellationToken.None);

    public long CountTips() => Database.Read(s => (long)s.Scalar("select count(*) from tip")!);

    public long CountOutbox() => Database.Read(s => (long)s.Scalar("select count(*) from outbox")!);

    public static TipReport Report(string account = Account, params EvidenceHandle[] evidence) => new(
        "mengajak memilih", "Dinas CANARY-KANTOR", "Lapangan CANARY-TEMPAT", "32.01", "Kabupaten Bogor, Jawa Barat", new DateOnly(2026, 11, 20),
        EventDayUnsure: false, account, Witnesses: true, ["https://example.org/CANARY-TAUTAN"], evidence,
        new TipCompleteness([("Uraian", true), ("Identitas pelapor", false)], [("Tempat", true), ("Bukti", evidence.Length > 0)]));

    /// <summary>Every file below a folder that holds this text or these bytes.</summary>
    public static IReadOnlyList<string> FilesHolding(string folder, params IReadOnlyList<byte[]> marks) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "in-use" && marks.Any(m => File.ReadAllBytes(f).AsSpan().IndexOf(m) >= 0))];

    public static byte[] Mark(string text) => Encoding.UTF8.GetBytes(text);

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        _folder.Dispose();
    }

    private ServiceProvider Build()
    {
        if (DataPath.Length == 0)
        {
            DataPath = Path.Combine(_folder.Path, "data");
        }
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ILogger<RetentionSweep>>(SweepLog);
        services.AddSingleton(Time);
        services.AddSingleton(new CrashPoints(Reach));
        More?.Invoke(services);
        services.AddStorage(Storage);
        services.AddTips(Tips);
        return services.BuildServiceProvider();
    }

    private void Reach(string point)
    {
        lock (_reached)
        {
            _reached.Add(point);
        }
        _atPoint?.Invoke(point);
    }
}

/// <summary>Stands for the end of the process: nothing behind it runs.</summary>
internal sealed class CrashException : Exception;
