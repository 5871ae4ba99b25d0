using System.Buffers;
using System.Text.Json;

namespace Netralitas.Bot.Operations;

/// <summary><c>/health/live</c>: the process runs. <c>/health/ready</c>: it can be sent traffic, or says what is missing.</summary>
internal sealed class HealthEndpoints(IEnumerable<IReadiness> parts)
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly IReadiness[] _parts = [.. parts];

    public static Task AnswerLiveAsync(HttpContext context) => context.Response.WriteAsync("ok", context.RequestAborted);

    public async Task AnswerReadyAsync(HttpContext context)
    {
        var body = new ArrayBufferWriter<byte>();
        bool ready = await WriteAsync(body, context.RequestAborted);
        context.Response.StatusCode = ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/json";
        await context.Response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    private async Task<bool> WriteAsync(ArrayBufferWriter<byte> body, CancellationToken cancellation)
    {
        var problems = new List<(string Name, string? Problem, string? Note)>();
        foreach (IReadiness part in _parts)
        {
            problems.Add((part.Name, await FindProblemAsync(part, cancellation), part.Note));
        }
        bool ready = problems.TrueForAll(p => p.Problem is null);
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteString("status", ready ? "ready" : "not_ready");
        foreach ((string name, string? problem, string? note) in problems)
        {
            writer.WriteString(name, problem ?? note ?? "ok");
        }
        writer.WriteEndObject();
        return ready;
    }

    private static async Task<string?> FindProblemAsync(IReadiness part, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            return await part.FindProblemAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "tidak menjawab";
        }
    }
}
