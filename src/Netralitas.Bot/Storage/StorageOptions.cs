namespace Netralitas.Bot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>The data folder, made with mode 0700.</summary>
    public string Path { get; set; } = "./data";

    /// <summary>The folder of keys, apart from the data and never in a backup.</summary>
    public string KeyPath { get; set; } = "./keys";

    /// <summary>For PostgreSQL, as Npgsql reads it.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>A file that holds the password of the connection's user.</summary>
    public string? PasswordFile { get; set; }

    public bool IsPostgres => Provider.Equals("postgres", StringComparison.OrdinalIgnoreCase);
}
