using Microsoft.Extensions.Options;
using Netralitas.Bot.Storage.Postgres;

namespace Netralitas.Bot.Storage;

/// <summary>One line for each wrong value: the key and the remedy.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        List<string> failures = [];
        switch (options.Provider.ToLowerInvariant())
        {
            case "sqlite":
                break;
            case "postgres":
                failures.AddRange(PostgresConnection.ProblemsOf(options));
                break;
            default:
                failures.Add("Storage:Provider: tidak dikenal; isi sqlite atau postgres (environment Storage__Provider).");
                break;
        }
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            failures.Add("Storage:Path: kosong; isi folder data, misalnya ./data (environment Storage__Path).");
        }
        if (string.IsNullOrWhiteSpace(options.KeyPath))
        {
            failures.Add("Storage:KeyPath: kosong; isi folder kunci di luar folder data, misalnya ./keys (environment Storage__KeyPath).");
        }
        else if (!string.IsNullOrWhiteSpace(options.Path) && Path.GetFullPath(options.Path) == Path.GetFullPath(options.KeyPath))
        {
            failures.Add("Storage:KeyPath: sama dengan Storage:Path; kunci harus terpisah dari data (environment Storage__KeyPath).");
        }
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
