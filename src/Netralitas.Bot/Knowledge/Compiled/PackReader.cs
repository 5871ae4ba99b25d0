using System.Runtime.InteropServices;
using System.Text;

namespace Netralitas.Bot.Knowledge.Compiled;

/// <summary>
/// Reads what <see cref="PackWriter"/> wrote, in the same order, piece by piece: the file as a whole would stay behind among the large objects. Whatever does
/// not fit ends in an exception, never in half a value.
/// </summary>
internal sealed class PackReader
{
    private readonly Stream _stream;
    private readonly long _length;
    private readonly byte[] _piece = new byte[64 * 1024];
    private readonly string[] _texts;
    private int _at;
    private int _filled;

    public PackReader(Stream stream)
    {
        (_stream, _length) = (stream, stream.Length);
        _texts = new string[Count()];
        for (int i = 0; i < _texts.Length; i++)
        {
            _texts[i] = TextOf(Count());
        }
    }

    public bool IsAtEnd => Left == 0;

    private long Left => _filled - _at + _length - _stream.Position;

    public int Number()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte next = Byte();
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
        Read(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private string TextOf(int length)
    {
        if (length <= _filled - _at)
        {
            _at += length;
            return Encoding.UTF8.GetString(_piece, _at - length, length);
        }
        byte[] text = new byte[length];
        Read(text);
        return Encoding.UTF8.GetString(text);
    }

    private byte Byte()
    {
        if (_at == _filled)
        {
            (_at, _filled) = (0, _stream.Read(_piece));
            if (_filled == 0)
            {
                throw new InvalidDataException("It ends too early");
            }
        }
        return _piece[_at++];
    }

    private void Read(Span<byte> target)
    {
        int here = Math.Min(target.Length, _filled - _at);
        _piece.AsSpan(_at, here).CopyTo(target);
        _at += here;
        _stream.ReadExactly(target[here..]);
    }

    private int Count() => Bounded(Number());

    /// <summary>No list is longer than what is left to read.</summary>
    private int Bounded(int count) =>
        count >= 0 && count <= Left ? count : throw new InvalidDataException("A length does not fit");
}
