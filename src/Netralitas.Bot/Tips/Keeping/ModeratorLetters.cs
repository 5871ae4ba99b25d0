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

    /// <summary>Adds a letter as part of a transaction; its position.</summary>
    public int Add(DatabaseSession session, string number, ReadOnlySpan<byte> key, string text)
    {
        DateOnly today = StorageDay.Today(time);
        int position = tips.NextLetterOf(session, number);
        tips.AddLetter(session, number, new LetterRow(position, FromModerator: true, today, Body(number, position, key, text)));
        tips.Touch(session, number, today);
        TellOfNews(session, number, today);
        return position;
    }

    /// <summary>Changes a letter that was not read yet, as part of a transaction.</summary>
    public void Replace(DatabaseSession session, string number, int position, ReadOnlySpan<byte> key, string text) =>
        tips.ReplaceLetter(session, number, position, Body(number, position, key, text));

    /// <summary>Changes the state that the reporter sees, as part of a transaction.</summary>
    public void ChangeState(DatabaseSession session, string number, string state)
    {
        DateOnly today = StorageDay.Today(time);
        tips.ChangeState(session, number, state, today);
        TellOfNews(session, number, today);
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
                TellOfNews(session, number, today);
                return true;
            },
            cancellation);
        signal.Raise();
        return kept;
    }

    private void TellOfNews(DatabaseSession session, string number, DateOnly today)
    {
        if (tips.FindPush(session, number) is not null)
        {
            outbox.Add(session, number, OutboxKind.News, today, withDigest: false);
        }
    }

    private static byte[] Body(string number, int position, ReadOnlySpan<byte> key, string text) =>
        TipSafe.SealLetter(number, position, new StoredLetter(text, [], []), key);
}
