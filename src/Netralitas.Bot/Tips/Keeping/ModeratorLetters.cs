using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What moderators do to a tip that its reporter sees: questions, and states.</summary>
internal sealed class ModeratorLetters(Database database, TipStore tips, OutboxStore outbox, TipSafe safe, OutboxSignal signal, TimeProvider time)
{
    /// <summary>Puts a letter into the mailbox. False: the tip is gone, or cannot be opened.</summary>
    public async Task<bool> WriteAsync(TipNumber number, string text, CancellationToken cancellation)
    {
        if (tips.Find(number.Value) is not { } tip || safe.KeyForModerators(tip).Key is not { } key)
        {
            return false;
        }
        DateOnly today = StorageDay.Today(time);
        return await ChangeAsync(
            number.Value,
            session =>
            {
                int position = tips.NextLetterOf(session, number.Value);
                byte[] body = TipSafe.SealLetter(number.Value, position, new StoredLetter(text, [], []), key);
                tips.AddLetter(session, number.Value, new LetterRow(position, FromModerator: true, today, body));
                tips.Touch(session, number.Value, today);
            },
            today,
            cancellation);
    }

    /// <summary>Changes the state that the reporter sees. False: the tip is gone.</summary>
    public Task<bool> ChangeStateAsync(TipNumber number, string state, CancellationToken cancellation)
    {
        DateOnly today = StorageDay.Today(time);
        return ChangeAsync(number.Value, session => tips.ChangeState(session, number.Value, state, today), today, cancellation);
    }

    /// <summary>Keeps a tip beyond its time, or no longer. Who may is for the caller to decide.</summary>
    public Task<bool> HoldAsync(TipNumber number, bool hold, CancellationToken cancellation) =>
        database.WriteAsync(session => tips.Hold(session, number.Value, hold), cancellation);

    private async Task<bool> ChangeAsync(string number, Action<DatabaseSession> change, DateOnly today, CancellationToken cancellation)
    {
        bool kept = await database.WriteAsync(
            session =>
            {
                if (tips.Find(session, number) is null)
                {
                    return false;
                }
                change(session);
                if (tips.FindPush(session, number) is not null)
                {
                    outbox.Add(session, number, OutboxKind.News, today, withDigest: false);
                }
                return true;
            },
            cancellation);
        signal.Raise();
        return kept;
    }
}
