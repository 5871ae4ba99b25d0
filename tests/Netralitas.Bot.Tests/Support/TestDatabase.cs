using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Tests.Support;

/// <summary>Which database a test runs on: SQLite, unless it says otherwise or <c>TEST_DATABASE=postgres</c> does for the whole run.</summary>
internal sealed class TestDatabase
{
    private readonly Lazy<string> _connection;

    private TestDatabase(bool isPostgres, Func<string>? connection = null)
    {
        IsPostgres = isPostgres;
        _connection = new(connection ?? (() => PostgresServer.Shared.NewDatabase()));
    }

    public bool IsPostgres { get; }

    public string Connection => _connection.Value;

    public static TestDatabase Usual() => new(Environment.GetEnvironmentVariable("TEST_DATABASE") == "postgres");

    public static TestDatabase Sqlite() => new(isPostgres: false);

    public static TestDatabase Postgres(PostgresServer? server = null) => new(isPostgres: true, server is null ? null : server.NewDatabase);

    /// <summary>Storage in a folder, for a test or for one instance of several.</summary>
    public StorageOptions Options(string path, string? keyPath = null)
    {
        var options = new StorageOptions { Path = path };
        if (keyPath is not null)
        {
            options.KeyPath = keyPath;
        }
        if (IsPostgres)
        {
            (options.Provider, options.ConnectionString) = ("postgres", Connection);
        }
        return options;
    }

    /// <summary>The same as settings.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings() => IsPostgres
        ? [new("Storage:Provider", "postgres"), new("Storage:ConnectionString", Connection)]
        : [];
}
