using System.Runtime.InteropServices;
using System.Text;

namespace Netralitas.Bot.Knowledge.Compiled;

/// <summary>Reads what <see cref="PackWriter"/> wrote, in the same order. Whatever does not fit ends in an exception, never in half a value.</summary>
internal sealed class PackReader
{
    private readonly byte[] _bytes;
    private readonly string[] _texts;
    private int _at;

    public PackReader(byte[] bytes, int start)
    {
        (_bytes, _at) = (bytes, start);
        _texts = new string[Count()];
        for (int i = 0; i < _texts.Length; i++)
        {
            int length = Count();
            _texts[i] = Encoding.UTF8.GetString(_bytes, _at, length);
            _at += length;
        }
    }

    public bool IsAtEnd => _at == _bytes.Length;

    public int Number()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte next = _bytes[_at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                break;
            }
        }
        return (int)value;
    }

    public string Text() => OptionalText() ?? throw new InvalidDataException("A text is missing");

    public string? OptionalText() => Number() is > 0 and int id ? _texts[id - 1] : null;

    public DateOnly? Day() => Number() is > 0 and int day ? DateOnly.FromDayNumber(day - 1) : null;

    public IReadOnlyList<string> Texts() => OptionalTexts() ?? throw new InvalidDataException("A list is missing");

    public IReadOnlyList<string>? OptionalTexts()
    {
        int count = Number() - 1;
        if (count <= 0)
        {
            return count < 0 ? null : [];
        }
        string[] texts = new string[Bounded(count)];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text();
        }
        return texts;
    }

    public List<T> List<T>(Func<T> read)
    {
        int count = Count();
        var items = new List<T>(count);
        for (int i = 0; i < count; i++)
        {
            items.Add(read());
        }
        return items;
    }

    public T[] Array<T>()
        where T : unmanaged
    {
        var values = new T[Count()];
        Span<byte> target = MemoryMarshal.AsBytes(values.AsSpan());
        _bytes.AsSpan(_at, target.Length).CopyTo(target);
        _at += target.Length;
        return values;
    }

    private int Count() => Bounded(Number());

    /// <summary>No list is longer than what is left to read.</summary>
    private int Bounded(int count) =>
        count >= 0 && count <= _bytes.Length - _at ? count : throw new InvalidDataException("A length does not fit");
}
