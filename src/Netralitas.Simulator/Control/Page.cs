using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Netralitas.Simulator.Control;

/// <summary>Serves the page and its parts from the assembly, under a policy that lets nothing else run.</summary>
internal static class Page
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static async Task WriteAsync(HttpContext context, string name)
    {
        await using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream("Netralitas.Simulator.wwwroot." + name);
        if (content is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };
        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
