using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Netralitas.Bot.Operations.Seeing;

/// <summary>
/// Gathers metrics and traces and shows them: a page for Prometheus at addresses of its own, and OTLP where a collector is named. Neither may
/// keep the bot from serving.
/// </summary>
internal sealed partial class TelemetryServer(TelemetryOptions options, BotMetrics metrics, ILogger<TelemetryServer> logger) : IHostedService, IAsyncDisposable
{
    private const string ServiceName = "netralitas-bot";

    /// <summary>The meter of the Bot API client.</summary>
    private const string TelegramMeter = "Telegram.Bot";

    private readonly PrometheusPage _page = new();
    private OpenTelemetrySdk? _telemetry;
    private WebApplication? _server;

    /// <summary>Where the page is, once it is.</summary>
    public IReadOnlyCollection<string> Addresses => _server is null ? [] : [.. _server.Urls];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.IsOff)
        {
            return;
        }
        _ = metrics; // its meter must be there
        _telemetry = OpenTelemetrySdk.Create(Configure);
        if (options.AdminAddresses.Count > 0)
        {
            await ServePageAsync(cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { } server)
        {
            await server.StopAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            await server.DisposeAsync();
        }
        _telemetry?.Dispose(); // sends what is left
        _page.Dispose();
    }

    private void Configure(IOpenTelemetryBuilder telemetry)
    {
        telemetry.ConfigureResource(r => r.AddService(ServiceName));
        telemetry.WithMetrics(m =>
        {
            m.AddMeter(BotMetrics.MeterName, TelegramMeter, "System.Runtime").AddReader(new BaseExportingMetricReader(_page));
            if (options.Otlp is { } otlp)
            {
                m.AddOtlpExporter(o => (o.Protocol, o.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(otlp, "v1/metrics")));
            }
        });
        if (options.Otlp is { } traces)
        {
            telemetry.WithTracing(t => t
                .AddSource(BotTraces.SourceName)
                .AddOtlpExporter(o => (o.Protocol, o.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(traces, "v1/traces"))));
        }
    }

    private async Task ServePageAsync(CancellationToken cancellation)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls([.. options.AdminAddresses]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        WebApplication server = builder.Build();
        server.Run(AnswerAsync);
        try
        {
            await server.StartAsync(cancellation);
            _server = server;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            Log.NoPage(logger, string.Join(';', options.AdminAddresses));
            await server.DisposeAsync();
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/metrics")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        context.Response.ContentType = PrometheusPage.ContentType;
        return context.Response.WriteAsync(_page.Write(), context.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(470, LogLevel.Warning, "No /metrics: {Addresses} is taken by another program. Set Operations:AdminUrls, or leave it empty")]
        public static partial void NoPage(ILogger logger, string addresses);
    }
}
