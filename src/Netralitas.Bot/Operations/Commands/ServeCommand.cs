using System.CommandLine;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>serve</c>: the bot itself.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Jalankan bot (bawaan); tanpa Telegram:Token memakai simulator");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    public static Task<int> RunAsync(CancellationToken cancellation) => Task.FromResult(ExitCodes.Ok);
}
