using System.Text.RegularExpressions;

namespace Netralitas.Bot.Operations;

/// <summary>
/// Masks whatever looks like a bot's token, and the secrets that are in use. Nothing should bring one as far as a log; this is the second lock
/// on the door.
/// </summary>
internal sealed partial class SecretScrubber(params IEnumerable<string?> secrets)
{
    private const string Mask = "<rahasia>";
    private const int ShortestSecret = 6;

    private readonly string[] _secrets = [.. secrets.OfType<string>().SelectMany(Parts).Where(s => s.Length >= ShortestSecret).Distinct()];

    public string Scrub(string text)
    {
        string scrubbed = Tokens().Replace(Paths().Replace(text, $"/bot{Mask}"), Mask);
        foreach (string secret in _secrets)
        {
            scrubbed = scrubbed.Replace(secret, Mask, StringComparison.Ordinal);
        }
        return scrubbed;
    }

    /// <summary>The part of a token behind the colon is secret on its own.</summary>
    private static IEnumerable<string> Parts(string secret) =>
        secret.IndexOf(':') is > 0 and var colon ? [secret, secret[(colon + 1)..]] : [secret];

    [GeneratedRegex("[0-9]{3,}:[A-Za-z0-9_-]{30,}")]
    private static partial Regex Tokens();

    [GeneratedRegex("/bot[0-9]+(:|%3A)[^/\\s\"']*", RegexOptions.IgnoreCase)]
    private static partial Regex Paths();
}
