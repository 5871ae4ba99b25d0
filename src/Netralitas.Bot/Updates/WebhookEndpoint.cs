using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Updates;

/// <summary>
/// Where Telegram posts updates. The answer is held until the update's effect is done, since Telegram forgets an update that was answered 200;
/// one that takes long is answered 503, comes again, and then joins the first.
/// </summary>
internal sealed partial class WebhookEndpoint(WebhookGuard guard, UpdateIntake intake, TimeProvider time, ILogger<WebhookEndpoint> logger)
{
    public const string Path = "/telegram/update";
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Telegram gives up on a call after a minute at most.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.ContentLength = 0;
        try
        {
            HttpRequest request = context.Request;
            WebhookVerdict verdict = await guard.JudgeAsync(request.Headers[SecretHeader], request.ContentLength, request.Body, context.RequestAborted);
            context.Response.StatusCode = verdict switch
            {
                WebhookVerdict.Genuine genuine => await TakeAsync(genuine.Update),
                WebhookVerdict.Stranger => StatusCodes.Status401Unauthorized,
                WebhookVerdict.TooLarge => StatusCodes.Status413PayloadTooLarge,
                _ => StatusCodes.Status400BadRequest,
            };
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest; // the caller hung up in the middle of its body
        }
        catch (Exception e)
        {
            Log.Failed(logger, ExceptionOutline.Of(e));
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "2";
        }
    }

    private async Task<int> TakeAsync(Update update)
    {
        Task<UpdateOutcome> taken = intake.AcceptAsync(update);
        if (!taken.IsCompleted)
        {
            // Not bound to the caller: what was begun is finished even if it hangs up.
            await ((Task)taken).WaitAsync(Longest, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return taken.IsCompletedSuccessfully && await taken != UpdateOutcome.NotHandled
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
    }

    private static partial class Log
    {
        [LoggerMessage(430, LogLevel.Error, "A call of the webhook failed: {Outline}")]
        public static partial void Failed(ILogger logger, string outline);
    }
}
