using Microsoft.Extensions.Options;
using Serilog.Events;

namespace Netralitas.Bot.Operations;

/// <summary>Section <c>Logging</c>.</summary>
internal sealed class LoggingOptions
{
    public const string Section = "Logging";

    /// <summary>Verbose, Debug, Information, Warning or Error.</summary>
    public string Level { get; set; } = nameof(LogEventLevel.Information);

    /// <summary>Also to this file, a new one each day, seven kept. Empty: to standard error only.</summary>
    public string? File { get; set; }

    public LogEventLevel EventLevel => Enum.Parse<LogEventLevel>(Level, ignoreCase: true);
}

internal sealed class LoggingOptionsValidator : IValidateOptions<LoggingOptions>
{
    public ValidateOptionsResult Validate(string? name, LoggingOptions options) =>
        Enum.TryParse(options.Level, ignoreCase: true, out LogEventLevel level) && Enum.IsDefined(level)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Logging:Level: isi Verbose, Debug, Information, Warning atau Error (environment Logging__Level).");
}
