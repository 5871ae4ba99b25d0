using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>The studies of cases, sealed under the keys of their tips.</summary>
internal sealed class CaseStudies(CaseStudyStore store, TipStore tips, TipSafe safe)
{
    public CaseStudy Of(TipNumber number) =>
        store.Find(number.Value) is { } sealedBody && KeyOf(number) is { } key && Sealed.OpenPadded(key, sealedBody, Purpose(number)) is { } plain
            ? CaseStudy.Read(plain) ?? CaseStudy.Empty
            : CaseStudy.Empty;

    /// <summary>Changes the study of a case; null when the tip is gone or cannot be opened.</summary>
    public async Task<CaseStudy?> ChangeAsync(TipNumber number, Func<CaseStudy, CaseStudy> change, CancellationToken cancellation)
    {
        if (KeyOf(number) is not { } key)
        {
            return null;
        }
        CaseStudy changed = change(Of(number));
        return await store.PutAsync(number.Value, Sealed.ClosePadded(key, changed.ToBytes(), Purpose(number)), cancellation) ? changed : null;
    }

    private byte[]? KeyOf(TipNumber number) => tips.Find(number.Value) is { } row ? safe.KeyForModerators(row).Key : null;

    private static string Purpose(TipNumber number) => $"netralitas/1/study/{number.Value}";
}
