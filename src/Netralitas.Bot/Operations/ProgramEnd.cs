using Microsoft.Extensions.Hosting;

namespace Netralitas.Bot.Operations;

/// <summary>Lets a background part end the program with one clear line and an exit code.</summary>
internal sealed class ProgramEnd(IHostApplicationLifetime lifetime)
{
    private readonly Lock _gate = new();

    public int Code { get; private set; } = ExitCodes.Ok;

    public string? Line { get; private set; }

    /// <summary>Stops the program gracefully; the first reason stays.</summary>
    public void Stop(int code, string line)
    {
        lock (_gate)
        {
            if (Line is null)
            {
                (Code, Line) = (code, line);
            }
        }
        lifetime.StopApplication();
    }
}
