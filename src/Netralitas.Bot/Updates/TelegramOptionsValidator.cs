using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Updates;

/// <summary>One line for each wrong value: the key and the remedy, never the value of a secret.</summary>
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    private static readonly int[] TelegramsPorts = [443, 80, 88, 8443];

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        List<string> failures = [];
        if (!string.IsNullOrEmpty(options.Token) && !TokenShape().IsMatch(options.Token))
        {
            failures.Add("Telegram:Token: bentuknya angka, titik dua, lalu kode rahasia; salin lagi dari @BotFather (environment Telegram__Token).");
        }
        Uri? server = Web(options.ApiBaseUrl);
        if (server is null)
        {
            failures.Add("Telegram:ApiBaseUrl: bukan alamat http atau https; isi https://api.telegram.org atau hapus (environment Telegram__ApiBaseUrl).");
        }
        else if (IsTelegramsOwn(server) && server.Scheme != Uri.UriSchemeHttps)
        {
            failures.Add("Telegram:ApiBaseUrl: token tidak boleh lewat http biasa; isi https://api.telegram.org (environment Telegram__ApiBaseUrl).");
        }
        if (!Enum.IsDefined(options.Mode))
        {
            failures.Add("Telegram:Mode: isi polling atau webhook (environment Telegram__Mode).");
        }
        if (!string.IsNullOrEmpty(options.InformationChannel) && !ChannelShape().IsMatch(options.InformationChannel))
        {
            failures.Add("Telegram:InformationChannel: isi @nama_kanal atau angka kanal, misalnya -1001234567890 (environment Telegram__InformationChannel).");
        }
        if (!string.IsNullOrEmpty(options.InformationChannelLink) && Web(options.InformationChannelLink) is not { Scheme: "https" })
        {
            failures.Add("Telegram:InformationChannelLink: bukan alamat https; isi misalnya https://t.me/nama_kanal (environment Telegram__InformationChannelLink).");
        }
        if (options.GroupMessagesPerMinute is < 0 or > 1200)
        {
            failures.Add("Telegram:GroupMessagesPerMinute: isi 0 sampai 1200, atau hapus untuk 20 seperti aturan Telegram (environment Telegram__GroupMessagesPerMinute).");
        }
        if (options.Mode == UpdateMode.Webhook)
        {
            AddWebhook(options, server is not null && IsTelegramsOwn(server) && !string.IsNullOrEmpty(options.Token), failures);
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void AddWebhook(TelegramOptions options, bool telegramsOwn, List<string> failures)
    {
        Uri? address = Web(options.WebhookUrl);
        if (address is null)
        {
            failures.Add($"Telegram:WebhookUrl: kosong atau bukan alamat; isi alamat publik bot, misalnya https://bot.example.id{WebhookEndpoint.Path} (environment Telegram__WebhookUrl).");
        }
        else if (telegramsOwn && address.Scheme != Uri.UriSchemeHttps)
        {
            failures.Add("Telegram:WebhookUrl: Telegram hanya memanggil https; pakai https di depan bot (environment Telegram__WebhookUrl).");
        }
        else if (telegramsOwn && !TelegramsPorts.Contains(address.Port))
        {
            failures.Add("Telegram:WebhookUrl: Telegram hanya memanggil port 443, 80, 88 atau 8443; ganti portnya (environment Telegram__WebhookUrl).");
        }
        if (string.IsNullOrEmpty(options.WebhookSecret))
        {
            failures.Add("Telegram:WebhookSecret: kosong; isi 1–256 huruf A–Z a–z 0–9 _ - yang acak (environment Telegram__WebhookSecret atau Telegram__WebhookSecretFile).");
        }
        else if (!SecretShape().IsMatch(options.WebhookSecret))
        {
            failures.Add("Telegram:WebhookSecret: hanya 1–256 huruf A–Z a–z 0–9 _ - yang diterima Telegram; ganti (environment Telegram__WebhookSecret).");
        }
    }

    private static Uri? Web(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;

    internal static bool IsTelegramsOwn(Uri server) =>
        server.Host.Equals("telegram.org", StringComparison.OrdinalIgnoreCase) || server.Host.EndsWith(".telegram.org", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[0-9]{1,16}:[A-Za-z0-9_\-]+\z")]
    private static partial Regex TokenShape();

    [GeneratedRegex(@"\A(?:@[A-Za-z][A-Za-z0-9_]{3,31}|-100[0-9]{1,14})\z")]
    private static partial Regex ChannelShape();

    [GeneratedRegex(@"\A[A-Za-z0-9_\-]{1,256}\z")]
    private static partial Regex SecretShape();
}
