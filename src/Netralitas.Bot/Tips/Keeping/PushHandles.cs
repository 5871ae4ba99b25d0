using System.Buffers.Binary;
using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>
/// Chats that asked to be told of news. The chat is sealed under a key of which one half stands in the database and the other is a share in the
/// key folder; destroying the share ends it, in every backup too.
/// </summary>
internal sealed class PushHandles(Database database, TipStore tips, ShareBooks shares)
{
    public async Task<bool> KeepAsync(string number, long chatId, DateOnly until, CancellationToken cancellation)
    {
        byte[] half = Sealed.NewKey();
        byte[] chat = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(chat, chatId);
        (string reference, byte[] share) = shares.Take();
        byte[] key = Sealed.Derive(half, share, Purpose(number));
        var row = new PushRow(number, reference, half, Sealed.Close(key, chat, Purpose(number)), until);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(chat);
        (bool kept, PushRow? earlier) = await database.WriteAsync<(bool Kept, PushRow? Earlier)>(
            session =>
            {
                if (tips.Find(session, number) is null)
                {
                    return (false, null);
                }
                PushRow? earlier = tips.FindPush(session, number);
                tips.ReplacePush(session, row);
                return (true, earlier);
            },
            cancellation);
        if (!kept)
        {
            shares.Return(reference, share);
        }
        else if (earlier is not null)
        {
            shares.Destroy(earlier.Share);
        }
        return kept;
    }

    /// <summary>The chat that wants to know of news of a tip.</summary>
    public long? Find(string number, DateOnly today)
    {
        if (tips.FindPush(number) is not { } row || row.UntilDay < today || shares.Read(row.Share) is not (ShareState.Found, var share))
        {
            return null;
        }
        return Sealed.OpenDerived(row.Half, share, row.Sealed, Purpose(number)) is { Length: sizeof(long) } chat ? BinaryPrimitives.ReadInt64LittleEndian(chat) : null;
    }

    /// <summary>Forgets the chat: it has blocked the bot, or its time is over.</summary>
    public async Task DropAsync(string number, CancellationToken cancellation)
    {
        if (tips.FindPush(number) is { } row)
        {
            shares.Destroy(row.Share);
            await database.WriteAsync(
                session =>
                {
                    tips.RemovePush(session, number);
                    return true;
                },
                cancellation);
        }
    }

    private static string Purpose(string number) => $"netralitas/1/push/{number}";
}
