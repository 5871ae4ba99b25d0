using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Wire;

/// <summary>The HTTP side of the Bot API: token, method, faults, answer, record.</summary>
internal sealed class BotEndpoint(World world, BotMethods methods, LongPoll poll, FaultQueue faults, CallLog calls)
{
    private readonly Contract _contract = new(world.Violate);

    public async Task HandleAsync(HttpContext context, string token, string methodName)
    {
        var cancellationToken = context.RequestAborted;
        if (token != world.Options.Token)
        {
            await WriteAsync(context, new ApiException(401, "Unauthorized").ToJson(), truncate: false);
            return;
        }

        if (Contract.Find(methodName) is not { } method)
        {
            world.Violate("unknown_method", methodName);
            await WriteAsync(context, new ApiException(404, "Not Found").ToJson(), truncate: false);
            return;
        }

        var at = world.Now;
        var request = new ApiRequest(method, [], [], Typed: true);
        Fault? fault = null;
        JsonObject? answer = null;
        var effect = true;
        var isRead = false;
        try
        {
            request = await ApiRequest.ReadAsync(method, context.Request, cancellationToken);
            isRead = true;
            request = _contract.Check(request);
            fault = faults.Take(request);
            if (fault?.Pause > TimeSpan.Zero)
                await Task.Delay(fault.Pause, world.Options.TimeProvider, cancellationToken);
            effect = fault is null or { Name: "delay" or "reset_after" or "truncated" };
            if (effect)
                answer = await AnswerAsync(request, cancellationToken);
        }
        catch (ApiException exception)
        {
            answer = exception.ToJson();
        }
        catch (OperationCanceledException)
        {
            // The bot hung up; before its body was here there is no call to speak of.
            if (isRead)
                calls.Add(at, request, 0, null, fault?.Name);
            return;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            answer = new ApiException(413, "Request Entity Too Large").ToJson();
        }

        // Recorded before the bot can read the answer, so that a test that waits for the effect finds the call.
        var status = effect ? Status(answer) : fault!.Code;
        calls.Add(at, request, fault?.Name is "reset_after" or "truncated" ? 0 : status, answer, fault?.Name);
        world.Stir();
        await FinishAsync(context, fault, effect, answer);
    }

    /// <summary>A method call inside the answer to a webhook; nobody hears of its failure.</summary>
    public Task RunReplyAsync(string methodName, JsonObject reply)
    {
        var parameters = (JsonObject)reply.DeepClone();
        parameters.Remove("method");
        var request = new ApiRequest(Contract.Find(methodName) ?? methodName, parameters, [], Typed: true);
        try
        {
            request = _contract.Check(request);
            calls.Add(world.Now, request, 200, new JsonObject { ["ok"] = true, ["result"] = methods.Invoke(request) }, "webhook_reply");
        }
        catch (ApiException exception)
        {
            lock (world.Gate)
                world.Violations.Add(new("webhook_reply_failed", $"{methodName}: {exception.Description}"));
        }

        return Task.CompletedTask;
    }

    private async Task<JsonObject> AnswerAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var result = request.Method == "getUpdates" ? await poll.RunAsync(request, cancellationToken) : methods.Invoke(request);
        return new JsonObject { ["ok"] = true, ["result"] = result };
    }

    private static async Task FinishAsync(HttpContext context, Fault? fault, bool effect, JsonObject? answer)
    {
        if (fault?.Name is "reset_before" or "reset_after")
            context.Abort();
        else if (effect || answer is not null)
            await WriteAsync(context, answer!, truncate: fault?.Name == "truncated");
        else if (fault!.Name == "too_many_requests")
            await WriteAsync(context, FaultQueue.TooManyRequests(fault.RetryAfter), truncate: false);
        else if (fault.Name == "error")
            await WriteAsync(context, new ApiException(fault.Code, fault.Description).ToJson(), truncate: false);
        else
            await WritePageAsync(context, fault.Code);
    }

    private static int Status(JsonObject? answer) => (int?)answer?["error_code"] ?? 200;

    private static async Task WriteAsync(HttpContext context, JsonObject answer, bool truncate)
    {
        var body = Encoding.UTF8.GetBytes(answer.ToJsonString());
        context.Response.StatusCode = Status(answer);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        if (!truncate)
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
            return;
        }

        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static Task WritePageAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync($"<html>\r\n<head><title>{status} Bad Gateway</title></head>\r\n<body><center><h1>{status}</h1></center><hr><center>nginx</center></body>\r\n</html>\r\n");
    }
}
