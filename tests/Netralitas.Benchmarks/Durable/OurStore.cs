using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Benchmarks.Durable;

/// <summary>The bot's own way to keep a tip: the whole intake with its sealing, or the rows alone.</summary>
internal static class OurStore
{
    private const long Bot = 42;

    /// <summary>From the finished report to the disk: sealed, wrapped, with outbox row and pending receipt.</summary>
    public static async Task<Measured> IntakeAsync(Folder folder, string name, int callers, TimeSpan time)
    {
        await using ServiceProvider parts = Open(folder, name);
        var intake = parts.GetRequiredService<TipIntake>();
        DraftKey draft = await parts.GetRequiredService<EvidenceVault>().OpenDraftAsync(CancellationToken.None);
        return await Load.RunAsync("tip intake", callers, time, i => intake.SubmitAsync(Bot, i, Report, draft, withDigest: false, CancellationToken.None));
    }

    /// <summary>Only the sealed row.</summary>
    public static async Task<Measured> RowAsync(Folder folder, string name, int callers, TimeSpan time)
    {
        await using ServiceProvider parts = Open(folder, name);
        var database = parts.GetRequiredService<Database>();
        var tips = parts.GetRequiredService<TipStore>();
        TipRow row = parts.GetRequiredService<TipSafe>().Seal(Report, new byte[32]).Row;
        return await Load.RunAsync("tip row", callers, time, i => database.WriteAsync(
            session =>
            {
                tips.Add(session, row with { Number = TipNumber.New().Value, ReceiptHash = System.Security.Cryptography.RandomNumberGenerator.GetBytes(32) });
                return i;
            },
            CancellationToken.None));
    }

    public static TipReport Report { get; } = new(
        "Ajakan memilih", "camat di Kecamatan Sukafiksi", "aula kecamatan", "32.01", "Kabupaten Bogor, Jawa Barat", new DateOnly(2026, 11, 20), EventDayUnsure: false,
        string.Concat(Enumerable.Repeat("Camat mengumpulkan perangkat di aula dan meminta semua memilih pasangan nomor dua. ", 9)), Witnesses: true,
        [], [], new TipCompleteness([("Uraian", true)], [("Tempat", true)]));

    private static ServiceProvider Open(Folder folder, string name) =>
        KeepingParts.Open(Path.Combine(folder.Path, name, "data"), Path.Combine(folder.Path, name, "keys"));
}
