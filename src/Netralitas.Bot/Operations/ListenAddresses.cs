using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Operations;

/// <summary>The addresses in <c>Urls</c>, separated by semicolons.</summary>
internal static class ListenAddresses
{
    public const string Key = "Urls";
    private const string Default = "http://127.0.0.1:8080";

    /// <exception cref="OptionsValidationException">One of them is no address.</exception>
    public static string[] Read(IConfiguration configuration)
    {
        string[] addresses = (configuration[Key] is { Length: > 0 } urls ? urls : Default)
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (addresses.Length > 0 && Array.TrueForAll(addresses, IsAddress))
        {
            return addresses;
        }
        throw new OptionsValidationException(Key, typeof(string), ["Urls: bukan alamat http, misalnya http://127.0.0.1:8080; untuk https pakai proksi di depan bot (environment Urls)."]);
    }

    /// <summary>An address at which this machine reaches itself.</summary>
    public static Uri Local(string address)
    {
        BindingAddress binding = BindingAddress.Parse(address);
        string host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;
        return new Uri($"{binding.Scheme}://{host}:{binding.Port}/");
    }

    public static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Scheme == Uri.UriSchemeHttp;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
