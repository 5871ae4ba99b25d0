using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>The studies of cases, sealed under the keys of their tips.</summary>
internal sealed class CaseStudies(CaseStudyStore store, TipBoxes boxes)
{
    public CaseStudy Of(TipNumber number) =>
        store.Find(number.Value) is { } body && boxes.KeyOf(number.Value) is { } key ? Open(body, key, number.Value) : CaseStudy.Empty;

    /// <summary>Changes the study of a case as part of a transaction; what it was before.</summary>
    public CaseStudy Change(DatabaseSession session, string number, byte[] key, Func<CaseStudy, CaseStudy> change)
    {
        CaseStudy before = store.Find(session, number) is { } body ? Open(body, key, number) : CaseStudy.Empty;
        store.Write(session, number, Sealed.ClosePadded(key, change(before).ToBytes(), Purpose(number)));
        return before;
    }

    private static CaseStudy Open(byte[] body, byte[] key, string number) =>
        Sealed.OpenPadded(key, body, Purpose(number)) is { } plain ? CaseStudy.Read(plain) ?? CaseStudy.Empty : CaseStudy.Empty;

    private static string Purpose(string number) => $"netralitas/1/study/{number}";
}
