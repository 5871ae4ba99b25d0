using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>
/// <c>Storage:KeyPath</c>: the pepper of receipts, the moderators' keys, the shares of tips. Apart from the data and never in a backup; whoever
/// loses it loses the open tips.
/// </summary>
internal sealed class KeyFolder : IDisposable
{
    public const string Key = "Storage:KeyPath";
    private const string PepperFile = "pepper";
    private const string LockFile = "in-use";
    private const int MostAttempts = 200;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly byte[] _pepper;
    private readonly byte[] _intakeKey;
    private FileStream? _held;

    private KeyFolder(string path, byte[] pepper, FileStream? held)
    {
        Path = path;
        _pepper = pepper;
        _held = held;
        PendingKey = new BoxKey(Sealed.Derive(pepper, [], "netralitas/1/pending receipts"));
        _intakeKey = Sealed.Derive(pepper, [], "netralitas/1/new tips");
        Moderators = ModeratorKeys.Open(System.IO.Path.Combine(path, "moderators"));
    }

    public string Path { get; }

    public ModeratorKeys Moderators { get; }

    /// <summary>For receipts that are not shown yet; nobody can look them up by it.</summary>
    public BoxKey PendingKey { get; }

    /// <summary>What all instances that share this folder derive the same from.</summary>
    public byte[] InstancesKey() => Sealed.Derive(_pepper, [], "netralitas/1/instances");

    /// <summary>For the log of new tips.</summary>
    public ReadOnlySpan<byte> IntakeKey => _intakeKey;

    public string SharesPath => System.IO.Path.Combine(Path, "shares");

    /// <summary>Opens the folder, and makes the keys when there are none.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="tipsExist">Whether there are tips that need the keys: then none are made.</param>
    /// <param name="hold">Keeps other programs from serving with the same keys.</param>
    /// <param name="share">Other instances may serve with the same keys; only making them is for one alone.</param>
    /// <exception cref="StorageException">It cannot be used; the message says what to do.</exception>
    public static KeyFolder Open(string path, bool tipsExist, bool hold, bool share = false)
    {
        string folder = PrivateFolder.Create(path, Key);
        FileStream? held = null;
        try
        {
            held = !hold ? null : share ? HoldToMake(folder) : Hold(folder);
            string file = System.IO.Path.Combine(folder, PepperFile);
            if (!File.Exists(file))
            {
                if (tipsExist)
                {
                    throw new StorageException(
                        StorageProblem.Unreadable,
                        $"{Key}: kunci tidak ada di {folder}, padahal ada laporan yang tersegel dengannya; pasang kembali folder kunci. Bila benar-benar hilang, laporan itu tidak dapat dibuka lagi: pindahkan Storage:Path lalu mulai lagi.");
                }
                DurableFile.Write(file, RandomNumberGenerator.GetBytes(Sealed.KeyBytes));
            }
            byte[] pepper = File.ReadAllBytes(file);
            if (pepper.Length != Sealed.KeyBytes)
            {
                throw new StorageException(StorageProblem.Corrupt, $"{Key}: berkas {PepperFile} di {folder} rusak; pulihkan folder kunci.");
            }
            var keys = new KeyFolder(folder, pepper, held);
            if (share)
            {
                keys.ShareHold();
            }
            return keys;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held?.Dispose();
            throw StorageFailure.Of(e, folder, Key);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    /// <summary>Whether a bot serves with these keys now.</summary>
    public static bool IsHeld(string path)
    {
        try
        {
            using FileStream mine = Hold(System.IO.Path.GetFullPath(path));
            return false;
        }
        catch (StorageException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What stands for a receipt in the database.</summary>
    public byte[] HashOf(ReceiptCode receipt) => HMACSHA256.HashData(_pepper, receipt.Secret);

    public void Dispose()
    {
        _held?.Dispose();
        CryptographicOperations.ZeroMemory(_pepper);
        PendingKey.Dispose();
        Moderators.Dispose();
        CryptographicOperations.ZeroMemory(_intakeKey);
    }

    /// <summary>The first instance makes the keys while the others wait; whoever finds them in use by others finds them made.</summary>
    private static FileStream HoldToMake(string folder)
    {
        string file = System.IO.Path.Combine(folder, LockFile);
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return Hold(folder);
            }
            catch (StorageException) when (attempt < MostAttempts)
            {
                try
                {
                    return OpenShared(file);
                }
                catch (IOException)
                {
                    Pause(); // somebody makes them just now
                }
            }
        }
    }

    private void ShareHold()
    {
        string file = System.IO.Path.Combine(Path, LockFile);
        _held?.Dispose();
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                _held = OpenShared(file);
                return;
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                Pause();
            }
        }
    }

    /// <summary>At the start of the program, where nobody else waits.</summary>
    private static void Pause()
    {
        using var never = new ManualResetEventSlim();
        never.Wait(BetweenAttempts);
    }

    private static FileStream OpenShared(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1);

    private static FileStream Hold(string folder)
    {
        string file = System.IO.Path.Combine(folder, LockFile);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(folder);
        }
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException && File.Exists(file))
        {
            throw new StorageException(StorageProblem.Locked, $"{Key}: folder {folder} sedang dipakai bot lain; hentikan bot itu atau ganti {Key}.", e);
        }
    }
}
