using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Wire;

/// <summary>
/// Delivers updates to the bot's address: in order within a chat, chats side by side, again and again with growing pauses until
/// the bot accepts with 2xx.
/// </summary>
internal sealed class Webhook(World world) : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Dictionary<long, Lane> _lanes = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<Task> _inFlight = [];
    private Task _pump = Task.CompletedTask;
    private string? _url;
    private string? _secret;
    private long _connections = 40;
    private DateTimeOffset? _failedAt;
    private string? _failure;

    public bool IsSet => _url is not null;

    public DateTimeOffset? FailedAt => _failedAt;

    /// <summary>Runs a method that the bot put into its answer instead of calling it.</summary>
    public Func<string, JsonObject, Task>? OnReply { get; set; }

    public JsonNode Set(JsonObject parameters)
    {
        var url = (string)parameters["url"]!;
        if (url.Length == 0)
            return Delete((bool?)parameters["drop_pending_updates"] ?? false);
        CheckUrl(url);
        var secret = (string?)parameters["secret_token"];
        if (secret?.Length > 256)
            throw ApiException.Bad("secret token is too long");
        if (secret?.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') == false)
            throw ApiException.Bad("secret token contains unallowed characters");
        (_url, _secret, _failedAt, _failure) = (url, secret is { Length: > 0 } ? secret : null, null, null);
        _connections = Math.Clamp(parameters["max_connections"]?.GetValue<long>() ?? 40, 1, 100);
        if (parameters["allowed_updates"] is JsonArray allowed)
            world.AllowedUpdates = [.. allowed.Select(kind => (string)kind!)];
        if ((bool?)parameters["drop_pending_updates"] == true)
            world.Pending.Clear();
        _lanes.Clear();
        world.Touch();
        if (_pump.IsCompleted)
            _pump = Task.Run(PumpAsync);
        return true;
    }

    public JsonNode Delete(bool dropPending)
    {
        _url = null;
        if (dropPending)
            world.Pending.Clear();
        world.Touch();
        return true;
    }

    public JsonObject Info()
    {
        var info = new JsonObject
        {
            ["url"] = _url ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Pending.Count,
        };
        if (_url is not null)
            info["max_connections"] = _connections;
        if (world.AllowedUpdates is { } allowed)
            info["allowed_updates"] = new JsonArray([.. allowed.Select(kind => (JsonNode)kind)]);
        if (_failedAt is { } at)
        {
            info["last_error_date"] = at.ToUnixTimeSeconds();
            info["last_error_message"] = _failure;
        }

        return info;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pump;
        Task[] rest;
        lock (world.Gate)
            rest = [.. _inFlight];
        await Task.WhenAll(rest);
        _http.Dispose();
        _stop.Dispose();
    }

    private static void CheckUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            throw ApiException.Bad("bad webhook: invalid webhook URL specified");
        // Plain HTTP is for this machine only; anything else the simulator must not call anyway.
        if (!uri.IsLoopback)
            throw ApiException.Bad(uri.Scheme == "https" ? "bad webhook: the simulator delivers to loopback only" : "bad webhook: An HTTPS URL must be provided for webhook");
    }

    private async Task PumpAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Task wake;
            TimeSpan? pause;
            lock (world.Gate)
            {
                if (_url is null)
                {
                    // A later setWebhook starts another pump.
                    _pump = Task.CompletedTask;
                    return;
                }

                pause = StartDue();
                wake = world.WhenNewerThan(world.Version);
            }

            try
            {
                if (pause is { } time)
                    await wake.WaitAsync(time, world.Options.TimeProvider, _stop.Token);
                else
                    await wake.WaitAsync(_stop.Token);
            }
            catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
            {
                // Time to look again, or to stop.
            }
        }
    }

    /// <summary>Starts what may be sent now; returns how long the next retry is away.</summary>
    private TimeSpan? StartDue()
    {
        world.DropStale();
        TimeSpan? next = null;
        foreach (var update in world.Pending.DistinctBy(update => update.Lane).ToList())
        {
            if (!_lanes.TryGetValue(update.Lane, out var lane))
                _lanes.Add(update.Lane, lane = new());
            if (lane.Busy || _inFlight.Count >= _connections)
                continue;
            var wait = lane.NotBefore - world.Now;
            if (wait > TimeSpan.Zero)
            {
                next = next is null || wait < next ? wait : next;
                continue;
            }

            lane.Busy = true;
            var delivery = new TaskCompletionSource();
            _inFlight.Add(delivery.Task);
            _ = DeliverAsync(update, lane, delivery);
        }

        return next;
    }

    private async Task DeliverAsync(PendingUpdate update, Lane lane, TaskCompletionSource done)
    {
        await Task.Yield();
        try
        {
            var (accepted, failure, retryAfter, reply) = await PostAsync(update);
            if (accepted && reply is not null && OnReply is { } handler)
                await handler((string)reply["method"]!, reply);
            End(update, lane, done.Task, accepted, failure, retryAfter);
        }
        finally
        {
            done.SetResult();
        }
    }

    private void End(PendingUpdate update, Lane lane, Task delivery, bool accepted, string? failure, TimeSpan? retryAfter)
    {
        lock (world.Gate)
        {
            lane.Busy = false;
            _inFlight.Remove(delivery);
            if (accepted)
            {
                lane.Failures = 0;
                world.Confirm(update);
            }
            else
            {
                (_failedAt, _failure) = (world.Now, failure);
                lane.NotBefore = world.Now + (retryAfter ?? TimeSpan.FromSeconds(Math.Min(60, 1 << Math.Min(6, lane.Failures))));
                lane.Failures++;
            }

            world.Touch();
        }
    }

    private async Task<(bool Accepted, string? Failure, TimeSpan? RetryAfter, JsonObject? Reply)> PostAsync(PendingUpdate update)
    {
        if (_url is not { } url)
            return (false, "Webhook was deleted", null, null); // meanwhile: whoever polls now gets the update

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(update.Json.ToJsonString(), Encoding.UTF8, "application/json") };
            if (_secret is not null)
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", _secret);
            using var response = await _http.SendAsync(request, _stop.Token);
            if (response.IsSuccessStatusCode)
                return (true, null, null, Reply(await response.Content.ReadAsStringAsync(_stop.Token)));
            var retryAfter = response.Headers.RetryAfter?.Delta;
            return (false, $"Wrong response from the webhook: {(int)response.StatusCode} {Phrase(response.StatusCode)}", retryAfter, null);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return (false, exception is HttpRequestException ? "Connection refused" : "Read timeout expired", null, null);
        }
    }

    private static string Phrase(HttpStatusCode status) => status.ToString();

    private static JsonObject? Reply(string body)
    {
        try
        {
            return body.Length > 0 && JsonNode.Parse(body) is JsonObject json && json.ContainsKey("method") ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Lane
    {
        public bool Busy { get; set; }

        public int Failures { get; set; }

        public DateTimeOffset NotBefore { get; set; }
    }
}
