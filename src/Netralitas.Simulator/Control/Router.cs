using System.Net;
using Microsoft.AspNetCore.Http;
using Netralitas.Simulator.State;
using Netralitas.Simulator.Wire;

namespace Netralitas.Simulator.Control;

/// <summary>Everything that the server answers to, in one place.</summary>
internal sealed class Router(World world, BotEndpoint bot, ControlApi control)
{
    public Task HandleAsync(HttpContext context)
    {
        if (!MayEnter(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var path = context.Request.Path.Value!.Trim('/').Split('/');
        return path switch
        {
            [['b', 'o', 't', .. var token], var method] => bot.HandleAsync(context, token, method),
            ["file", ['b', 'o', 't', .. var token], _, var id] => DownloadAsync(context, token, id),
            ["simulator", "api", .. var rest] => control.HandleAsync(context, rest),
            ["simulator"] => Page.WriteAsync(context, "index.html"),
            ["simulator", var asset] => Page.WriteAsync(context, asset),
            ["favicon.ico"] => Page.WriteAsync(context, "favicon.svg"),
            [""] => Redirect(context),
            _ => NotFound(context),
        };
    }

    /// <summary>
    /// Loopback alone is not enough: a web page anywhere can make this machine's browser call it, under a name of its own
    /// (DNS rebinding) or from a foreign origin.
    /// </summary>
    private bool MayEnter(HttpContext context)
    {
        if (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value))
            return false;
        if (world.Options.AllowRemote)
            return true;
        var host = context.Request.Host.Host.Trim('[', ']');
        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
            && (host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)));
    }

    private async Task DownloadAsync(HttpContext context, string token, string id)
    {
        SimFile? file;
        lock (world.Gate)
            file = world.Files.GetValueOrDefault(id);
        if (token != world.Options.Token || file is null)
        {
            await NotFound(context);
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private static Task Redirect(HttpContext context)
    {
        context.Response.Redirect("/simulator");
        return Task.CompletedTask;
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("""{"ok":false,"error_code":404,"description":"Not Found"}""");
    }
}
