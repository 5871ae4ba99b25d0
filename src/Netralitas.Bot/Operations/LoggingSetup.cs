using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace Netralitas.Bot.Operations;

/// <summary>
/// Serilog behind Microsoft.Extensions.Logging: to standard error (readable in a terminal, JSON otherwise) and, if wanted, to a file a day.
/// </summary>
internal static class LoggingSetup
{
    private const string Readable = "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";
    private const int FilesKept = 7;

    public static ILoggingBuilder UseSerilog(this ILoggingBuilder logging, LoggingOptions options, SecretScrubber scrubber)
    {
        logging.ClearProviders();
        return logging.AddSerilog(Create(options, scrubber), dispose: true);
    }

    public static Logger Create(LoggingOptions options, SecretScrubber scrubber)
    {
        var json = new ScrubbingFormatter(new JsonFormatter(renderMessage: true), scrubber);
        ITextFormatter console = Console.IsErrorRedirected ? json : new ScrubbingFormatter(new MessageTemplateTextFormatter(Readable), scrubber);
        LoggerConfiguration configuration = new LoggerConfiguration()
            .MinimumLevel.Is(options.EventLevel)
            // What the framework tells of requests holds addresses; what it tells of a failed start is told in one line when the program ends.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LevelAlias.Off)
            .MinimumLevel.Override("Microsoft.AspNetCore.Server.Kestrel", LevelAlias.Off)
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            .WriteTo.Console(console, standardErrorFromLevel: LogEventLevel.Verbose);
        if (!string.IsNullOrWhiteSpace(options.File))
        {
            configuration.WriteTo.File(json, options.File, rollingInterval: RollingInterval.Day, retainedFileCountLimit: FilesKept);
        }
        return configuration.CreateLogger();
    }
}
