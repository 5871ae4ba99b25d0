namespace Netralitas.Bot.Updates;

/// <summary>Section <c>Telegram</c>.</summary>
internal sealed class TelegramOptions
{
    public const string Section = "Telegram";
    public const string TelegramsOwn = "https://api.telegram.org";

    /// <summary>Number, colon, secret. Empty: the simulator takes Telegram's place.</summary>
    public string? Token { get; set; }

    /// <summary>A file that holds the token.</summary>
    public string? TokenFile { get; set; }

    public string ApiBaseUrl { get; set; } = TelegramsOwn;

    public UpdateMode Mode { get; set; } = UpdateMode.Polling;

    /// <summary>Where Telegram reaches this bot; without a path, <see cref="WebhookEndpoint.Path"/> is meant.</summary>
    public string? WebhookUrl { get; set; }

    public string? WebhookSecret { get; set; }

    /// <summary>A file that holds the webhook's secret.</summary>
    public string? WebhookSecretFile { get; set; }

    /// <summary>Forget, at the start, what was sent while the bot was away.</summary>
    public bool DropPending { get; set; }

    /// <summary>Reads the secrets that are given as files.</summary>
    public void ReadFiles(ICollection<string> failures)
    {
        Token = FromFile(Token, TokenFile, "Token", failures);
        WebhookSecret = FromFile(WebhookSecret, WebhookSecretFile, "WebhookSecret", failures);
    }

    private static string? FromFile(string? value, string? file, string key, ICollection<string> failures)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return value?.Trim();
        }
        if (!string.IsNullOrWhiteSpace(value))
        {
            failures.Add($"Telegram:{key}: diisi dua kali; pilih salah satu dari Telegram:{key} dan Telegram:{key}File.");
            return value.Trim();
        }
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failures.Add($"Telegram:{key}File: {file} tidak dapat dibaca ({e.GetType().Name}); periksa jalur dan hak baca (environment Telegram__{key}File).");
            return null;
        }
    }
}

/// <summary>How updates come in.</summary>
internal enum UpdateMode
{
    Polling,
    Webhook,
}
