using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Benchmarks.Durable;

/// <summary>The bot's own way to keep a tip: the whole intake with its sealing, or the store alone.</summary>
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

    /// <summary>The store alone: a tip that is sealed already, with its pending receipt.</summary>
    public static async Task<Measured> StoreAsync(Folder folder, string name, int callers, TimeSpan time)
    {
        await using ServiceProvider parts = Open(folder, name);
        var journal = parts.GetRequiredService<IntakeJournal>();
        var pending = parts.GetRequiredService<PendingReceiptStore>();
        var numbers = parts.GetRequiredService<TipNumbers>();
        TipRow row = parts.GetRequiredService<TipSafe>().Seal(Report, new byte[32]).Row;
        byte[] receipt = new byte[112];
        return await Load.RunAsync("sealed tip", callers, time, async i =>
        {
            string number = TipNumber.New().Value;
            var staged = new StagedTip(row with { Number = number, ReceiptHash = RandomNumberGenerator.GetBytes(32) }, [], OutboxKind.Case, WithDigest: false);
            await journal.KeepAsync(
                new IntakeEntry(number, staged, pending.ToKeep(Bot, i, receipt)),
                () => pending.IsTaken(Bot, i) || numbers.IsTaken(number) ? IntakeOutcome.CameBefore : IntakeOutcome.Kept,
                CancellationToken.None);
        });
    }

    public static TipReport Report { get; } = new(
        "Ajakan memilih", "camat di Kecamatan Sukafiksi", "aula kecamatan", "32.01", "Kabupaten Bogor, Jawa Barat", new DateOnly(2026, 11, 20), EventDayUnsure: false,
        string.Concat(Enumerable.Repeat("Camat mengumpulkan perangkat di aula dan meminta semua memilih pasangan nomor dua. ", 9)), Witnesses: true,
        [], [], new TipCompleteness([("Uraian", true)], [("Tempat", true)]));

    private static ServiceProvider Open(Folder folder, string name) =>
        KeepingParts.Open(Path.Combine(folder.Path, name, "data"), Path.Combine(folder.Path, name, "keys"));
}
