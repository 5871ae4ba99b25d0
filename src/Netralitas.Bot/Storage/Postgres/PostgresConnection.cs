using System.Globalization;
using Npgsql;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary><c>Storage:ConnectionString</c>: what is wrong with it, and connections made from it.</summary>
internal sealed class PostgresConnection
{
    private const string Key = "Storage:ConnectionString";
    private const string Example = "isi misalnya Host=db;Database=netralitas;Username=bot;Password=… (environment Storage__ConnectionString).";

    /// <summary>A session that stalls in the middle of a transaction must not hold up the others for ever.</summary>
    private const string Guards = "-c idle_in_transaction_session_timeout=10s -c lock_timeout=15s -c client_min_messages=warning";

    /// <summary>
    /// Rows are looked up by their keys. A statement that was prepared while its tables were empty is planned to read and hash them whole, and goes on
    /// doing so when they have grown; where there is no index, the whole table is still read.
    /// </summary>
    private const string Plans = "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    private readonly string _text;

    public PostgresConnection(StorageOptions options)
        : this(options.ConnectionString!, options.PasswordFile is { Length: > 0 } file ? File.ReadAllText(file).Trim() : null)
    {
    }

    public PostgresConnection(string text, string? password = null)
    {
        var builder = new NpgsqlConnectionStringBuilder(text)
        {
            Pooling = false, // the connections live long and are kept here
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
        };
        if (password is not null)
        {
            builder.Password = password;
        }
        builder.ApplicationName ??= "netralitas-bot";
        builder.Options = $"{Guards} {Plans} {builder.Options}".TrimEnd();
        if (!builder.ContainsKey("Timeout") || builder.Timeout == 15)
        {
            builder.Timeout = 5;
        }
        if (builder.KeepAlive == 0)
        {
            builder.KeepAlive = 15;
        }
        _text = builder.ToString();
        Place = string.Create(CultureInfo.InvariantCulture, $"{builder.Host}:{builder.Port}/{builder.Database ?? builder.Username}");
    }

    /// <summary>Server and database, for messages; never the user or the password.</summary>
    public string Place { get; }

    /// <summary>One line for each thing that is wrong.</summary>
    public static IEnumerable<string> ProblemsOf(StorageOptions options) => ProblemsOf(options.ConnectionString).Concat(ProblemsOfFile(options.PasswordFile));

    private static IEnumerable<string> ProblemsOfFile(string? file)
    {
        if (string.IsNullOrEmpty(file))
        {
            return [];
        }
        try
        {
            using FileStream readable = File.OpenRead(file);
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [$"Storage:PasswordFile: {file} tidak dapat dibaca ({e.GetType().Name}); periksa jalur dan hak baca (environment Storage__PasswordFile)."];
        }
    }

    private static IEnumerable<string> ProblemsOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [$"{Key}: kosong, padahal Storage:Provider=postgres; {Example}"];
        }
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);
            return builder switch
            {
                { Host: null or "" } => [$"{Key}: Host tidak ada; {Example}"],
                { Username: null or "" } => [$"{Key}: Username tidak ada; {Example}"],
                _ => [],
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return [$"{Key}: tidak dapat dibaca; {Example}"]; // the text of the exception could quote the password
        }
    }

    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(_text);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(_text);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public DatabaseSession Connect() => new(Open(), SqlDialect.Postgres);
}
