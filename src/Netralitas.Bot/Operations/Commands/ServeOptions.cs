using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Ai;
using Netralitas.Bot.Moderation;
using Netralitas.Bot.Operations.Seeing;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Updates;

namespace Netralitas.Bot.Operations.Commands;

/// <summary>The checked configuration of <c>serve</c>.</summary>
internal sealed record ServeOptions(
    string[] Addresses, LoggingOptions Logging, StorageOptions Storage, TelegramOptions Telegram, TipsOptions Tips, ModerationOptions Moderation, string KnowledgeFolder, TelemetryOptions Telemetry, AiOptions Ai)
{
    public static ServeOptions Read(IConfiguration configuration) => new(
        ListenAddresses.Read(configuration),
        configuration.Read(LoggingOptions.Section, new LoggingOptionsValidator()),
        configuration.Read(StorageOptions.Section, new StorageOptionsValidator()),
        configuration.Read(TelegramOptions.Section, new TelegramOptionsValidator(), (o, failures) => o.ReadFiles(failures)),
        configuration.Read(TipsOptions.Section, new TipsOptionsValidator()),
        configuration.Read(ModerationOptions.Section, new ModerationOptionsValidator()),
        Operations.KnowledgeFolder.Find(configuration),
        configuration.Read(TelemetryOptions.Section, new TelemetryOptionsValidator()),
        configuration.Read(AiOptions.Section, new AiOptionsValidator(), (o, failures) => o.ReadFiles(failures)));
}
