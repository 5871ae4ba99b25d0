using Microsoft.Extensions.Hosting;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Instances;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation;

/// <summary>What other instances have changed is posted, drawn and looked up here.</summary>
internal sealed class DeskNews(InstanceNews news, OutboxSignal posts, CardSignal cards, RoleBook roles, PublicSentences sentences) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        news.On(StorageTopics.Outbox, posts.Raise);
        news.On(StorageTopics.Desk, () =>
        {
            roles.Forget();
            sentences.Forget();
            cards.Raise();
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
