using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>All conversations about tips, by chat, in the memory of this process; each is forgotten when its time is over.</summary>
internal sealed partial class TipSessions(EvidenceVault vault, TipRules rules, TimeProvider time, ILogger<TipSessions> logger) : BackgroundService
{
    private const int Most = 20_000;

    /// <summary>The longest that message ids are known after a receipt.</summary>
    private static readonly TimeSpan AfterReceipt = TimeSpan.FromMinutes(60);

    /// <summary>Message ids of what led to nothing.</summary>
    private static readonly TimeSpan AfterEnd = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<long, TipSession> _sessions = new();
    private readonly Lock _removing = new();

    /// <summary>The conversation of a chat without what is over in it, or null.</summary>
    public async ValueTask<TipSession?> FindAsync(long chat, CancellationToken cancellation)
    {
        if (!_sessions.TryGetValue(chat, out TipSession? session))
        {
            return null;
        }
        if (IsDue(session))
        {
            await ExpireAsync(session, cancellation);
        }
        return session.IsEmpty ? null : session;
    }

    /// <summary>The conversation of a chat, begun if need be; null when there are too many.</summary>
    public TipSession? Open(long chat)
    {
        lock (_removing)
        {
            if (_sessions.Count >= Most && !_sessions.ContainsKey(chat))
            {
                return null;
            }
            TipSession session = _sessions.GetOrAdd(chat, c => new TipSession(c));
            session.Touched = time.GetUtcNow();
            return session;
        }
    }

    /// <summary>
    /// Goes into a conversation that was opened just now. While the way there was long, an empty one may have been cleared away as forgotten; then it is there
    /// again, or what is told in it now would be lost.
    /// </summary>
    public async Task<IDisposable> EnterAsync(TipSession opened, CancellationToken cancellation)
    {
        IDisposable inside = await opened.EnterAsync(cancellation);
        lock (_removing)
        {
            _sessions.TryAdd(opened.Chat, opened);
        }
        return inside;
    }

    /// <summary>Takes over the conversation of a chat as another instance has left it.</summary>
    public void Put(long chat, TipSession? session)
    {
        if (session is null)
        {
            _sessions.TryRemove(chat, out _);
        }
        else
        {
            _sessions[chat] = session;
        }
    }

    public TipSession? Peek(long chat) => _sessions.GetValueOrDefault(chat);

    /// <summary>Hands over the conversation of a chat.</summary>
    public TipSession? Take(long chat) => _sessions.TryRemove(chat, out TipSession? session) ? session : null;

    public void Touch(TipSession session) => session.Touched = time.GetUtcNow();

    /// <summary>Ends a draft that was not sent. The caller is inside the session.</summary>
    public async Task DropDraftAsync(TipSession session, CancellationToken cancellation)
    {
        (TipDraft? draft, DraftKey? key) = (session.Draft, session.Key);
        (session.Draft, session.Key) = (null, null);
        if (key is not null)
        {
            await vault.DropDraftAsync(key, draft?.Evidence.Select(e => e.Handle) ?? [], cancellation);
        }
    }

    /// <summary>Closes a mailbox, with an answer that was not sent. The caller is inside the session.</summary>
    public async Task CloseMailboxAsync(TipSession session, CancellationToken cancellation)
    {
        OpenMailbox? mailbox = session.Mailbox;
        session.Mailbox = null;
        if (mailbox?.Key is { } key)
        {
            await vault.DropDraftAsync(key, mailbox.Evidence, cancellation);
        }
    }

    /// <summary>What is left of a conversation may be cleaned up for a short while.</summary>
    public void EndSoon(TipSession session) => session.ForgetAt = time.GetUtcNow() + AfterEnd;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (TipSession session in _sessions.Values.Where(IsDue))
            {
                await ExpireAsync(session, stoppingToken);
            }
        }
    }

    /// <summary>Forgets what is due now; a session with nothing left goes.</summary>
    public async Task ExpireAsync(TipSession session, CancellationToken cancellation)
    {
        try
        {
            using IDisposable inside = await session.EnterAsync(cancellation);
            if (IsIdle(session))
            {
                await DropDraftAsync(session, cancellation);
                await CloseMailboxAsync(session, cancellation);
            }
            if (IsPast(session))
            {
                session.Sent = null;
                session.ForgetAt = null;
                if (session.Draft is null && session.Mailbox is null)
                {
                    session.ForgetMessages();
                }
            }
            if (session.IsEmpty)
            {
                session.ForgetMessages();
                Remove(session);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotDropped(logger, e.GetType().Name);
        }
    }

    /// <summary>Not one that was opened just now and is still to be filled.</summary>
    private void Remove(TipSession session)
    {
        lock (_removing)
        {
            if (time.GetUtcNow() - session.Touched >= Round)
            {
                _sessions.TryRemove(new(session.Chat, session));
            }
        }
    }

    private bool IsDue(TipSession session) => session.IsEmpty || IsPast(session) || ((session.Draft is not null || session.Mailbox is not null) && IsIdle(session));

    private bool IsIdle(TipSession session) => time.GetUtcNow() - session.Touched >= rules.DraftLife;

    private bool IsPast(TipSession session)
    {
        DateTimeOffset now = time.GetUtcNow();
        return (session.Sent is { } sent && now - sent.At >= AfterReceipt) || (session.Sent is null && session.ForgetAt is { } at && now >= at);
    }

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Warning, "Files of a draft could not be deleted ({Problem}); they are wiped at the next start")]
        public static partial void NotDropped(ILogger logger, string problem);
    }
}
