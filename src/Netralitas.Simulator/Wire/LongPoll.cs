using System.Text.Json.Nodes;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Wire;

/// <summary>getUpdates: waits for updates, confirms by offset, and lets only the newest poll live.</summary>
internal sealed class LongPoll(World world, Webhook webhook)
{
    private CancellationTokenSource? _current;

    public async Task<JsonNode> RunAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var mine = new CancellationTokenSource();
        var older = Interlocked.Exchange(ref _current, mine);
        try
        {
            older?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in this very moment.
        }

        try
        {
            return await WaitAsync(request.Parameters, mine.Token, cancellationToken);
        }
        finally
        {
            Interlocked.CompareExchange(ref _current, null, mine);
        }
    }

    private async Task<JsonNode> WaitAsync(JsonObject parameters, CancellationToken superseded, CancellationToken aborted)
    {
        if (webhook.IsSet)
            throw ApiException.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        var offset = parameters["offset"]?.GetValue<long>() ?? 0;
        var limit = (int)Math.Clamp(parameters["limit"]?.GetValue<long>() ?? 100, 1, 100);
        var seconds = Math.Clamp(parameters["timeout"]?.GetValue<long>() ?? 0, 0, 50);
        Begin(offset, parameters["allowed_updates"] as JsonArray);

        using var timeout = new CancellationTokenSource(seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds), world.Options.TimeProvider);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, superseded, aborted);
        while (true)
        {
            long version;
            lock (world.Gate)
            {
                if (superseded.IsCancellationRequested)
                    throw ApiException.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
                aborted.ThrowIfCancellationRequested();
                version = world.Version;
                if (Take(limit) is { Count: > 0 } updates || seconds == 0 || timeout.IsCancellationRequested)
                    return Take(limit, andForgetRepeats: true);
            }

            if (webhook.IsSet)
                throw ApiException.Conflict("terminated by setWebhook request");
            try
            {
                await world.WhenNewerThan(version).WaitAsync(any.Token);
            }
            catch (OperationCanceledException)
            {
                // The loop looks at which of the three it was.
            }
        }
    }

    private void Begin(long offset, JsonArray? allowed)
    {
        lock (world.Gate)
        {
            if (allowed is not null)
                world.AllowedUpdates = [.. allowed.Select(kind => (string)kind!)];
            world.DropStale();
            var confirmed = offset >= 0
                ? world.Pending.Where(update => update.Id < offset && !update.Again).ToList()
                : world.Pending.SkipLast((int)Math.Min(-offset, int.MaxValue)).ToList();
            foreach (var update in confirmed)
                world.Confirm(update);
        }
    }

    private JsonArray Take(int limit, bool andForgetRepeats = false)
    {
        // The same update twice in one answer would be less than real: a repeat comes in a later one.
        var batch = world.Pending.DistinctBy(update => update.Id).Take(limit).ToList();
        if (andForgetRepeats)
        {
            foreach (var repeat in batch.Where(update => update.Again))
                world.Confirm(repeat);
        }

        return [.. batch.Select(update => update.Json.DeepClone())];
    }
}
