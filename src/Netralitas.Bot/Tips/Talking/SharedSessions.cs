using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>
/// Lets a conversation go on at whichever instance the next update comes to: it is opened when its chat's turn begins and sealed again when the
/// turn ends. In between it is in the memory of one instance alone. With one instance all this does nothing.
/// </summary>
internal sealed class SharedSessions(TipSessions sessions, EvidenceVault vault, IChatTurns turns, InstanceKeys keys, TipRules rules, TimeProvider time)
{
    private const string Purpose = "netralitas/1/draft";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    /// <summary>Begins a chat's turn with what is sealed of its conversation.</summary>
    public void Open(long chat, ChatTurn turn)
    {
        if (!turns.AreShared)
        {
            return;
        }
        TipSession? session = turn.Draft is { } box ? OpenBox(chat, box) : null;
        sessions.Put(chat, session);
        if (session is not null)
        {
            vault.Adopt(session.Key, session.Draft?.Evidence.Select(e => e.Handle) ?? []);
            vault.Adopt(session.Mailbox?.Key, session.Mailbox?.Evidence ?? []);
        }
    }

    /// <summary>Seals what the chat's conversation has become; null: nothing is to be changed.</summary>
    public DraftChange? Close(long chat, ChatTurn turn)
    {
        if (!turns.AreShared)
        {
            return null;
        }
        TipSession? session = sessions.Take(chat);
        if (session is null || session.IsEmpty)
        {
            return turn.Draft is null ? null : new DraftChange(null, 0);
        }
        vault.Keep(session.Draft?.Evidence.Select(e => e.Handle) ?? []);
        vault.Keep(session.Mailbox?.Evidence ?? []);
        return new DraftChange(Sealed.ClosePadded(keys.Drafts, SessionBox.Write(session), Purpose), ExpiryOf(session));
    }

    /// <summary>Does something with a chat's conversation beside its updates, in its turn.</summary>
    /// <param name="known">The conversation as it was; with one instance it still is.</param>
    /// <param name="work">Is told the conversation as it is now.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task InTurnAsync(TipSession known, Func<TipSession, Task> work, CancellationToken cancellation)
    {
        if (!turns.AreShared)
        {
            await work(known);
            return;
        }
        ChatTurn turn = await turns.EnterAsync(known.Chat).WaitAsync(cancellation);
        Open(known.Chat, turn);
        try
        {
            if (sessions.Peek(known.Chat) is { } session)
            {
                await work(session);
            }
        }
        finally
        {
            await turns.EndAsync(turn, 0, 0, done: false, Close(known.Chat, turn));
        }
    }

    /// <summary>Deletes the files of a conversation that has expired.</summary>
    public void DropFilesOf(byte[] box)
    {
        if (OpenBox(0, box) is { } session)
        {
            foreach (EvidenceHandle handle in (session.Draft?.Evidence.Select(e => e.Handle) ?? []).Concat(session.Mailbox?.Evidence ?? []))
            {
                vault.Delete(EvidenceVault.NameOf(handle.Id));
            }
        }
    }

    /// <summary>When nothing of it may be remembered any more, in minutes since 1970.</summary>
    private long ExpiryOf(TipSession session)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset?[] ends =
        [
            session.Draft is null && session.Mailbox is null ? null : now + rules.DraftLife, session.Sent is { } sent ? sent.At + Longest : null, session.ForgetAt,
        ];
        return ((ends.Max() ?? now).ToUnixTimeSeconds() / 60) + 1;
    }

    private TipSession? OpenBox(long chat, byte[] box) =>
        Sealed.OpenPadded(keys.Drafts, box, Purpose) is { } plain ? SessionBox.Read(chat, plain) : null;
}
