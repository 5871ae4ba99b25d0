using System.Text.Json.Nodes;
using Netralitas.Simulator.State;

namespace Netralitas.Simulator.Wire;

/// <summary>Faults that wait for their call, and the pauses that the bot was told to keep.</summary>
internal sealed class FaultQueue(World world)
{
    private readonly Dictionary<string, Queue<Fault>> _waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _closed = new(StringComparer.Ordinal);

    public void Add(string method, Fault fault)
    {
        lock (world.Gate)
        {
            if (!_waiting.TryGetValue(method, out var queue))
                _waiting.Add(method, queue = new());
            queue.Enqueue(fault);
        }
    }

    public void Clear()
    {
        lock (world.Gate)
        {
            _waiting.Clear();
            _closed.Clear();
        }
    }

    public Fault? Take(ApiRequest request)
    {
        lock (world.Gate)
        {
            var place = $"{request.Method}:{request.Parameters["chat_id"]?.ToJsonString()}";
            if (_closed.Remove(place, out var until) && world.Now < until)
                world.Violations.Add(new("retry_after_ignored", request.Method));
            var fault = Take(request.Method) ?? (request.Method == "getUpdates" ? null : Take("*"));
            if (fault?.Code == 429)
                _closed[place] = world.Now + TimeSpan.FromSeconds(fault.RetryAfter);
            return fault;
        }
    }

    public static JsonObject TooManyRequests(int retryAfter) =>
        new ApiException(429, $"Too Many Requests: retry after {retryAfter}", new() { ["retry_after"] = retryAfter }).ToJson();

    private Fault? Take(string method) => _waiting.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
