using System.Diagnostics;
using System.Globalization;
using Netralitas.Benchmarks;
using Npgsql;

namespace Netralitas.Bot.Tests.Support;

/// <summary>
/// A throwaway PostgreSQL on loopback. A shell watches over it: when this process ends, however it ends, the shell reads the end of its input,
/// stops the server and deletes the folder.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Script =
        """
        trap '' TERM INT HUP
        set -e
        "$1/initdb" -D "$2/data" -U bot -A trust -E UTF8 --locale=C.UTF-8 --no-sync > "$2/initdb.log"
        "$1/pg_ctl" -D "$2/data" -l "$2/log" -w -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$2 -c fsync=off -c max_connections=300 -c shared_buffers=32MB" start > "$2/start.log"
        echo ready
        cat > /dev/null || true
        "$1/pg_ctl" -D "$2/data" -m immediate -w stop > /dev/null || true
        rm -rf "$2/data" "$2"
        """;

    private static readonly Lazy<PostgresServer> TheShared = new(Start);
    private static int s_databases;

    private readonly Process _watch;
    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(Process watch, string folder, int port) => (_watch, _folder, _port) = (watch, folder, port);

    /// <summary>The one of this test run, begun when it is first asked for.</summary>
    public static PostgresServer Shared => TheShared.Value;

    /// <summary>Why the tests on PostgreSQL are skipped; null when they run, and always null under CI, where what is missing is a failure.</summary>
    public static string? WhyMissing { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" || Programs() is not null ? null : "PostgreSQL is not installed (apt-get install postgresql)";

    /// <summary>A server for a test that stops it.</summary>
    public static PostgresServer Start()
    {
        string programs = Programs() ?? throw new InvalidOperationException("PostgreSQL is not installed (apt-get install postgresql)");
        // Not below TMPDIR, which the user postgres may not be allowed to enter.
        string folder = Path.Combine("/tmp", $"netralitas-pg-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        int port = FreePort.Next();
        bool root = Environment.UserName == "root";
        if (root)
        {
            using Process own = Process.Start("chown", ["postgres", folder]);
            own.WaitForExit();
        }
        string[] shell = ["sh", "-c", Script, "sh", programs, folder, port.ToString(CultureInfo.InvariantCulture)];
        var start = root
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", .. shell])
            : new ProcessStartInfo(shell[0], shell[1..]);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        Process watch = Process.Start(start)!;
        return watch.StandardOutput.ReadLine() == "ready"
            ? new PostgresServer(watch, folder, port)
            : throw new InvalidOperationException($"PostgreSQL did not start, see {folder}");
    }

    /// <summary>A new, empty database.</summary>
    public string NewDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref s_databases)}");
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = $"create database {name}";
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    public string ConnectionTo(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=bot;Database={database};Pooling=false");

    /// <summary>Ends every session at once, and begins again.</summary>
    /// <param name="crash">As after a crash, which empties unlogged tables; else in order.</param>
    public async Task RestartAsync(bool crash = true)
    {
        await ControlAsync(crash ? "-m immediate -w stop" : "-m fast -w stop");
        int code = await ControlAsync($"-l \"{_folder}/log\" -w -o \"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=300\" start");
        if (code != 0)
        {
            throw new InvalidOperationException($"PostgreSQL did not start again:\n{await File.ReadAllTextAsync(Path.Combine(_folder, "log"))}");
        }
    }

    /// <summary>Does nothing to one that is stopped.</summary>
    public Task StopAsync() => ControlAsync("-m immediate -w stop");

    public void Dispose()
    {
        _watch.StandardInput.Close();
        _watch.WaitForExit();
        _watch.Dispose();
    }

    private async Task<int> ControlAsync(string arguments)
    {
        string command = $"\"{Programs()}/pg_ctl\" -D \"{_folder}/data\" {arguments} > /dev/null";
        using Process control = Environment.UserName == "root"
            ? Process.Start("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "sh", "-c", command])
            : Process.Start("sh", ["-c", command]);
        await control.WaitForExitAsync();
        return control.ExitCode;
    }

    private static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out int version) ? version : 0)
        .Select(d => Path.Combine(d, "bin")).FirstOrDefault(b => File.Exists(Path.Combine(b, "initdb")));
}
