using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
namespace Netralitas.Benchmarks.Durable;
internal static class Micro
{
    public static async Task Run()
    {
        using var folder = new Folder();
        await using ServiceProvider parts = KeepingParts.Open(folder.Of("d"), folder.Of("k"));
        var safe = parts.GetRequiredService<TipSafe>(); var keys = parts.GetRequiredService<KeyFolder>(); var shares = parts.GetRequiredService<ShareBooks>();
        byte[] key = Sealed.NewKey(); byte[] plain = new StoredTip(OurStore.Report, key).ToBytes();
        Console.WriteLine(plain.Length);
        NewTip tip = safe.Seal(OurStore.Report, key);
        Time("json", () => new StoredTip(OurStore.Report, key).ToBytes());
        Time("closepadded", () => Sealed.ClosePadded(key, plain, "netralitas/1/tip/xxxx"));
        Time("close small", () => Sealed.Close(key, key, "netralitas/1/tip/xxxx"));
        Time("derive", () => Sealed.Derive(key, key, "netralitas/1/tip/xxxx"));
        Time("hmac", () => keys.HashOf(tip.Receipt));
        Time("rng32", () => Sealed.NewKey());
        Time("receipt.new", () => ReceiptCode.New());
        Time("number.new", () => TipNumber.New());
        Time("shares", () => { var t = shares.Take(); shares.Return(t.Reference, t.Share); });
        Time("staged", () => new StagedTip(tip.Row, [], "x", false).ToBytes());
        Time("storedreceipt", () => new StoredReceipt("a", "b").ToBytes());
        Time("seal", () => { var t = safe.Seal(OurStore.Report, key); shares.Return(t.Row.Share, t.Share); });
        foreach (int callers in new[] { 1, 8, 64 })
        {
            await Cpu("group", () => Baselines.GroupCommitAsync(folder.Of("g" + callers), callers, TimeSpan.FromSeconds(1)));
            await Cpu("store", () => OurStore.StoreAsync(folder, "s" + callers, callers, TimeSpan.FromSeconds(1)));
            await Cpu("intake", () => OurStore.IntakeAsync(folder, "i" + callers, callers, TimeSpan.FromSeconds(1)));
        }
    }
    private static async Task Cpu(string name, Func<Task<Measured>> run)
    {
        TimeSpan c = Process.GetCurrentProcess().TotalProcessorTime;
        Measured m = await run();
        Console.WriteLine($"{name,-10} {m.Callers} {m.PerSecond:0}/s all cpu {(Process.GetCurrentProcess().TotalProcessorTime - c).TotalMicroseconds / m.PerSecond:0.0} us a row (with the spreading afterwards)");
    }
    private static void Time(string name, Action a)
    {
        for (int i = 0; i < 2000; i++) { a(); }
        Thread.Sleep(300);
        for (int i = 0; i < 2000; i++) { a(); }
        TimeSpan c = Process.GetCurrentProcess().TotalProcessorTime;
        const int n = 20000;
        for (int i = 0; i < n; i++) { a(); }
        Console.WriteLine($"{name,-16}{(Process.GetCurrentProcess().TotalProcessorTime - c).TotalMicroseconds / n:0.00} us");
    }
}
