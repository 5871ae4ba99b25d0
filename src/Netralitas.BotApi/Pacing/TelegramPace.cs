using Telegram.Bot.Exceptions;
using Telegram.Bot.Transport;
using Telegram.Bot.Types;

namespace Telegram.Bot.Pacing;

/// <summary>
/// Keeps to Telegram's limits. As long as Telegram has not complained, a call to a private chat costs one look at a field, and groups are counted.
/// A chat that answers 429 is left alone for as long as it asks; when two private chats do so at once, or a call without a chat does, all wait. What
/// waits goes by urgency, then in its order; of several edits of one message only the newest. Nothing of this is kept anywhere but in memory, and a
/// chat is forgotten when nothing is owed to it. Not in the Telegram.Bot package.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="groupMessagesPerMinute">What a group takes; 0: only what Telegram says counts.</param>
public sealed class TelegramPace(TimeProvider time, int groupMessagesPerMinute = 20) : IDisposable
{
    private const int ManyPlaces = 256;

    /// <summary>A longer wait is for the caller to know of.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_margin = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_together = TimeSpan.FromSeconds(2);

    /// <summary>After a limit over all was met: thirty calls a second until nobody waits any more.</summary>
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(1) / 30;

    private readonly long _start = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly Dictionary<ChatId, Place> _places = [];
    private readonly List<WaitingCall> _waiting = [];
    private ITimer? _timer;
    private bool _held; // somebody waits or something is closed
    private TimeSpan _latest; // until when the chat that is closed longest is
    private TimeSpan? _overall; // when the next call may go, while all wait
    private (ChatId Chat, TimeSpan At)? _flood;

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    /// <summary>Ends when the call may go; at once as a rule.</summary>
    /// <exception cref="ApiRequestException">
    /// It may not go for a long time (429), its caller looks after waits itself (429), or a newer edit of the message came (not modified).
    /// </exception>
    internal ValueTask EnterAsync(IRequestTraits traits, ChatId? chat, CancellationToken cancellation) =>
        (chat is null && !traits.IsPaced) || (!Volatile.Read(ref _held) && (chat is null || !IsCounted(chat)))
            ? default
            : EnterSlowlyAsync(traits, chat, cancellation);

    /// <summary>Telegram has said how long to wait. False: this call is not of those that are held back.</summary>
    internal bool Flooded(IRequestTraits? traits, ChatId? chat, TimeSpan retryAfter)
    {
        if (traits is null || (chat is null && !traits.IsPaced))
        {
            return false;
        }

        lock (_gate)
        {
            var (now, length) = (Now, retryAfter + s_margin);
            if (chat is not null)
            {
                PlaceOf(chat).Close(now, length);
                _latest = now + length > _latest ? now + length : _latest;
            }

            if (chat is null || (!IsGroup(chat) && _flood is { } last && last.Chat != chat && now - last.At < s_together))
            {
                _overall = _overall > now + length ? _overall : now + length;
            }

            _flood = chat is null || IsGroup(chat) ? _flood : (chat, now);
            Arrange(now);
        }

        return true;
    }

    private ValueTask EnterSlowlyAsync(IRequestTraits traits, ChatId? chat, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var now = Now;
            var place = chat is null ? null : PlaceOf(chat);
            var left = Opens(traits, place) - now;
            if (left <= TimeSpan.Zero && place is not { Waiting: > 0 } && (_overall is null || _waiting.Count == 0))
            {
                Take(traits, place, now);
                return default;
            }

            if (traits.SingleAttempt || left > s_longest)
            {
                throw Closed(left);
            }

            var call = new WaitingCall(traits, chat, place);
            QueueUp(call, traits, chat);
            Arrange(now);
            return new ValueTask(WaitAsync(call, cancellation));
        }
    }

    private async Task WaitAsync(WaitingCall call, CancellationToken cancellation)
    {
        var registration = cancellation.UnsafeRegister(
            static (state, token) => ((Action<CancellationToken>)state!)(token), (Action<CancellationToken>)(token => GiveUp(call, token)));
        await using (registration.ConfigureAwait(false))
        {
            await call.Task.ConfigureAwait(false);
        }
    }

    private void GiveUp(WaitingCall call, CancellationToken token)
    {
        lock (_gate)
        {
            Leave(call);
        }

        call.TrySetCanceled(token);
    }

    /// <summary>By urgency; a newer edit takes the place of the one that it makes needless.</summary>
    private void QueueUp(WaitingCall call, IRequestTraits traits, ChatId? chat)
    {
        if (_waiting.Find(other => other.IsEditOfTheSame(traits, chat)) is { } older)
        {
            traits.Urgency = older.Traits.Urgency < traits.Urgency ? older.Traits.Urgency : traits.Urgency;
            Leave(older);
            older.TrySetException(new ApiRequestException("Bad Request: message is not modified: a newer edit of it waits", 400));
        }

        var index = _waiting.FindIndex(other => other.Traits.Urgency > traits.Urgency);
        _waiting.Insert(index < 0 ? _waiting.Count : index, call);
        if (call.Place is { } place)
        {
            place.Waiting++;
        }
    }

    private void Leave(WaitingCall call)
    {
        if (_waiting.Remove(call) && call.Place is { } place)
        {
            place.Waiting--;
        }
    }

    private void OnTime()
    {
        lock (_gate)
        {
            var now = Now;
            for (var i = 0; i < _waiting.Count;)
            {
                var call = _waiting[i];
                if (Opens(call.Traits, call.Place) > now)
                {
                    i++;
                    continue;
                }

                Take(call.Traits, call.Place, now);
                Leave(call);
                call.TrySetResult();
            }

            Arrange(now);
        }
    }

    /// <summary>Says what is held, and asks to be woken when that may change.</summary>
    private void Arrange(TimeSpan now)
    {
        if (_waiting.Count == 0 && _overall <= now)
        {
            _overall = null;
        }

        var next = _waiting.Count > 0 ? _waiting.Min(call => Opens(call.Traits, call.Place)) : TimeSpan.MaxValue;
        next = _latest > now && _latest < next ? _latest : next;
        next = _overall is { } overall && _waiting.Count == 0 && overall < next ? overall : next;
        Volatile.Write(ref _held, next != TimeSpan.MaxValue);
        if (next != TimeSpan.MaxValue)
        {
            var wait = next - now;
            _timer ??= time.CreateTimer(static state => ((TelegramPace)state!).OnTime(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan Opens(IRequestTraits traits, Place? place)
    {
        var chat = place?.Opens(traits.Messages, groupMessagesPerMinute, Now) ?? TimeSpan.Zero;
        return _overall is { } overall && overall > chat ? overall : chat;
    }

    private void Take(IRequestTraits traits, Place? place, TimeSpan now)
    {
        place?.Take(traits.Messages, groupMessagesPerMinute, now);
        if (_overall is { } overall)
        {
            _overall = (overall > now ? overall : now) + s_step;
        }
    }

    private Place PlaceOf(ChatId chat)
    {
        if (_places.TryGetValue(chat, out var place))
        {
            return place;
        }

        if (_places.Count >= ManyPlaces)
        {
            var now = Now;
            foreach (var (idle, _) in _places.Where(known => known.Value.IsIdle(now)).ToArray())
            {
                _places.Remove(idle);
            }
        }

        place = new Place(IsGroup(chat));
        _places.Add(chat, place);
        return place;
    }

    private bool IsCounted(ChatId chat) => groupMessagesPerMinute > 0 && IsGroup(chat);

    private static bool IsGroup(ChatId chat) => chat.Identifier is null or < 0;

    private static ApiRequestException Closed(TimeSpan left)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(left.TotalSeconds));
        return new($"Too Many Requests: retry after {seconds}", 429, new() { RetryAfter = seconds });
    }
}
