using System.Buffers;
using System.Globalization;

namespace Telegram.Bot;

/// <summary>Where the Bot API is, who the bot is, and how patient the client is.</summary>
public class TelegramBotClientOptions
{
    private static readonly SearchValues<char> s_notInToken = SearchValues.Create("/\\?#% \t\r\n");

    /// <summary>A bot by its token.</summary>
    /// <param name="token">Number of the bot, colon, secret.</param>
    /// <param name="baseUrl">Another server than Telegram's own, like http://localhost:8081.</param>
    /// <param name="useTestEnvironment">Telegram's test environment.</param>
    public TelegramBotClientOptions(string token, string? baseUrl = default, bool useTestEnvironment = false)
    {
        ArgumentNullException.ThrowIfNull(token);
        var colon = token.IndexOf(':');
        if (colon is < 1 or > 16
            || colon == token.Length - 1
            || token.AsSpan().ContainsAny(s_notInToken)
            || !long.TryParse(token.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var botId))
        {
            throw new ArgumentException("A token is the number of the bot, a colon and a secret", nameof(token)); // never quoted
        }

        if (!Uri.TryCreate(baseUrl ?? "https://api.telegram.org", UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("A base URL looks like http://localhost:8081", nameof(baseUrl));
        }

        Token = token;
        BotId = botId;
        BaseUrl = baseUrl;
        UseTestEnvironment = useTestEnvironment;
        var root = server.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var test = useTestEnvironment ? "/test" : "";
        BaseRequestUrl = $"{root}/bot{token}{test}";
        BaseFileUrl = $"{root}/file/bot{token}{test}";
        Host = server.Authority;
    }

    /// <summary>The token. Whoever has it is the bot.</summary>
    public string Token { get; }

    /// <summary>Number of the bot.</summary>
    public long BotId { get; }

    /// <summary>The server, unless it is Telegram's own.</summary>
    public string? BaseUrl { get; }

    /// <summary>Telegram's test environment.</summary>
    public bool UseTestEnvironment { get; }

    /// <summary>Where methods are called. Contains the token.</summary>
    public string BaseRequestUrl { get; }

    /// <summary>Where files are fetched. Contains the token.</summary>
    public string BaseFileUrl { get; }

    /// <summary>A wait that Telegram asks for (429) is obeyed up to this many seconds; a longer one is an <see cref="Exceptions.ApiRequestException"/>.</summary>
    public int RetryThreshold { get; set; } = 60;

    /// <summary>How often such a wait is obeyed for one call.</summary>
    public int RetryCount { get; set; } = 3;

    /// <summary>The clock behind all waits and time-outs. Not in the Telegram.Bot package.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Spreads waits, from 0 up to 1. Not in the Telegram.Bot package.</summary>
    public Func<double> Jitter { get; set; } = Random.Shared.NextDouble;

    /// <summary>Keeps to Telegram's limits over all calls; without it each call waits for itself. Not in the Telegram.Bot package.</summary>
    public Pacing.TelegramPace? Pace { get; set; }

    internal string Host { get; }
}
