using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Operations.Seeing;

/// <summary>One line for each wrong value: the key and the remedy.</summary>
internal sealed class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        List<string> failures = [];
        if (!options.AdminAddresses.All(ListenAddresses.IsAddress))
        {
            failures.Add("Operations:AdminUrls: bukan alamat http, misalnya http://127.0.0.1:5081; kosongkan bila tidak dipakai (environment Operations__AdminUrls).");
        }
        if (!string.IsNullOrWhiteSpace(options.OtlpEndpoint)
            && !(Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out Uri? otlp) && otlp.Scheme is "http" or "https"))
        {
            failures.Add("Operations:OtlpEndpoint: bukan alamat http(s), misalnya http://127.0.0.1:4318; kosongkan bila tidak dipakai (environment Operations__OtlpEndpoint).");
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
