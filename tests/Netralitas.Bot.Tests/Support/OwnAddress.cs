using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Netralitas.Bot.Updates;

namespace Netralitas.Bot.Tests.Support;

/// <summary>Tells the bot its webhook's address as soon as the free port is known, and before the bot tells it to Telegram.</summary>
internal sealed class OwnAddress(TelegramOptions telegram, IServer server) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (telegram.Mode == UpdateMode.Webhook)
        {
            telegram.WebhookUrl = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        }
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
