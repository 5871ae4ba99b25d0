using System.CommandLine;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>healthcheck</c>: asks the running bot on this machine; for containers, which have no curl.</summary>
internal static class HealthCheckCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var command = new Command("healthcheck", "Tanya /health/ready pada bot yang berjalan di mesin ini; kode 0 bila siap");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellation)
    {
        Uri address = new(ListenAddresses.Local(ListenAddresses.Read(CommandSetup.Configuration())[0]), HealthEndpoints.Ready);
        using var http = new HttpClient { Timeout = Longest };
        try
        {
            using HttpResponseMessage response = await http.GetAsync(address, cancellation);
            Console.WriteLine(await response.Content.ReadAsStringAsync(cancellation));
            return response.IsSuccessStatusCode ? ExitCodes.Ok : ExitCodes.Failed;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"Bot tidak menjawab di {address}");
            return ExitCodes.Unavailable;
        }
    }
}
