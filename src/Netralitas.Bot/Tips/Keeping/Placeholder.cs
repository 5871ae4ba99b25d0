// Stands in until the keeping part arrives; in memory only.
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Netralitas.Bot.Tips;

internal readonly record struct TipNumber(string Value);

internal sealed class ReceiptCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly string _code;

    private ReceiptCode(string code) => _code = code;

    public static ReceiptCode New() => new(RandomNumberGenerator.GetString(Alphabet, 20));

    public static ReceiptCode? TryParse(string text)
    {
        string plain = string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return plain.Length == 20 && plain.All(Alphabet.Contains) ? new(plain) : null;
    }

    public string Reveal() => string.Join('-', _code.Chunk(4).Select(c => new string(c)));

    public override string ToString() => "ReceiptCode";
}

internal sealed record TipReport(string? Category, string? Office, string? Place, string? RegionCode, string? RegionName, DateOnly? EventDay, bool EventDayUnsure, string? Account, bool? Witnesses, IReadOnlyList<string> Links, IReadOnlyList<EvidenceHandle> Evidence, TipCompleteness Completeness);

internal sealed record TipCompleteness(IReadOnlyList<(string Element, bool Present)> Formal, IReadOnlyList<(string Element, bool Present)> Material);

internal sealed record EvidenceHandle(Guid Id, string Kind, long Bytes);

internal sealed record DraftKey(Guid Id);

internal sealed class EvidenceVault
{
    public Task<DraftKey> OpenDraftAsync(CancellationToken cancellation) => Task.FromResult(new DraftKey(Guid.NewGuid()));

    public Task<EvidenceHandle> StoreAsync(DraftKey key, string kind, ReadOnlyMemory<byte> cleaned, CancellationToken cancellation) => Task.FromResult(new EvidenceHandle(Guid.NewGuid(), kind, cleaned.Length));

    public Task DropAsync(EvidenceHandle handle, CancellationToken cancellation) => Task.CompletedTask;

    public Task DropDraftAsync(DraftKey key, IEnumerable<EvidenceHandle> evidence, CancellationToken cancellation) => Task.CompletedTask;
}

internal abstract record IntakeResult
{
    public sealed record Accepted(TipNumber Number, ReceiptCode Receipt) : IntakeResult;

    public sealed record Repeated(TipNumber? Number, ReceiptCode Receipt) : IntakeResult;

    public sealed record AlreadyReceived : IntakeResult;
}

internal sealed class KeptTips
{
    public ConcurrentDictionary<int, ReceiptCode> Pending { get; } = new();

    public ConcurrentDictionary<string, TipView> Views { get; } = new();
}

internal sealed class TipIntake(KeptTips kept, TimeProvider time)
{
    public Task<IntakeResult> SubmitAsync(long botId, int updateId, TipReport report, DraftKey? draftKey, bool withDigest, CancellationToken cancellation)
    {
        ReceiptCode receipt = ReceiptCode.New();
        var number = new TipNumber("K-" + RandomNumberGenerator.GetString("ABCDEFGH234567", 8));
        kept.Pending[updateId] = receipt;
        kept.Views[receipt.Reveal()] = new(number, "Diterima", "Menunggu dibaca pengawas.", DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), []);
        return Task.FromResult<IntakeResult>(new IntakeResult.Accepted(number, receipt));
    }

    public Task<IntakeResult?> FindRepeatAsync(long botId, int updateId, CancellationToken cancellation) =>
        Task.FromResult<IntakeResult?>(kept.Pending.TryGetValue(updateId, out ReceiptCode? receipt) ? new IntakeResult.Repeated(null, receipt) : null);

    public Task ReceiptShownAsync(long botId, int updateId, CancellationToken cancellation)
    {
        kept.Pending.TryRemove(updateId, out _);
        return Task.CompletedTask;
    }
}

internal sealed record TipView(TipNumber Number, string State, string PublicSentence, DateOnly ReceivedDay, IReadOnlyList<(DateOnly Day, bool FromModerator, string Text)> Letters);

internal sealed class TipMailbox(KeptTips kept)
{
    public Task<TipView?> OpenAsync(ReceiptCode receipt, CancellationToken cancellation) => Task.FromResult(kept.Views.GetValueOrDefault(receipt.Reveal()));

    public Task<bool> ReplyAsync(ReceiptCode receipt, string text, IReadOnlyList<EvidenceHandle> evidence, DraftKey? key, CancellationToken cancellation)
    {
        if (!kept.Views.TryGetValue(receipt.Reveal(), out TipView? view))
        {
            return Task.FromResult(false);
        }
        kept.Views[receipt.Reveal()] = view with { Letters = [.. view.Letters, (view.ReceivedDay, false, text)] };
        return Task.FromResult(true);
    }

    public Task<bool> WithdrawAsync(ReceiptCode receipt, CancellationToken cancellation) => Task.FromResult(kept.Views.TryRemove(receipt.Reveal(), out _));

    public Task<bool> EnablePushAsync(ReceiptCode receipt, long chatId, CancellationToken cancellation) => Task.FromResult(kept.Views.ContainsKey(receipt.Reveal()));
}
