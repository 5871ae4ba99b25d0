using System.Runtime.InteropServices;
using System.Text;

namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Writes an index to a file and reads it back: the arrays as they lie in memory, so that reading is copying.</summary>
internal static class CorpusFile
{
    private static readonly byte[] Mark = "NTRLIDX1"u8.ToArray();

    public static void Save(CorpusIndex index, string path)
    {
        using FileStream file = File.Create(path);
        file.Write(Mark);
        byte[] words = Encoding.UTF8.GetBytes(string.Join('\n', index.Words));
        Write<byte>(file, words);
        Write<int>(file, [index.StemCount]);
        Write<int>(file, index.StemOf);
        Write<int>(file, index.WordPassages);
        Write<int>(file, index.StemPassages);
        Write<int>(file, index.PostingStart);
        Write<int>(file, index.PostingPassage);
        Write<byte>(file, index.PostingImpact);
        Write<int>(file, index.PassageStart);
        Write<int>(file, index.PassageWords);
        Write<ushort>(file, index.TitleLength);
        Write(file, index.Near.Hashes);
        Write(file, index.Near.Words);
    }

    /// <exception cref="InvalidDataException">The file is no saved index, or it is damaged.</exception>
    public static CorpusIndex Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] mark = new byte[Mark.Length];
        if (file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length || !mark.AsSpan().SequenceEqual(Mark))
        {
            throw new InvalidDataException($"{path} is no saved index");
        }
        string[] words = Encoding.UTF8.GetString(Read<byte>(file)).Split('\n');
        return new CorpusIndex
        {
            Words = words,
            StemCount = Read<int>(file)[0],
            StemOf = Read<int>(file),
            WordPassages = Read<int>(file),
            StemPassages = Read<int>(file),
            PostingStart = Read<int>(file),
            PostingPassage = Read<int>(file),
            PostingImpact = Read<byte>(file),
            PassageStart = Read<int>(file),
            PassageWords = Read<int>(file),
            TitleLength = Read<ushort>(file),
            Near = new(Read<uint>(file), Read<int>(file)),
        }.Completed();
    }

    private static void Write<T>(FileStream file, ReadOnlySpan<T> values) where T : unmanaged
    {
        int length = values.Length;
        file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        file.Write(MemoryMarshal.AsBytes(values));
    }

    private static T[] Read<T>(FileStream file) where T : unmanaged
    {
        int length = 0;
        file.ReadExactly(MemoryMarshal.AsBytes(new Span<int>(ref length)));
        if (length < 0 || (long)length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>() > file.Length - file.Position)
        {
            throw new InvalidDataException("The saved index is cut short");
        }
        T[] values = GC.AllocateUninitializedArray<T>(length);
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
