namespace Netralitas.Bot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>sqlite</c>; the only one that this version knows.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>The data folder, made with mode 0700.</summary>
    public string Path { get; set; } = "./data";

    /// <summary>The folder of keys, apart from the data and never in a backup.</summary>
    public string KeyPath { get; set; } = "./keys";

    /// <summary>For databases that are a server.</summary>
    public string? ConnectionString { get; set; }
}
