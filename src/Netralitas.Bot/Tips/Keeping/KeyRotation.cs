using System.Security.Cryptography;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>Puts all tips under the moderators' current key.</summary>
internal sealed class KeyRotation(Database database, TipStore tips, TipSafe safe, KeyFolder keys)
{
    private const int Some = 100;

    /// <summary>Wraps anew what is under an older key. A stop in between leaves each tip under one of the two, and both keys there.</summary>
    /// <returns>How many were wrapped, and how many could not be opened and stay as they are.</returns>
    public async Task<(int Done, int Left)> RewrapAsync(CancellationToken cancellation)
    {
        (int done, int left) = (0, 0);
        string after = "";
        while (tips.NotUnder(keys.Moderators.Current.Id, after, Some) is { Count: > 0 } some)
        {
            after = some[^1].Number;
            List<(TipRow Tip, string KeyId, byte[] Wrap)> anew = [];
            foreach (TipRow tip in some)
            {
                if (safe.KeyForModerators(tip).Key is not { } tipKey)
                {
                    left++;
                    continue;
                }
                (string keyId, byte[] wrap) = safe.WrapAnew(tip, tipKey);
                CryptographicOperations.ZeroMemory(tipKey);
                anew.Add((tip, keyId, wrap));
            }
            await database.WriteAsync(
                session =>
                {
                    anew.ForEach(a => tips.Rewrap(session, a.Tip.Number, a.Tip.ModeratorKey, a.KeyId, a.Wrap));
                    return true;
                },
                cancellation);
            done += anew.Count;
        }
        return (done, left);
    }

    /// <summary>Destroys the keys that no tip needs any more.</summary>
    public int RemoveUnneeded(DateTimeOffset before) => keys.Moderators.RemoveUnneeded([.. tips.ModeratorKeysInUse()], before);
}
