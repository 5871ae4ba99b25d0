using System.Security.Cryptography;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>
/// The data of a button of this conversation: a mark, the random name of what it belongs to, and a place on the screen.
/// The name means something only while the process remembers it.
/// </summary>
internal readonly record struct TipCallback(string Name, string Code, int Index)
{
    private const char Mark = '~';
    private const int NameLength = 10;

    public static string NewName() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", NameLength);

    public static bool Owns(string? data) => data is [Mark, ..];

    public static string Data(string name, string code) => Mark + name + code;

    public static TipCallback? Parse(string? data) =>
        Owns(data) && data!.Length > NameLength + 1 && TipCodes.Parse(data[(NameLength + 1)..]) is { } place
            ? new(data.Substring(1, NameLength), place.Code, place.Index)
            : null;
}
