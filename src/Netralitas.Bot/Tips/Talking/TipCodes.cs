using System.Globalization;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The letters behind a draft's random name in callback data. They name a place on the screen, nothing about the person.</summary>
internal static class TipCodes
{
    public const string Begin = "g";
    public const string Skip = "s";
    public const string Back = "b";
    public const string Cancel = "x";
    public const string Next = "n";
    public const string Resume = "j";
    public const string StartOver = "o";
    public const string Category = "c";
    public const string Province = "p";
    public const string Regency = "r";
    public const string Page = "h";
    public const string Found = "f";
    public const string OwnWords = "t";
    public const string OnlyProvince = "l";
    public const string Day = "d";
    public const string OtherDay = "q";
    public const string DayRight = "y";
    public const string Suggested = "u";
    public const string RemoveEvidence = "e";
    public const string Witness = "w";
    public const string Mask = "m";
    public const string MaskAll = "a";
    public const string Unmask = "A";
    public const string Change = "i";
    public const string Send = "k";
    public const string Noted = "z";
    public const string Erase = "v";
    public const string Done = "D";
    public const string Reply = "R";
    public const string SendReply = "K";
    public const string Withdraw = "W";
    public const string WithdrawYes = "X";
    public const string Push = "P";
    public const string PushYes = "Q";
    public const string ToStatus = "S";
    public const string MaskReply = "M";

    public static string With(string code, int index) => code + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letter and the number behind it (-1 without one), or null.</summary>
    public static (string Code, int Index)? Parse(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
        {
            return null;
        }
        if (text.Length == 1)
        {
            return (text, -1);
        }
        return int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? (text[..1], index) : null;
    }
}
