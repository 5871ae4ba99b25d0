using System.Security.Cryptography;
using Netralitas.Bot.Knowledge.Official;

namespace Netralitas.Bot.Knowledge.Compiled;

/// <summary>
/// The knowledge as it is after reading, checking and indexing, in one file: what the build leaves beside the program, so that a start need not
/// do it again. It is used only if it was made by this very program from these very files, and is whole; else the files are read.
/// Layout: the key (hash of the files and of the program), a hash of the rest, the rest.
/// </summary>
internal static class CompiledKnowledge
{
    private const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>Where the build puts it.</summary>
    public static string BesideProgram => Path.Combine(AppContext.BaseDirectory, "knowledge.compiled");

    public static void Save(string path, SourceFolder folder, KnowledgeFiles files, KnowledgeSnapshot snapshot)
    {
        var pack = new PackWriter();
        new EntryWriter(pack).Write(files);
        snapshot.Write(pack);
        byte[] rest = pack.ToArray();
        string half = path + ".tmp";
        File.WriteAllBytes(half, [.. KeyOf(folder), .. SHA256.HashData(rest), .. rest]);
        File.Move(half, path, overwrite: true);
    }

    /// <summary>The snapshot of a file, or null where there is none for these files and this program.</summary>
    public static KnowledgeSnapshot? Load(string path, SourceFolder folder, OfficialTexts official)
    {
        try
        {
            if (!folder.IsWhole || !File.Exists(path))
            {
                return null;
            }
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (!IsWhole(file, folder))
            {
                return null;
            }
            var pack = new PackReader(file);
            var knowledge = new KnowledgeBase(new EntryReader(pack).Read(), official);
            var snapshot = KnowledgeSnapshot.Read(pack, knowledge);
            return pack.IsAtEnd ? snapshot : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether it was made for this, and nothing of it has changed; what comes next in the stream is the content.</summary>
    private static bool IsWhole(FileStream file, SourceFolder folder)
    {
        byte[] front = new byte[2 * HashLength];
        if (file.ReadAtLeast(front, front.Length, throwOnEndOfStream: false) < front.Length
            || !front.AsSpan(0, HashLength).SequenceEqual(KeyOf(folder))
            || !front.AsSpan(HashLength).SequenceEqual(SHA256.HashData(file)))
        {
            return false;
        }
        file.Position = front.Length;
        return true;
    }

    /// <summary>The program's part is its module version, which the compiler changes with every change of the code.</summary>
    private static byte[] KeyOf(SourceFolder folder) =>
        SHA256.HashData([.. folder.Hash, .. typeof(CompiledKnowledge).Module.ModuleVersionId.ToByteArray()]);
}
