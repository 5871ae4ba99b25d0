using System.Collections.Concurrent;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Updates;

/// <summary>
/// Telegram as the updates see it: keeps updates until an offset confirms them and repeats them until then; every other call is written down.
/// A call that no test speaks of fails.
/// </summary>
internal sealed class TelegramDouble : ITelegramBotClient
{
    private readonly Lock _gate = new();
    private readonly List<Update> _pending = [];
    private readonly Queue<Exception> _pollFailures = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long BotId => 42;

    public TimeSpan Timeout { get; set; }

    public ConcurrentQueue<GetUpdatesRequest> Polls { get; } = new();

    public ConcurrentQueue<DeleteWebhookRequest> WebhooksDeleted { get; } = new();

    public ConcurrentQueue<SetWebhookRequest> WebhooksSet { get; } = new();

    public ConcurrentQueue<SendMessageRequest> Sent { get; } = new();

    public ConcurrentQueue<AnswerCallbackQueryRequest> Toasts { get; } = new();

    /// <summary>What getWebhookInfo says.</summary>
    public WebhookInfo Webhook { get; set; } = new() { Url = "" };

    public ConcurrentQueue<GetWebhookInfoRequest> WebhookLooks { get; } = new();

    /// <summary>What setWebhook throws, one after the other.</summary>
    public Queue<Exception> WebhookFailures { get; } = new();

    public int[] Pending
    {
        get
        {
            lock (_gate)
            {
                return [.. _pending.Select(u => u.Id)];
            }
        }
    }

    public void Offer(params ReadOnlySpan<Update> updates)
    {
        lock (_gate)
        {
            _pending.AddRange(updates);
        }
        Signal();
    }

    /// <summary>The next poll, or the one that waits now, fails so.</summary>
    public void FailPoll(Exception failure)
    {
        lock (_gate)
        {
            _pollFailures.Enqueue(failure);
        }
        Signal();
    }

    /// <summary>Waits, in real time but only as long as needed, until something is true; looks again after every call.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            Task changed = Changed();
            if (condition())
            {
                return;
            }
            await changed.WaitAsync(limit.Token);
        }
    }

    public async Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        object answer = request switch
        {
            GetUpdatesRequest poll => await PollAsync(poll, cancellationToken),
            DeleteWebhookRequest deleted => Note(WebhooksDeleted, deleted, true),
            SetWebhookRequest set => SetWebhook(set),
            GetWebhookInfoRequest look => Note(WebhookLooks, look, Webhook),
            SendMessageRequest message => Note(Sent, message, new Message { Id = 1, Chat = new Chat { Id = message.ChatId.Identifier ?? 0 } }),
            AnswerCallbackQueryRequest toast => Note(Toasts, toast, true),
            _ => throw new InvalidOperationException($"Nobody expected {request.MethodName}"),
        };
        return (TResponse)answer;
    }

    public Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

    private async Task<Update[]> PollAsync(GetUpdatesRequest poll, CancellationToken cancellation)
    {
        Polls.Enqueue(poll);
        Signal();
        while (true)
        {
            Task changed = Changed();
            lock (_gate)
            {
                if (_pollFailures.TryDequeue(out Exception? failure))
                {
                    throw failure;
                }
                _pending.RemoveAll(u => u.Id < (poll.Offset ?? 0));
                if (_pending.Count > 0 || poll.Timeout is null or 0)
                {
                    return [.. _pending.Take(poll.Limit ?? 100)];
                }
            }
            await changed.WaitAsync(cancellation);
        }
    }

    private bool SetWebhook(SetWebhookRequest request)
    {
        Note(WebhooksSet, request, true);
        return WebhookFailures.TryDequeue(out Exception? failure) ? throw failure : true;
    }

    private TResult Note<TRequest, TResult>(ConcurrentQueue<TRequest> calls, TRequest call, TResult result)
    {
        calls.Enqueue(call);
        Signal();
        return result;
    }

    private Task Changed()
    {
        lock (_gate)
        {
            return _changed.Task;
        }
    }

    private void Signal()
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        changed.SetResult();
    }
}
