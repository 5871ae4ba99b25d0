using System.Net;
using System.Net.Sockets;

namespace Netralitas.Benchmarks;

/// <summary>
/// A port for a server that is started anew on it. It lies below the range from which the kernel takes the ports of outgoing connections: such a
/// connection could take it while the server is down (one of a caller that tries again even connects to itself), and the server could not begin again.
/// </summary>
internal static class FreePort
{
    private const int Lowest = 20_000;
    private const int Beyond = 32_000;

    public static int Next()
    {
        while (true)
        {
            int port = Random.Shared.Next(Lowest, Beyond);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }
}
