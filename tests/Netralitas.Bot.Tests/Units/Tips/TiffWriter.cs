using System.Buffers.Binary;

namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>Writes the directories of an EXIF block in either byte order.</summary>
internal sealed class TiffWriter
{
    private readonly bool _little;

    public TiffWriter(bool little, int length)
    {
        _little = little;
        File = new byte[length];
        Bytes(0, little ? "II*\0"u8 : "MM\0*"u8);
        Long(4, 8);
    }

    public byte[] File { get; }

    public void Directory(int at, uint next, params (ushort Tag, ushort Type, uint Count, uint Value)[] entries)
    {
        Short(at, (ushort)entries.Length);
        at += 2;
        foreach ((ushort tag, ushort type, uint count, uint value) in entries)
        {
            Short(at, tag);
            Short(at + 2, type);
            Long(at + 4, count);
            if (type == 3)
            {
                Short(at + 8, (ushort)value);
            }
            else if (type == 2 && count <= 4)
            {
                File[at + 8] = (byte)value;
            }
            else
            {
                Long(at + 8, value);
            }
            at += 12;
        }
        Long(at, next);
    }

    public void Bytes(int at, ReadOnlySpan<byte> bytes) => bytes.CopyTo(File.AsSpan(at));

    private void Short(int at, ushort value)
    {
        if (_little)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(File.AsSpan(at), value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16BigEndian(File.AsSpan(at), value);
        }
    }

    private void Long(int at, uint value)
    {
        if (_little)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(File.AsSpan(at), value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(File.AsSpan(at), value);
        }
    }
}
