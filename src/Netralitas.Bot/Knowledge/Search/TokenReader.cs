namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Reads the tokens of many texts as <see cref="TextCleaner"/> would, without a string for each of them.</summary>
internal sealed class TokenReader
{
    private char[] _buffer = new char[4096];

    public delegate void Sink(ReadOnlySpan<char> token);

    public void Read(string text, Sink sink)
    {
        ReadOnlySpan<char> plain = Plain(text);
        int start = -1;
        for (int i = 0; i <= plain.Length; i++)
        {
            bool inside = i < plain.Length && IsWord(plain[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                ReadOnlySpan<char> token = plain[start..i];
                sink(IsPlain(token) ? token : TextCleaner.Shape(token.ToString()));
                start = -1;
            }
        }
    }

    private static bool IsWord(char c) => c < 0x80 ? char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) : char.IsLetterOrDigit(c);

    private ReadOnlySpan<char> Plain(string text)
    {
        if (!System.Text.Ascii.IsValid(text))
        {
            return TextCleaner.Plain(text);
        }
        if (_buffer.Length < text.Length)
        {
            _buffer = new char[text.Length * 2];
        }
        System.Text.Ascii.ToLower(text, _buffer, out int written);
        return _buffer.AsSpan(0, written);
    }

    /// <summary>Whether a token needs no shaping: not long, no doubled letters, no doubling mark.</summary>
    private static bool IsPlain(ReadOnlySpan<char> token)
    {
        if (token.Length > 40 || token[^1] == '2')
        {
            return false;
        }
        for (int i = 1; i < token.Length; i++)
        {
            if (token[i] == token[i - 1])
            {
                return false;
            }
        }
        return true;
    }
}
