using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Ai;

/// <summary>One line for each wrong value: the key and the remedy. Nothing is checked when there is no endpoint.</summary>
internal sealed class AiOptionsValidator : IValidateOptions<AiOptions>
{
    private const int LongestWait = 60;

    public ValidateOptionsResult Validate(string? name, AiOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }
        List<string> failures = [];
        if (EndpointFailure(options.Endpoint!) is { } failure)
        {
            failures.Add($"Ai:Endpoint: {failure} (environment Ai__Endpoint).");
        }
        if (string.IsNullOrWhiteSpace(options.ChatModel) && string.IsNullOrWhiteSpace(options.EmbeddingModel))
        {
            failures.Add("Ai:ChatModel: isi nama model, atau Ai:EmbeddingModel, atau kosongkan Ai:Endpoint (environment Ai__ChatModel).");
        }
        if (options.ApiKey?.Any(c => c is < '!' or > '~') == true)
        {
            failures.Add("Ai:ApiKey: hanya huruf, angka dan tanda baca ASCII, tanpa spasi (environment Ai__ApiKey).");
        }
        if (options.TimeoutSeconds is < 1 or > LongestWait)
        {
            failures.Add($"Ai:TimeoutSeconds: isi 1 sampai {LongestWait} (environment Ai__TimeoutSeconds).");
        }
        if (options.RequestsPerHour < 1)
        {
            failures.Add("Ai:RequestsPerHour: isi 1 atau lebih (environment Ai__RequestsPerHour).");
        }
        if (options.TokensPerHour < 1)
        {
            failures.Add("Ai:TokensPerHour: isi 1 atau lebih (environment Ai__TokensPerHour).");
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>The value itself is not repeated: somebody may have written a key into it.</summary>
    private static string? EndpointFailure(string endpoint)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return "bukan alamat http(s); contoh https://api.openai.com/v1 atau http://127.0.0.1:11434/v1";
        }
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return "tanpa nama pengguna, tanda tanya atau pagar; kunci ditulis di Ai:ApiKey";
        }
        return uri.Scheme == "http" && !IsNear(uri) ? "alamat di luar jaringan sendiri harus https" : null;
    }

    /// <summary>This machine, a private network, or a neighbour's name without a dot, as in compose.</summary>
    private static bool IsNear(Uri uri)
    {
        if (!IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? address))
        {
            return !uri.Host.Contains('.', StringComparison.Ordinal);
        }
        if (IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal)
        {
            return true;
        }
        byte[] parts = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            && (parts[0] == 10 || (parts[0] == 172 && parts[1] is >= 16 and < 32) || (parts[0] == 192 && parts[1] == 168));
    }
}
