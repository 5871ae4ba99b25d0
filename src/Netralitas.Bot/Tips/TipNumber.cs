namespace Netralitas.Bot.Tips;

/// <summary>The number of a case, such as <c>K-7F3Q-9TZ2</c>: random, and unrelated to the receipt.</summary>
internal readonly record struct TipNumber(string Value)
{
    private const int Characters = 8;

    public static TipNumber New()
    {
        string text = Crockford.Random(Characters);
        return new($"K-{text[..4]}-{text[4..]}");
    }

    /// <summary>Reads a number as a person writes it.</summary>
    public static TipNumber? TryParse(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length < 2 || trimmed[0] is not ('K' or 'k'))
        {
            return null;
        }
        return Crockford.Normalise(trimmed[1..]) is { Length: Characters } code ? new($"K-{code[..4]}-{code[4..]}") : null;
    }

    public override string ToString() => Value;
}
