using System.Globalization;
using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation.Cases;

/// <summary>Opens a case as one value. Whoever calls this for a person has it audited.</summary>
internal sealed class CaseBook(TipReader reader, TipStore tips, CaseStore cases, AuditStore audit, TipBoxes boxes)
{
    /// <summary>Null: there is no such case.</summary>
    public CaseFile? Open(string number)
    {
        if (reader.Open(number) is not { Readable: not TipKeyState.Destroyed } tip)
        {
            return null;
        }
        CaseRow? row = cases.Find(number);
        byte[]? key = boxes.KeyOf(number);
        StoredLetter?[] opened = [.. tips.LettersOf(number).Select(l => key is null ? null : TipSafe.OpenLetter(number, l, key))];
        IEnumerable<(EvidenceHandle Handle, byte[] Key)> files = (tip.Content?.Report.Evidence ?? []).Select(e => (e, tip.Content!.EvidenceKey))
            .Concat(opened.OfType<StoredLetter>().SelectMany(l => l.Evidence.Select(e => (e, l.EvidenceKey))));
        return new CaseFile(
            tip.Number, CaseStandings.Read(row?.Standing ?? tip.State), tip.ReceivedDay, row?.KnownDay, row is null or { Holder: 0 } ? null : row.Holder,
            tip.Content?.Report,
            [.. files.Select((f, i) => EvidenceOf(number, i + 1, f.Handle, f.Key))],
            [.. cases.NotesOf(number).Select(n => new CaseNote(n.Day, n.Moderator, (key is null ? null : TipBoxes.Open(key, number, "catatan", n.Body)) ?? ""))],
            [.. tips.LettersOf(number).Zip(opened, (row, letter) => new CaseLetter(row.Day, row.FromModerator, letter?.Text ?? ""))],
            History(number, key),
            [.. cases.LinksOf(number).Select(n => new TipNumber(n))]);
    }

    private List<CaseEvent> History(string number, byte[]? key)
    {
        IReadOnlyDictionary<long, byte[]> reasons = audit.ReasonsOf(number);
        List<CaseEvent> events = [];
        foreach (AuditRow entry in audit.Of(number))
        {
            if (Enum.TryParse(entry.Action, ignoreCase: true, out CaseAction action))
            {
                string? reason = key is not null && reasons.TryGetValue(entry.Seq, out byte[]? box) ? TipBoxes.OpenReason(key, number, box, entry.ReasonHash) : null;
                events.Add(new CaseEvent(DateOnly.ParseExact(entry.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), action, entry.Moderator, reason));
            }
        }
        return events;
    }

    private CaseEvidence EvidenceOf(string number, int position, EvidenceHandle handle, byte[] key)
    {
        byte[]? bytes = reader.ReadEvidence(handle, key);
        string extension = handle.Kind == "jpeg" ? "jpg" : handle.Kind;
        return new($"{number}-{position}.{extension}", handle.Kind, handle.Bytes, bytes is null ? "" : Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
