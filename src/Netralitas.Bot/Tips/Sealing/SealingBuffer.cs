using System.Buffers;
using System.Text.Json;

namespace Netralitas.Bot.Tips.Sealing;

/// <summary>Where what is to be sealed is written first: one for each thread, wiped after each use.</summary>
internal sealed class SealingBuffer
{
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static SealingBuffer? _ofThisThread;

    private readonly ArrayBufferWriter<byte> _buffer = new(initialCapacity: 4096);

    private SealingBuffer()
    {
        Writer = new Utf8JsonWriter(_buffer);
    }

    public static SealingBuffer OfThisThread => _ofThisThread ??= new SealingBuffer();

    public Utf8JsonWriter Writer { get; }

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Wipe()
    {
        _buffer.Clear(); // with zeros
        Writer.Reset();
        if (_buffer.Capacity > MostKept)
        {
            _ofThisThread = null;
        }
    }
}
