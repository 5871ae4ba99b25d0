namespace Netralitas.Bot.Tests.Support;

/// <summary>
/// The requests of all scenarios in one file of JSON lines, for the check against an independent description of the Bot API
/// (<c>tests/contract/check-requests.mjs</c>). Nothing is kept where <c>RECORDED_REQUESTS</c> is not set.
/// </summary>
internal static class RecordedRequests
{
    private static readonly Lock Gate = new();

    private static readonly string? Path = Environment.GetEnvironmentVariable("RECORDED_REQUESTS");

    public static void Append(string callLog)
    {
        if (string.IsNullOrEmpty(Path) || !File.Exists(callLog))
        {
            return;
        }
        lock (Gate)
        {
            File.AppendAllLines(Path, File.ReadLines(callLog));
        }
    }
}
