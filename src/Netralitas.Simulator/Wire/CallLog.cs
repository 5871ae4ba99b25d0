using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Netralitas.Simulator.Wire;

/// <summary>Remembers the requests of the bot, the newest ones in memory and all of them in a file when one is named.</summary>
internal sealed class CallLog(string? path) : IDisposable
{
    // Enough for any scenario, and a demo that runs for weeks does not fill the memory.
    private const int Kept = 20_000;

    private readonly Lock _gate = new();
    private readonly Queue<SimCall> _calls = new();
    private readonly StreamWriter? _file = path is null ? null : new(path, append: true) { AutoFlush = true };
    private long _number;

    public IReadOnlyList<SimCall> All
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    public void Add(DateTimeOffset at, ApiRequest request, int status, JsonObject? response, string? fault)
    {
        var files = request.Files.Select(file => new SimCallFile(file.Field, file.FileName, file.ContentType, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes)))).ToList();
        lock (_gate)
        {
            var call = new SimCall(++_number, at, request.Method, request.Parameters, files, status, response, fault);
            _calls.Enqueue(call);
            if (_calls.Count > Kept)
                _calls.Dequeue();
            _file?.WriteLine(Line(call).ToJsonString());
        }
    }

    public void Clear()
    {
        lock (_gate)
            _calls.Clear();
    }

    public static JsonObject Line(SimCall call) => new()
    {
        ["number"] = call.Number,
        ["at"] = call.At.ToUnixTimeMilliseconds(),
        ["method"] = call.Method,
        ["parameters"] = call.Parameters.DeepClone(),
        ["files"] = new JsonArray([.. call.Files.Select(file => (JsonNode)new JsonObject
        {
            ["field"] = file.Field,
            ["name"] = file.FileName,
            ["type"] = file.ContentType,
            ["size"] = file.Size,
            ["sha256"] = file.Sha256,
        })]),
        ["status"] = call.Status,
        ["fault"] = call.Fault,
    };

    public void Dispose()
    {
        lock (_gate)
            _file?.Dispose();
    }
}
