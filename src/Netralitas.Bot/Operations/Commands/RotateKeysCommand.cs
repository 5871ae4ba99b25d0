using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>rotate-keys</c>: a new moderators' key, and all tips under it.</summary>
internal static class RotateKeysCommand
{
    public static Command Create()
    {
        var command = new Command("rotate-keys", "Buat kunci moderator baru dan bungkus ulang semua laporan; boleh saat bot berjalan");
        command.SetAction((_, cancellation) => RunAsync(CommandSetup.Configuration(), Console.Out, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IConfiguration configuration, TextWriter output, CancellationToken cancellation)
    {
        StorageOptions storage = configuration.Read(StorageOptions.Section, new StorageOptionsValidator());
        await using var database = Database.Open(storage, NullLogger.Instance, busySeconds: 30);
        var tips = new TipStore(database);
        bool running = KeyFolder.IsHeld(storage.KeyPath);
        using var keys = KeyFolder.Open(storage.KeyPath, tipsExist: tips.SharesInUse().Count > 0, hold: !running, share: storage.IsPostgres);
        if (!running && !storage.IsPostgres)
        {
            await NewTipsLeft.SpreadAsync(database, storage, keys); // they are under the old key too
        }
        using var shares = ShareBooks.OpenToRead(keys.SharesPath);
        var rotation = new KeyRotation(database, tips, new TipSafe(keys, shares, TimeProvider.System), keys);
        keys.Moderators.Renew();
        (int done, int left) = await rotation.RewrapAsync(cancellation);
        await output.WriteLineAsync($"Kunci moderator baru dipakai; {done} laporan dibungkus ulang.");
        if (left > 0)
        {
            await output.WriteLineAsync($"{left} laporan tidak dapat dibuka dan tetap dengan kunci lamanya; periksa folder kunci.");
        }
        if (running)
        {
            await output.WriteLineAsync("Bot sedang berjalan, jadi kunci lama dihapus olehnya dalam dua jam.");
            return ExitCodes.Ok;
        }
        await output.WriteLineAsync($"Kunci lama yang dihapus: {rotation.RemoveUnneeded(DateTimeOffset.MaxValue)}.");
        return ExitCodes.Ok;
    }
}
