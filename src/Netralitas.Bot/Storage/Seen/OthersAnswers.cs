using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Netralitas.Bot.Storage.Seen;

/// <summary>What another process notes in its file of the <see cref="SharedAnswerLog"/>, read on as it writes.</summary>
internal sealed class OthersAnswers(string path) : IDisposable
{
    /// <summary>Stands where a note was taken back; zero is where nothing has been written yet.</summary>
    public const int Nothing = int.MinValue;

    private const int RecordLength = sizeof(int);

    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    private readonly Dictionary<int, List<long>> _places = [];
    private readonly byte[] _buffer = new byte[4096];
    private long _next;

    /// <summary>The messages that left in answer to an update which that process has not marked.</summary>
    /// <exception cref="IOException">That cannot be read.</exception>
    public int Left(int update)
    {
        if (_file.IsClosed)
        {
            return _places.TryGetValue(update, out List<long>? last) ? last.Count : 0;
        }
        ReadOn();
        return _places.TryGetValue(update, out List<long>? places) ? places.Count(p => At(p) == -update) : 0;
    }

    /// <summary>Reads to the end, for good.</summary>
    public void StopFollowing()
    {
        if (_file.IsClosed)
        {
            return;
        }
        ReadOn();
        foreach ((int update, List<long> places) in _places)
        {
            places.RemoveAll(p => At(p) != -update);
        }
        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();

    private void ReadOn()
    {
        while (true)
        {
            int length = RandomAccess.Read(_file, _buffer, _next) / RecordLength * RecordLength;
            for (int at = 0; at < length; at += RecordLength)
            {
                int number = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(at));
                if (number == 0)
                {
                    return;
                }
                Take(number, _next);
                _next += RecordLength;
            }
            if (length == 0)
            {
                return;
            }
        }
    }

    private void Take(int number, long place)
    {
        if (number > 0)
        {
            _places.Remove(number);
        }
        else if (number != Nothing)
        {
            ref List<long>? places = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, -number, out _);
            (places ??= []).Add(place);
        }
    }

    private int At(long place)
    {
        Span<byte> record = stackalloc byte[RecordLength];
        return RandomAccess.Read(_file, record, place) == RecordLength ? BinaryPrimitives.ReadInt32LittleEndian(record) : 0;
    }
}
