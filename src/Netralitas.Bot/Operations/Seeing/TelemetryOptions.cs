namespace Netralitas.Bot.Operations.Seeing;

/// <summary>Section <c>Operations</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Operations";

    /// <summary>Where <c>/metrics</c> is served, apart from the public addresses; empty: nowhere.</summary>
    public string? AdminUrls { get; set; } = "http://127.0.0.1:5081";

    /// <summary>Where metrics and traces are sent by OTLP over HTTP, e.g. <c>http://collector:4318</c>; empty: nowhere.</summary>
    public string? OtlpEndpoint { get; set; }

    public IReadOnlyList<string> AdminAddresses => (AdminUrls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Uri? Otlp => string.IsNullOrWhiteSpace(OtlpEndpoint) ? null : new Uri(OtlpEndpoint.TrimEnd('/') + "/", UriKind.Absolute);

    public bool IsOff => AdminAddresses.Count == 0 && Otlp is null;
}
