using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Updates;

namespace Netralitas.Bot.Tests.Support;

/// <summary>Stands before several instances as nginx would: each update goes to the next one, or to all; one that does not answer is passed over.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(40) };
    private readonly WebApplication _app;
    private readonly List<Uri> _instances = [];
    private int _turn;

    private Balancer(WebApplication app)
    {
        _app = app;
        app.MapPost(WebhookEndpoint.Path, PassOnAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Every update goes to every instance at the same time.</summary>
    public bool ToAll { get; set; }

    /// <summary>How many updates each instance has answered with 200.</summary>
    public int[] Taken { get; } = new int[8];

    /// <summary>How often an instance did not take an update, which then comes again.</summary>
    public int Refusals => _refusals;

    private int _refusals;

    public static async Task<Balancer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var balancer = new Balancer(builder.Build());
        await balancer._app.StartAsync();
        return balancer;
    }

    public void Add(Uri instance)
    {
        lock (_instances)
        {
            _instances.Add(instance);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Uri[] instances;
        lock (_instances)
        {
            instances = [.. _instances];
        }
        string? secret = context.Request.Headers[WebhookEndpoint.SecretHeader];
        int first = Interlocked.Increment(ref _turn);
        if (ToAll)
        {
            int[] codes = await Task.WhenAll(instances.Select((_, i) => PostAsync(instances, i, body.ToArray(), secret)));
            context.Response.StatusCode = codes.Max();
            return;
        }
        for (int i = 0; i < instances.Length; i++)
        {
            int code = await PostAsync(instances, (first + i) % instances.Length, body.ToArray(), secret);
            if (code != 0)
            {
                context.Response.StatusCode = code;
                return;
            }
        }
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private async Task<int> PostAsync(Uri[] instances, int index, byte[] body, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(instances[index], WebhookEndpoint.Path)) { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookEndpoint.SecretHeader, secret);
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request);
            if (response.IsSuccessStatusCode)
            {
                Interlocked.Increment(ref Taken[index]);
            }
            else
            {
                Interlocked.Increment(ref _refusals);
            }
            return (int)response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }
}
