using System.Diagnostics;
using System.Globalization;

namespace Netralitas.Benchmarks.Loads;

/// <summary>A PostgreSQL server for this run, with the durability that it has by default; it ends with the process that asked for it.</summary>
internal sealed class Cluster : IDisposable
{
    private const string Script =
        """
        trap '' TERM INT HUP
        set -e
        "$1/initdb" -D "$2/data" -U bot -A trust -E UTF8 --locale=C.UTF-8 > "$2/initdb.log"
        "$1/pg_ctl" -D "$2/data" -l "$2/log" -w -o "-p $3 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$2" start > "$2/start.log"
        for i in $(seq 40); do "$1/createdb" -h 127.0.0.1 -p "$3" -U bot "b$i"; done
        echo ready
        cat > /dev/null || true
        "$1/pg_ctl" -D "$2/data" -m immediate -w stop > /dev/null || true
        rm -rf "$2"
        """;

    private readonly Process _watch;
    private readonly int _port;
    private int _databases;

    private Cluster(Process watch, int port) => (_watch, _port) = (watch, port);

    public static Cluster Start()
    {
        string programs = Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Last();
        string folder = Directory.CreateTempSubdirectory("netralitas-load-pg-").FullName;
        int port = FreePort.Next();
        string[] shell = ["sh", "-c", Script, "sh", programs, folder, port.ToString(CultureInfo.InvariantCulture)];
        bool root = Environment.UserName == "root";
        if (root)
        {
            using Process own = Process.Start("chown", ["postgres", folder]);
            own.WaitForExit();
        }
        ProcessStartInfo start = root ? new("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", .. shell]) : new(shell[0], shell[1..]);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        Process watch = Process.Start(start)!;
        return watch.StandardOutput.ReadLine() == "ready" ? new Cluster(watch, port) : throw new InvalidOperationException($"PostgreSQL did not start, see {folder}");
    }

    /// <summary>A fresh database.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=bot;Database=b{++_databases}");

    public void Dispose()
    {
        _watch.StandardInput.Close();
        _watch.WaitForExit();
        _watch.Dispose();
    }
}
