using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Benchmarks.Kills;

/// <summary>The end of a run: every tip whose receipt was shown is opened with it, and by the moderators' key.</summary>
internal static class KeptTips
{
    public static async Task<IReadOnlyList<string>> CheckAsync(string dataPath, string keyPath, IReadOnlyList<SentTip> kept, IReadOnlyList<string> withdrawn)
    {
        List<string> faults = [];
        await using ServiceProvider parts = KeepingParts.Open(dataPath, keyPath);
        var database = parts.GetRequiredService<Database>();
        var mailbox = parts.GetRequiredService<TipMailbox>();
        var reader = parts.GetRequiredService<TipReader>();
        if (database.Read(s => s.Scalar("pragma integrity_check")) is not "ok")
        {
            faults.Add("SQLite's own check finds the database damaged");
        }
        foreach (SentTip tip in kept)
        {
            TipView? view = await mailbox.OpenAsync(ReceiptCode.TryParse(tip.Receipt), CancellationToken.None);
            if (view?.Number.Value != tip.CaseNumber)
            {
                faults.Add($"{tip.Mark}: the receipt that was shown does not open it");
            }
            StoredTip? content = reader.Open(tip.CaseNumber)?.Content;
            if (content?.Report.Account?.Contains(tip.Mark, StringComparison.Ordinal) != true)
            {
                faults.Add($"{tip.Mark}: moderators cannot open it");
            }
            else if (content.Report.Evidence.Count(e => reader.ReadEvidence(e, content.EvidenceKey) is { Length: > 0 }) != (tip.HasPhoto ? 1 : 0))
            {
                faults.Add($"{tip.Mark}: its photo cannot be opened");
            }
        }
        foreach (string receipt in withdrawn)
        {
            if (await mailbox.OpenAsync(ReceiptCode.TryParse(receipt), CancellationToken.None) is not null)
            {
                faults.Add("a tip that was withdrawn opens");
            }
        }
        long stored = (long)database.Read(s => s.Scalar("select count(*) from tip"))!;
        if (stored != kept.Count)
        {
            faults.Add($"{stored} tips are stored instead of {kept.Count}");
        }
        return faults;
    }
}
