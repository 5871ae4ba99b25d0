namespace Netralitas.Bot.Tips.Media;

/// <summary>Tables are copied only when they fill their segment exactly: nothing can ride behind them.</summary>
internal static class JpegTables
{
    public static bool AreQuantisation(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            int length = payload[0] >> 4 == 0 ? 65 : 129;
            if ((payload[0] & 0xEC) != 0 || payload.Length < length)
            {
                return false;
            }
            payload = payload[length..];
        }
        return true;
    }

    public static bool AreHuffman(ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            if ((payload[0] & 0xEC) != 0 || payload.Length < 17)
            {
                return false;
            }
            int symbols = 0;
            foreach (byte count in payload.Slice(1, 16))
            {
                symbols += count;
            }
            if (symbols > 256 || payload.Length < 17 + symbols)
            {
                return false;
            }
            payload = payload[(17 + symbols)..];
        }
        return true;
    }
}
