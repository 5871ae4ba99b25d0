using System.Text;

namespace Netralitas.Bot.Tips;

/// <summary>
/// What a reporter keeps: 80 random bits in four groups of four. Whoever prints it by mistake prints nothing of it; it is never stored,
/// logged, or put into a link or a button.
/// </summary>
internal sealed class ReceiptCode
{
    private const int Characters = 16;

    private readonly string _code;

    private ReceiptCode(string code)
    {
        _code = code;
    }

    /// <summary>The four groups, for asking whether they were noted down.</summary>
    public IReadOnlyList<string> Groups => [_code[..4], _code[4..8], _code[8..12], _code[12..]];

    /// <summary>The bytes that keys are derived from.</summary>
    internal byte[] Secret => Encoding.ASCII.GetBytes(_code);

    public static ReceiptCode New() => new(Crockford.Random(Characters));

    /// <summary>Understands small letters, missing or odd separators, and O, I, L for 0 and 1.</summary>
    public static ReceiptCode? TryParse(string text) =>
        Crockford.Normalise(text) is { Length: Characters } code ? new ReceiptCode(code) : null;

    /// <summary>The code as it is shown, once.</summary>
    public string Reveal() => string.Join('-', Groups);

    public override string ToString() => "<tanda terima>";
}
