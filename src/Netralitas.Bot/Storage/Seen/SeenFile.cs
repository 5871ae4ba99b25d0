using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace Netralitas.Bot.Storage.Seen;

/// <summary>
/// A file of numbers to which more are added by writing to its memory. It grows by blocks of zeros that are written first: room for what is added later
/// is then there, and a full disk is an exception here and not a fault of the memory.
/// </summary>
internal sealed class SeenFile : IDisposable
{
    private const int RecordLength = sizeof(int);
    private const int BlockLength = 16 * 1024;

    private static readonly byte[] Zeros = new byte[BlockLength];

    private readonly FileStream _file;
    private MemoryMappedFile? _map;
    private MemoryMappedViewAccessor? _block;
    private long _next;
    private long _blockEnd;

    /// <exception cref="IOException">It cannot be opened.</exception>
    public SeenFile(string path)
    {
        _next = EndOf(path);
        _file = DurableFile.OpenOrCreate(path);
    }

    /// <summary>All that was added, in that order. Zeros are no numbers: they are room, or pages that did not reach the disk.</summary>
    public static IEnumerable<int> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        for (int at = 0; at + RecordLength <= bytes.Length; at += RecordLength)
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)) is not 0 and int number)
            {
                yield return number;
            }
        }
    }

    /// <summary>Adds a number and says where it stands.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public long Append(int number)
    {
        if (_next >= _blockEnd)
        {
            Grow();
        }
        _block!.Write(_next % BlockLength, BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number));
        _next += RecordLength;
        return _next - RecordLength;
    }

    /// <summary>Puts a number into the place of one that was added; through the file, which is the same memory.</summary>
    public void Write(long place, int number)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        BinaryPrimitives.WriteInt32LittleEndian(record, number);
        RandomAccess.Write(_file.SafeFileHandle, record, place);
    }

    public void Dispose()
    {
        _block?.Dispose();
        _map?.Dispose();
        _file.Dispose();
    }

    private static long EndOf(string path)
    {
        if (!File.Exists(path))
        {
            return 0;
        }
        int end = File.ReadAllBytes(path).AsSpan().LastIndexOfAnyExcept((byte)0) + 1;
        return (end + RecordLength - 1) / RecordLength * RecordLength;
    }

    private void Grow()
    {
        long begin = _next / BlockLength * BlockLength;
        long filled = Math.Max(begin, _file.Length);
        RandomAccess.Write(_file.SafeFileHandle, Zeros.AsSpan(0, (int)(begin + BlockLength - filled)), filled);
        _block?.Dispose();
        _map?.Dispose();
        _map = MemoryMappedFile.CreateFromFile(_file, null, begin + BlockLength, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        _block = _map.CreateViewAccessor(begin, BlockLength, MemoryMappedFileAccess.ReadWrite);
        _blockEnd = begin + BlockLength;
    }
}
