using Microsoft.Extensions.DependencyInjection.Extensions;
using Telegram.Bot;
using Telegram.Bot.Pacing;

namespace Netralitas.Bot.Operations;

/// <summary>
/// The one client, by urgency: <c>[FromKeyedServices(SendUrgency.First)] ITelegramBotClient bot</c>. Tip steps and receipts go first, what nobody waits
/// for goes last; whoever asks for no key sends as usual.
/// </summary>
internal static class Urgencies
{
    public static IServiceCollection AddUrgencies(this IServiceCollection services)
    {
        foreach (SendUrgency urgency in Enum.GetValues<SendUrgency>())
        {
            services.TryAddKeyedSingleton<ITelegramBotClient>(urgency, (provider, _) => new BotClientOfUrgency(provider.GetRequiredService<ITelegramBotClient>(), urgency));
        }
        return services;
    }
}
