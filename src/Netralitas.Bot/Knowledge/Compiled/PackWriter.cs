using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Netralitas.Bot.Knowledge.Compiled;

/// <summary>Writes numbers, texts and arrays one behind another; each different text is kept once, in front.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public byte[] ToArray()
    {
        var front = new MemoryStream();
        using var writer = new BinaryWriter(front, Encoding.UTF8);
        writer.Write7BitEncodedInt(_texts.Count);
        foreach (string text in _texts.Keys)
        {
            writer.Write(text);
        }
        writer.Write(_body.WrittenSpan);
        writer.Flush();
        return front.ToArray();
    }

    public void Number(int value)
    {
        uint rest = (uint)value;
        while (rest >= 0x80)
        {
            _body.Write([(byte)(rest | 0x80)]);
            rest >>= 7;
        }
        _body.Write([(byte)rest]);
    }

    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }
        if (!_texts.TryGetValue(text, out int id))
        {
            _texts[text] = id = _texts.Count;
        }
        Number(id + 1);
    }

    public void Day(DateOnly? day) => Number(day is { } date ? date.DayNumber + 1 : 0);

    public void Texts(IReadOnlyList<string>? texts)
    {
        Number(texts is null ? 0 : texts.Count + 1);
        foreach (string text in texts ?? [])
        {
            Text(text);
        }
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    /// <summary>The numbers as they lie in memory.</summary>
    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Number(values.Length);
        _body.Write(MemoryMarshal.AsBytes(values));
    }
}
