namespace Netralitas.Simulator;

/// <summary>A misfortune for one of the next calls; see <see cref="SimulatorServer.Fail"/>.</summary>
public sealed record Fault
{
    private Fault(string name)
    {
        Name = name;
    }

    public string Name { get; }

    internal int Code { get; private init; }

    internal int RetryAfter { get; private init; }

    internal string Description { get; private init; } = "";

    internal TimeSpan Pause { get; private init; }

    /// <summary>429 with <c>retry_after</c>, without effect.</summary>
    public static Fault TooManyRequests(int retryAfter) => new("too_many_requests") { Code = 429, RetryAfter = retryAfter };

    /// <summary>An HTML page of a proxy instead of JSON, without effect.</summary>
    public static Fault ServerError(int status = 502) => new("server_error") { Code = status };

    /// <summary>A Bot API error, without effect.</summary>
    public static Fault Error(int code, string description) => new("error") { Code = code, Description = description };

    /// <summary>The connection breaks before anything happened.</summary>
    public static Fault ResetBefore() => new("reset_before");

    /// <summary>The call takes effect, and the connection breaks before the answer.</summary>
    public static Fault ResetAfter() => new("reset_after");

    /// <summary>The call takes effect, and the answer breaks off half-way.</summary>
    public static Fault Truncated() => new("truncated");

    /// <summary>The call waits before it takes effect, by the simulator's clock.</summary>
    public static Fault Delay(TimeSpan pause) => new("delay") { Pause = pause };

    internal static Fault? Parse(string name, int number) => name switch
    {
        "too_many_requests" => TooManyRequests(number),
        "server_error" => ServerError(number == 0 ? 502 : number),
        "reset_before" => ResetBefore(),
        "reset_after" => ResetAfter(),
        "truncated" => Truncated(),
        "delay" => Delay(TimeSpan.FromMilliseconds(number)),
        _ => null,
    };
}
