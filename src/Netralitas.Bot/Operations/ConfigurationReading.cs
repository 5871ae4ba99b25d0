using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Operations;

/// <summary>Reads a section into its options and checks it before anything is built on it.</summary>
internal static class ConfigurationReading
{
    /// <exception cref="OptionsValidationException">A value is wrong; each failure is one line that names the key and the remedy.</exception>
    public static TOptions Read<TOptions>(
        this IConfiguration configuration, string section, IValidateOptions<TOptions> validator, Action<TOptions, ICollection<string>>? complete = null)
        where TOptions : class, new()
    {
        var options = new TOptions();
        try
        {
            configuration.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new OptionsValidationException(section, typeof(TOptions), [Unreadable(section, e)]);
        }
        List<string> failures = [];
        complete?.Invoke(options, failures);
        if (validator.Validate(Options.DefaultName, options) is { Failed: true } result)
        {
            failures.AddRange(result.Failures);
        }
        return failures.Count == 0 ? options : throw new OptionsValidationException(section, typeof(TOptions), failures);
    }

    /// <summary>The binder's own message says where ("… at 'Telegram:Mode' …"), but also what, and that may be a secret.</summary>
    private static string Unreadable(string section, InvalidOperationException e)
    {
        int at = e.Message.IndexOf($"'{section}:", StringComparison.OrdinalIgnoreCase);
        int end = at < 0 ? -1 : e.Message.IndexOf('\'', at + 1);
        string key = end < 0 ? section : e.Message[(at + 1)..end];
        string remedy = key.ToLowerInvariant() switch
        {
            "telegram:mode" => "isi polling atau webhook",
            "telegram:droppending" => "isi true atau false",
            _ => "nilainya tidak terbaca; perbaiki",
        };
        return $"{key}: {remedy} (environment {key.Replace(":", "__", StringComparison.Ordinal)}).";
    }
}
