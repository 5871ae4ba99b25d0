using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// Unpacks the pixels through one small buffer and counts them: a cut-off picture, something that is no picture, and
/// bytes hidden behind the compressed stream are all found, and a bomb is left at the first byte too many.
/// </summary>
internal static class PngPixels
{
    private const int BufferSize = 65_536;

    /// <param name="png">A file that <see cref="PngContainer"/> has just written.</param>
    public static bool AreWhole(byte[] png)
    {
        try
        {
            using var packed = new PngPixelStream(png);
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            byte[] buffer = new byte[BufferSize];
            var sum = new Adler32();
            long left = packed.Header.UnpackedBytes;
            int read;
            while ((read = unpacked.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    return false;
                }
                sum.Add(buffer.AsSpan(0, read));
            }
            // The stream ends with this sum; if the last four bytes are others, something was appended.
            return left == 0 && packed.LastFour == sum.Value;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Adler32()
    {
        private uint _low = 1;
        private uint _high;

        public readonly uint Value => (_high << 16) | _low;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            // 5552 is the longest run for which neither sum overflows.
            while (!bytes.IsEmpty)
            {
                ReadOnlySpan<byte> run = bytes[..Math.Min(bytes.Length, 5552)];
                foreach (byte b in run)
                {
                    _low += b;
                    _high += _low;
                }
                _low %= 65_521;
                _high %= 65_521;
                bytes = bytes[run.Length..];
            }
        }
    }
}
