using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Operations;

/// <summary>How the program ends: one clear line and a code in the manner of sysexits.h.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int Failed = 1;

    /// <summary>EX_DATAERR: an input file cannot be used.</summary>
    public const int BadData = 65;

    /// <summary>EX_UNAVAILABLE: a service or port cannot be had.</summary>
    public const int Unavailable = 69;

    /// <summary>EX_CONFIG: a configuration value is missing or wrong.</summary>
    public const int BadConfiguration = 78;

    /// <summary>The line and the code for an expected failure, or null for a bug.</summary>
    public static (int Code, string Message)? For(Exception e) => e switch
    {
        OptionsValidationException options => (BadConfiguration, string.Join(Environment.NewLine, options.Failures)),
        KnowledgeException => (BadConfiguration, e.Message),
        StorageException storage => (storage.Problem switch
        {
            StorageProblem.Unreadable or StorageProblem.ReadOnly => BadConfiguration,
            StorageProblem.Locked or StorageProblem.Unreachable => Unavailable,
            _ => Failed,
        }, e.Message),
        AddressTakenException => (Unavailable, e.Message),
        DirectoryNotFoundException or FileNotFoundException => (BadData, e.Message),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException or SocketException } => (Unavailable, $"Alamat sudah dipakai: {e.Message} Ganti Urls atau hentikan program lain."),
        OperationCanceledException => (Ok, ""),
        _ => null,
    };
}
