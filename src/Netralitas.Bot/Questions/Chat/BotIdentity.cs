using Telegram.Bot;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>The bot's own id and username, asked once.</summary>
internal sealed class BotIdentity(ITelegramBotClient bot) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private User? _me;

    public void Dispose() => _gate.Dispose();

    public async ValueTask<User> GetAsync(CancellationToken cancellation)
    {
        if (_me is { } known)
        {
            return known;
        }
        await _gate.WaitAsync(cancellation);
        try
        {
            return _me ??= await bot.GetMe(cancellationToken: cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }
}
