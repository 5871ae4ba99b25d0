using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Simulator;

namespace Netralitas.Bot.Operations;

/// <summary>Without a token the simulator takes Telegram's place; the bot speaks to it over HTTP with the same client.</summary>
internal static class SimulatorStart
{
    private const string UrlKey = "Simulator:Url";
    private const string ModeratorsGroup = "Moderator Netralitas";
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Starts it, and points the bot's options to it.</summary>
    public static async Task<SimulatorServer> StartAsync(
        IConfiguration configuration, ServeOptions options, CancellationToken cancellation)
    {
        string url = configuration[UrlKey] is { Length: > 0 } configured ? configured : DefaultUrl;
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp)
        {
            throw new OptionsValidationException(UrlKey, typeof(string), [$"{UrlKey}: bukan alamat http, misalnya {DefaultUrl} (environment Simulator__Url)."]);
        }
        string folder = Path.Combine(PrivateFolder.Create(options.Storage.Path, "Storage:Path"), "simulator");
        try
        {
            SimulatorServer simulator = await SimulatorServer.StartAsync(
                new SimulatorOptions { Url = url, DataPath = PrivateFolder.Create(folder, "Storage:Path") }, cancellation);
            options.Telegram.Token = simulator.Token;
            options.Telegram.ApiBaseUrl = simulator.BaseAddress.ToString();
            options.Moderation.ChatId ??= simulator.Groups.FirstOrDefault(g => g.Title == ModeratorsGroup)?.Id;
            if (options.Moderation is { Supervisors.Count: 0, Moderators.Count: 0 })
            {
                options.Moderation.Supervisors.Add(simulator.User("moderator").Id);
            }
            options.Tips.PostingDelay = "0";
            return simulator;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new AddressTakenException(UrlKey, url, "Simulator__Url");
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new OptionsValidationException(UrlKey, typeof(string), [$"{UrlKey}: simulator hanya melayani mesin ini; isi {DefaultUrl} atau port lain (environment Simulator__Url)."]);
        }
    }
}
