using System.Globalization;
using System.Security.Cryptography;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>
/// The data of a moderators' button: a mark, the random token of a case and a place. Forty bytes at most; it tells nothing of case or reporter,
/// and is worth nothing without a role, which is looked at anew with every press.
/// </summary>
internal readonly record struct DeskCallback(string Token, char Code, int Index)
{
    /// <summary>For buttons that belong to no case.</summary>
    public const string NoCase = "0000000000";

    private static readonly System.Buffers.SearchValues<char> Characters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private const char Mark = '=';
    private const int TokenLength = 10;

    public static string NewToken() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz123456789", TokenLength);

    public static bool Owns(string? data) => data is [Mark, ..];

    public static string Data(string token, char code, int? index = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mark}{token}{code}{index}");

    public static DeskCallback? Parse(string? data)
    {
        if (!Owns(data) || data!.Length < TokenLength + 2 || data.AsSpan(1, TokenLength + 1).ContainsAnyExcept(Characters))
        {
            return null;
        }
        ReadOnlySpan<char> rest = data.AsSpan(TokenLength + 2);
        int index = -1;
        return rest.Length == 0 || int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out index)
            ? new(data.Substring(1, TokenLength), data[TokenLength + 1], index)
            : null;
    }
}
