using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>
/// The file that new tips are appended to. A record is <c>magic(8) sequence(8) length(4) nonce(12) box tag(16)</c>, numbers little-endian,
/// length that of the whole record; the box is AES-256-GCM over the content with the first twenty bytes bound to it. A record is whole or it does not open:
/// what a crash tore off was confirmed to nobody. Behind the last record are zeros: a record that overwrites them is on the disk sooner than one for
/// which the file has to grow.
/// </summary>
internal sealed class IntakeLog : IDisposable
{
    public const string FileName = "intake.log";
    private const string AsidePrefix = "intake-damaged-";
    private const string Key = "Storage:Path";
    private const int HeaderBytes = 20;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Around = HeaderBytes + NonceBytes + TagBytes;
    private const int MostOfRecord = 256 * 1024 * 1024;
    private const int MostKeptBuffer = 4 * 1024 * 1024;
    private const int SearchBytes = 64 * 1024;
    private const int Room = 256 * 1024;
    private const int MostKeptRoom = 4 * 1024 * 1024;

    private static readonly byte[] Zeros = new byte[Room];

    private readonly string _folder;
    private readonly SafeFileHandle _file;
    private readonly AesGcm _forWriting;
    private readonly AesGcm _forReading;
    private MemoryStream _buffer = new();
    private long _end;
    private long _written;
    private long _size;

    private IntakeLog(string folder, SafeFileHandle file, IntakeKey key)
    {
        (_folder, _file) = (folder, file);
        _forWriting = new AesGcm(key.Bytes, TagBytes);
        _forReading = new AesGcm(key.Bytes, TagBytes);
        _written = _size = RandomAccess.GetLength(file);
    }

    /// <summary>How large it may grow while the database takes no writes; beyond this tips are refused as on a full disk.</summary>
    public long MostBytes { get; set; } = 1024L * 1024 * 1024;

    private static ReadOnlySpan<byte> Magic => "NTRINTK1"u8;

    /// <summary>Opens the log, and makes it when there is none.</summary>
    /// <exception cref="StorageException">It cannot be opened, or another program writes it.</exception>
    public static IntakeLog Open(string folder, IntakeKey key)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            bool isNew = !File.Exists(path);
            if (isNew)
            {
                DurableFile.Write(path, []);
            }
            return new IntakeLog(folder, File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read), key);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of(e, folder, Key);
        }
    }

    /// <summary>Whether a folder holds tips that are not in the tables yet.</summary>
    public static bool HasContent(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return false;
        }
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        byte[] some = new byte[SearchBytes];
        while (file.Read(some) is > 0 and var read)
        {
            if (some.AsSpan(0, read).ContainsAnyExcept((byte)0))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Copies a log that somebody may be writing; not, when nothing is in it, as nearly always.</summary>
    public static void Copy(string folder, string target)
    {
        if (!HasContent(folder))
        {
            return;
        }
        using var source = new FileStream(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using FileStream copy = DurableFile.Create(target);
        source.CopyTo(copy);
    }

    public static bool IsFileOfLog(string name) => name == FileName || name.StartsWith(AsidePrefix, StringComparison.Ordinal);

    /// <summary>What the last run left: the records in the order of the file. Appending goes on behind the last of them.</summary>
    /// <param name="damaged">Whether there is something that is as long as a record, was written to its end, and does not open.</param>
    public IReadOnlyList<(IntakeRecord Record, IntakeContent Content)> ReadAll(out bool damaged)
    {
        damaged = false;
        List<(IntakeRecord, IntakeContent)> all = [];
        long size = RandomAccess.GetLength(_file);
        for (long at = 0; at + Around <= size;)
        {
            if (HeaderAt(at, size) is { } record && Open(record) is { } content)
            {
                all.Add((record, content));
                at += record.Length;
                _end = at;
                continue;
            }
            damaged |= HeaderAt(at, size) is { } unopened && IsWrittenToItsEnd(unopened);
            at = NextMagic(at + 1, size);
        }
        return all;
    }

    /// <summary>Appends some tips as one record, on the disk when it returns. One thread at a time.</summary>
    /// <exception cref="StorageException">Nothing was kept.</exception>
    public IntakeRecord Append(long sequence, IReadOnlyList<IntakeEntry> entries)
    {
        ReadOnlySpan<byte> record = Compose(sequence, entries);
        if (_end + record.Length > MostBytes)
        {
            throw new StorageException(StorageProblem.DiskFull, $"Disk penuh: terlalu banyak laporan baru di {_folder} menunggu basis data; kosongkan ruang.");
        }
        try
        {
            MakeRoom(record.Length);
            RandomAccess.Write(_file, record, _end);
            RandomAccess.FlushToDisk(_file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of(e, _folder, Key);
        }
        var written = new IntakeRecord(sequence, _end, record.Length);
        _end += record.Length;
        _written = Math.Max(_written, _end);
        _size = Math.Max(_size, _end);
        return written;
    }

    /// <summary>What a record holds, or null when it does not open. One thread at a time, but beside the one that appends.</summary>
    public IntakeContent? Open(IntakeRecord record)
    {
        byte[] bytes = new byte[record.Length];
        byte[] plain = new byte[record.Length - Around];
        try
        {
            if (RandomAccess.Read(_file, bytes, record.Offset) != bytes.Length)
            {
                return null;
            }
            _forReading.Decrypt(
                bytes.AsSpan(HeaderBytes, NonceBytes), bytes.AsSpan(HeaderBytes + NonceBytes, plain.Length), bytes.AsSpan(bytes.Length - TagBytes), plain, bytes.AsSpan(0, HeaderBytes));
            return IntakeContent.Read(plain);
        }
        catch (Exception e) when (e is AuthenticationTagMismatchException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Forgets all of it, once it is in the tables: zeros stand in its place. Nobody may append meanwhile.</summary>
    public void Clear()
    {
        try
        {
            if (_size > MostKeptRoom)
            {
                RandomAccess.SetLength(_file, 0);
                _size = 0;
            }
            else
            {
                WriteZeros(0, _written);
            }
            _end = _written = 0;
        }
        catch (IOException)
        {
            // Then it is passed over at the next start, and cleared after the next tip.
        }
    }

    /// <summary>Copies the log, for somebody to look at what could not be read.</summary>
    /// <returns>The name of the copy.</returns>
    public string SetAside()
    {
        int number = 1;
        string path;
        do
        {
            path = Path.Combine(_folder, $"{AsidePrefix}{number++}.log");
        }
        while (File.Exists(path));
        try
        {
            byte[] bytes = new byte[SearchBytes];
            using FileStream copy = DurableFile.Create(path);
            for (long at = 0; RandomAccess.Read(_file, bytes, at) is > 0 and var read; at += read)
            {
                copy.Write(bytes, 0, read);
            }
            copy.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of(e, _folder, Key);
        }
        return Path.GetFileName(path);
    }

    public void Dispose()
    {
        _file.Dispose();
        _buffer.Dispose();
        _forWriting.Dispose();
        _forReading.Dispose();
    }

    /// <summary>Zeros behind the end, so that the next records need not make the file grow. Without room for them there may still be room for a record.</summary>
    private void MakeRoom(int length)
    {
        if (_end + length <= _size)
        {
            return;
        }
        try
        {
            long size = (_end + length + Room - 1) / Room * Room;
            WriteZeros(_size, size);
            _size = size;
        }
        catch (IOException)
        {
            // The record itself will say so.
        }
    }

    private void WriteZeros(long from, long to)
    {
        for (long at = from; at < to; at += Room)
        {
            RandomAccess.Write(_file, Zeros.AsSpan(0, (int)Math.Min(Room, to - at)), at);
        }
    }

    /// <summary>A tag of zeros was never written: the machine stopped in the middle of the record.</summary>
    private bool IsWrittenToItsEnd(IntakeRecord record)
    {
        Span<byte> tag = stackalloc byte[TagBytes];
        return RandomAccess.Read(_file, tag, record.Offset + record.Length - TagBytes) == TagBytes && tag.ContainsAnyExcept((byte)0);
    }

    /// <summary>The record, in a buffer that is used again and again.</summary>
    private ReadOnlySpan<byte> Compose(long sequence, IReadOnlyList<IntakeEntry> entries)
    {
        if (_buffer.Capacity > MostKeptBuffer)
        {
            _buffer = new MemoryStream();
        }
        _buffer.SetLength(HeaderBytes + NonceBytes);
        _buffer.Position = HeaderBytes + NonceBytes;
        var writer = new BinaryWriter(_buffer);
        IntakeContent.Write(writer, entries);
        writer.Flush();
        _buffer.SetLength(_buffer.Length + TagBytes);

        Span<byte> record = _buffer.GetBuffer().AsSpan(0, (int)_buffer.Length);
        Magic.CopyTo(record);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], sequence);
        BinaryPrimitives.WriteInt32LittleEndian(record[16..], record.Length);
        Span<byte> nonce = record.Slice(HeaderBytes, NonceBytes), box = record[(HeaderBytes + NonceBytes)..^TagBytes];
        RandomNumberGenerator.Fill(nonce);
        _forWriting.Encrypt(nonce, box, box, record[^TagBytes..], record[..HeaderBytes]); // in place
        return record;
    }

    private IntakeRecord? HeaderAt(long at, long size)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (RandomAccess.Read(_file, header, at) != HeaderBytes || !header.StartsWith(Magic))
        {
            return null;
        }
        int length = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
        return length is > Around and <= MostOfRecord && at + length <= size ? new(BinaryPrimitives.ReadInt64LittleEndian(header[8..]), at, length) : null;
    }

    /// <summary>Where the next record may begin; the end of the file when there is none.</summary>
    private long NextMagic(long from, long size)
    {
        byte[] some = new byte[SearchBytes];
        for (long at = from; at < size; at += SearchBytes - Magic.Length)
        {
            int read = RandomAccess.Read(_file, some, at);
            int found = some.AsSpan(0, read).IndexOf(Magic);
            if (found >= 0)
            {
                return at + found;
            }
        }
        return size;
    }
}
