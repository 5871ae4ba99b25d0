using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Operations;

/// <summary>The stored tips for a verb that reads them, whether the bot runs or not.</summary>
internal sealed class OfflineTips : IAsyncDisposable
{
    private readonly KeyFolder _keys;
    private readonly ShareBooks _shares;

    private OfflineTips(StorageOptions storage)
    {
        Database = Database.Open(storage, NullLogger.Instance, busySeconds: 30);
        Tips = new TipStore(Database);
        _keys = KeyFolder.Open(storage.KeyPath, tipsExist: Tips.SharesInUse().Count > 0, hold: false);
        _shares = ShareBooks.OpenToRead(_keys.SharesPath);
        Safe = new TipSafe(_keys, _shares, TimeProvider.System);
        Reader = new TipReader(Tips, Safe, new EvidenceVault(storage, Tips, new CrashPoints(), TimeProvider.System));
    }

    public Database Database { get; }

    public TipStore Tips { get; }

    public TipSafe Safe { get; }

    public TipReader Reader { get; }

    /// <exception cref="StorageException">There is no database, or it cannot be opened.</exception>
    public static OfflineTips Open(IConfiguration configuration)
    {
        StorageOptions storage = configuration.Read(StorageOptions.Section, new StorageOptionsValidator());
        return storage.IsPostgres || File.Exists(Path.Combine(Path.GetFullPath(storage.Path), "netralitas.db"))
            ? new OfflineTips(storage)
            : throw new StorageException(StorageProblem.Unreadable, $"Storage:Path: tidak ada basis data di {Path.GetFullPath(storage.Path)}.");
    }

    public async ValueTask DisposeAsync()
    {
        _shares.Dispose();
        _keys.Dispose();
        await Database.DisposeAsync();
    }
}
