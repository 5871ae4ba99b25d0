using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Moderation;

/// <summary>What became of a message that was sent once, without the client trying again.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    internal sealed record Sent(IReadOnlyList<int> MessageIds) : SendOutcome;

    /// <summary>Telegram asks to wait. Nothing was sent.</summary>
    internal sealed record Flood(TimeSpan Wait) : SendOutcome;

    /// <summary>The group is a supergroup now. Nothing was sent.</summary>
    internal sealed record Moved(long ChatId) : SendOutcome;

    /// <summary>Telegram says no, and would again. Nothing was sent.</summary>
    internal sealed record Refused(int Code, string Why) : SendOutcome;

    /// <summary>Telegram was not reached, or has a trouble of its own. Nothing was sent.</summary>
    internal sealed record Unreached : SendOutcome;

    /// <summary>The connection broke behind the request: it may have been sent.</summary>
    internal sealed record InDoubt : SendOutcome;

    public static SendOutcome Of(RequestException failure) => failure switch
    {
        ApiRequestException { ErrorCode: 429 } flood => new Flood(TimeSpan.FromSeconds(Math.Max(1, flood.Parameters?.RetryAfter ?? 1))),
        ApiRequestException { Parameters.MigrateToChatId: { } to } => new Moved(to),
        ApiRequestException { ErrorCode: >= 500 } => new Unreached(),
        ApiRequestException refused => new Refused(refused.ErrorCode, refused.Message),
        { InnerException: HttpRequestException } => new Unreached(),
        // A gateway that waited in vain does not know what happened behind it; one that says otherwise had nobody behind it.
        { HttpStatusCode: { } status } when (int)status is >= 500 and not 504 or >= 400 and < 500 => new Unreached(),
        _ => new InDoubt(),
    };

    public static async Task<SendOutcome> OfAsync(Func<Task<IReadOnlyList<Message>>> send)
    {
        try
        {
            return new Sent([.. (await send()).Select(m => m.Id)]);
        }
        catch (RequestException e)
        {
            return Of(e);
        }
    }
}
