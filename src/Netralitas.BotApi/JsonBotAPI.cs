using System.Text.Encodings.Web;
using System.Text.Json;
using Telegram.Bot.Serialization;

namespace Telegram.Bot;

/// <summary>How the Bot API writes JSON; also for an update that came by webhook.</summary>
public static class JsonBotAPI
{
    /// <summary>Source-generated and read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(BotApiJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // bodies are never embedded in HTML, and emoji stay one character
            TypeInfoResolver = BotApiJsonContext.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}
