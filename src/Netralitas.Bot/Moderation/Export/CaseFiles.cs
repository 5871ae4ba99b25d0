using System.Security.Cryptography;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation.Export;

/// <summary>A case file from what is stored of the tip itself: the report, its files and its letters.</summary>
internal sealed class CaseFiles(TipStore tips, TipReader reader)
{
    /// <summary>The case, or null: there is none of this number.</summary>
    public CaseFile? Read(TipNumber number)
    {
        if (reader.Open(number.Value) is not { } tip)
        {
            return null;
        }
        List<(LetterRow Row, StoredLetter Letter)> letters = [];
        foreach (LetterRow row in tips.LettersOf(number.Value))
        {
            if (reader.OpenLetter(number.Value, row.Position) is { } letter)
            {
                letters.Add((row, letter));
            }
        }
        IEnumerable<(EvidenceHandle Handle, byte[] Key)> files = (tip.Content?.Report.Evidence ?? []).Select(e => (e, tip.Content!.EvidenceKey))
            .Concat(letters.SelectMany(l => l.Letter.Evidence.Select(e => (e, l.Letter.EvidenceKey))));
        return new CaseFile(
            number, new CaseStanding(CaseState.Masuk), tip.ReceivedDay, KnownDay: null, Holder: null, tip.Content?.Report,
            [.. files.Select((f, i) => EvidenceOf(number, i + 1, f.Handle, f.Key))], [],
            [.. letters.Select(l => new CaseLetter(l.Row.Day, l.Row.FromModerator, l.Letter.Text))], [], []);
    }

    private CaseEvidence EvidenceOf(TipNumber number, int position, EvidenceHandle handle, byte[] key)
    {
        byte[]? bytes = reader.ReadEvidence(handle, key);
        string extension = handle.Kind == "jpeg" ? "jpg" : handle.Kind;
        return new($"{number}-{position}.{extension}", handle.Kind, handle.Bytes, bytes is null ? "" : Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
