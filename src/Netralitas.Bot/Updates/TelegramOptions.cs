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

    /// <summary>The public channel that <c>/umumkan</c> writes to: <c>@name</c>, or its number.</summary>
    public string? InformationChannel { get; set; }

    /// <summary>Where people find a channel that is given by its number.</summary>
    public string? InformationChannelLink { get; set; }

    /// <summary>
    /// Messages that a group is sent in a minute before anything waits; 0: none waits until the server complains. By default Telegram's twenty, where
    /// Telegram itself is called. A Bot API server of one's own passes calls on to Telegram, so it should be set there.
    /// </summary>
    public int? GroupMessagesPerMinute { get; set; }

    public int GroupPace => GroupMessagesPerMinute ?? (Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out Uri? server) && TelegramOptionsValidator.IsTelegramsOwn(server) ? 20 : 0);

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
