using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Netralitas.Bot.Operations;

/// <summary>The passphrase of backups: from a file or the environment, never from the command line, where others could read it.</summary>
internal static class BackupPassphrase
{
    private const string Key = "Backup:Passphrase";
    private const string FileKey = "Backup:PassphraseFile";
    private const int Least = 12;

    public static string Read(IConfiguration configuration)
    {
        string? passphrase = configuration[Key];
        if (configuration[FileKey] is { Length: > 0 } file)
        {
            try
            {
                passphrase = File.ReadAllText(file).TrimEnd('\r', '\n');
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Wrong($"{FileKey}: berkas tidak dapat dibaca; periksa jalur dan hak akses (environment Backup__PassphraseFile).");
            }
        }
        return passphrase is { Length: >= Least }
            ? passphrase
            : throw Wrong($"{Key}: kosong atau kurang dari {Least} karakter; isi kata sandi cadangan (environment Backup__Passphrase atau Backup__PassphraseFile).");
    }

    private static OptionsValidationException Wrong(string line) => new(Key, typeof(string), [line]);
}
