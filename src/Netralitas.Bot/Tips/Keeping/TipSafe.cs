using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>Seals tips and opens them: for the moderators, and for whoever holds the receipt.</summary>
internal sealed class TipSafe(KeyFolder keys, ShareBooks shares, TimeProvider time)
{
    /// <summary>A new tip, sealed. Nothing of it is stored yet.</summary>
    public NewTip Seal(TipReport report, ReadOnlySpan<byte> evidenceKey)
    {
        var number = TipNumber.New();
        var receipt = ReceiptCode.New();
        byte[] tipKey = Sealed.NewKey();
        var stored = new StoredTip(report, evidenceKey.ToArray());
        (string reference, byte[] share) = shares.Take();
        (string keyId, BoxKey moderatorsKey) = keys.Moderators.Current;
        DateOnly today = StorageDay.Today(time);
        var row = new TipRow(
            number.Value, keys.HashOf(receipt), reference, stored.Close(tipKey, Body(number.Value)), keyId,
            TipKeyWrap.ForModerators(moderatorsKey, share, number.Value, tipKey), TipKeyWrap.ForReceipt(receipt, share, number.Value, tipKey),
            TipStates.New, Hold: false, today, today);
        CryptographicOperations.ZeroMemory(tipKey);
        return new NewTip(row, number, receipt, share);
    }

    public (TipKeyState State, byte[]? Key) KeyForModerators(TipRow tip)
    {
        (ShareState state, byte[] share) = shares.Read(tip.Share);
        if (state != ShareState.Found)
        {
            return (state == ShareState.Destroyed ? TipKeyState.Destroyed : TipKeyState.KeyLost, null);
        }
        if (keys.Moderators.Find(tip.ModeratorKey) is not { } moderatorsKey)
        {
            return (TipKeyState.KeyLost, null);
        }
        byte[]? key = TipKeyWrap.OpenForModerators(moderatorsKey, share, tip.Number, tip.ModeratorWrap);
        return (key is null ? TipKeyState.Damaged : TipKeyState.Opened, key);
    }

    public byte[]? KeyForReceipt(TipRow tip, ReceiptCode receipt)
    {
        (ShareState state, byte[] share) = shares.Read(tip.Share);
        byte[]? key = TipKeyWrap.OpenForReceipt(receipt, share, tip.Number, tip.ReceiptWrap);
        return state == ShareState.Found ? key : null;
    }

    /// <summary>The same tip key under the moderators' current key.</summary>
    public (string KeyId, byte[] Wrap) WrapAnew(TipRow tip, ReadOnlySpan<byte> tipKey)
    {
        (string keyId, BoxKey moderatorsKey) = keys.Moderators.Current;
        (_, byte[] share) = shares.Read(tip.Share);
        return (keyId, TipKeyWrap.ForModerators(moderatorsKey, share, tip.Number, tipKey));
    }

    public static StoredTip? OpenBody(TipRow tip, ReadOnlySpan<byte> tipKey) =>
        Sealed.OpenPadded(tipKey, tip.Body, Body(tip.Number)) is { } plain ? StoredTip.Read(plain) : null;

    public static byte[] SealLetter(string number, int position, StoredLetter letter, ReadOnlySpan<byte> tipKey) =>
        Sealed.ClosePadded(tipKey, letter.ToBytes(), Letter(number, position));

    public static StoredLetter? OpenLetter(string number, LetterRow letter, ReadOnlySpan<byte> tipKey) =>
        Sealed.OpenPadded(tipKey, letter.Body, Letter(number, letter.Position)) is { } plain ? StoredLetter.Read(plain) : null;

    private static string Body(string number) => $"netralitas/1/tip/{number}";

    private static string Letter(string number, int position) => $"netralitas/1/letter/{number}/{position}";
}

/// <summary>A tip that is sealed and not yet stored.</summary>
internal sealed record NewTip(TipRow Row, TipNumber Number, ReceiptCode Receipt, byte[] Share)
{
    public override string ToString() => "<laporan baru>";
}

/// <summary>Whether a tip can be opened by the moderators, and if not, why.</summary>
internal enum TipKeyState
{
    Opened,

    /// <summary>Its share was destroyed: it is to be deleted.</summary>
    Destroyed,

    /// <summary>The key folder lacks its share or the moderators' key.</summary>
    KeyLost,

    Damaged,
}
