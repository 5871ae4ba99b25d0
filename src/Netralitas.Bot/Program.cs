using System.CommandLine;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Operations.Commands;

// The table of contents: each verb is one file in Operations/Commands; `serve` builds the host in ServeCommand.
var root = new RootCommand("Netralitas.Bot: tanya jawab netralitas ASN, laporan anonim, dan triase untuk Telegram.")
{
    ServeCommand.Create(),
    AskCommand.Create(),
    EvaluateCommand.Create(),
    SearchCommand.Create(),
    CheckKnowledgeCommand.Create(),
    CompileKnowledgeCommand.Create(),
    ImportRegulationCommand.Create(),
    HealthCheckCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    MigrateStorageCommand.Create(),
    RotateKeysCommand.Create(),
    InspectStorageCommand.Create(),
    VerifyAuditCommand.Create(),
    DoctorCommand.Create(),
    ExportCaseCommand.Create(),
    ExportStatisticsCommand.Create(),
};
root.SetAction((_, cancellation) => ServeCommand.RunAsync(cancellation));

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(45), // longer than the host takes to finish what it has begun
    });
}
catch (Exception e) when (ExitCodes.For(e) is { } exit)
{
    if (exit.Message.Length > 0)
    {
        await Console.Error.WriteLineAsync(exit.Message);
    }
    return exit.Code;
}
