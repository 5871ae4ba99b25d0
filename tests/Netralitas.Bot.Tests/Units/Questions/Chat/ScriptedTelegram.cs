using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Questions.Chat;

/// <summary>Notes what is sent and fails where the test says so.</summary>
internal sealed class ScriptedTelegram : ITelegramBotClient
{
    private int _lastId = 100;

    public long BotId => 42;

    public TimeSpan Timeout { get; set; }

    public List<SendMessageRequest> Sent { get; } = [];

    public List<SendDocumentRequest> Files { get; } = [];

    public List<AnswerCallbackQueryRequest> Toasts { get; } = [];

    /// <summary>What the next calls throw, in order; null lets one through.</summary>
    public Queue<Exception?> Failures { get; } = new();

    public string[] Texts => [.. Sent.Select(s => s.Text)];

    public Task<TResponse> SendRequest<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        if (Failures.TryDequeue(out Exception? failure) && failure is not null)
        {
            throw failure;
        }
        object answer = request switch
        {
            SendMessageRequest message => Note(message),
            SendDocumentRequest file => Note(file),
            AnswerCallbackQueryRequest toast => Note(toast),
            _ => throw new InvalidOperationException($"Nobody expected {request.MethodName}"),
        };
        return Task.FromResult((TResponse)answer);
    }

    public Task DownloadFile(string filePath, Stream destination, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

    public Task DownloadFile(TGFile file, Stream destination, CancellationToken cancellationToken = default) => throw new InvalidOperationException();

    private Message Note(SendMessageRequest message)
    {
        Sent.Add(message);
        return new Message { Id = ++_lastId, Chat = new() { Id = message.ChatId.Identifier ?? 0 } };
    }

    private Message Note(SendDocumentRequest file)
    {
        Files.Add(file);
        return new Message { Id = ++_lastId, Chat = new() { Id = file.ChatId.Identifier ?? 0 } };
    }

    private bool Note(AnswerCallbackQueryRequest toast)
    {
        Toasts.Add(toast);
        return true;
    }
}
