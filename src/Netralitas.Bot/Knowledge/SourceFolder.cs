using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Bot.Knowledge;

/// <summary>A file of the knowledge folder as it lies there, or what keeps it from being read.</summary>
internal sealed record SourceFile(string Name, byte[] Bytes, string? Problem);

/// <summary>The files of the knowledge folder, in order, and a hash over all of them.</summary>
internal sealed record SourceFolder(IReadOnlyList<SourceFile> Files, byte[] Hash)
{
    private const long MaxFileBytes = 8 * 1024 * 1024;

    public bool IsWhole => Files.All(f => f.Problem is null);

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static SourceFolder Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"Folder pengetahuan tidak ditemukan: {folder}");
        }
        SourceFile[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(p => p.EndsWith(".yaml", StringComparison.Ordinal) || p.EndsWith(".md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => ReadFile(folder, path))];
        return new(files, HashOf(files));
    }

    private static SourceFile ReadFile(string folder, string path)
    {
        string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
        try
        {
            return new FileInfo(path).Length > MaxFileBytes
                ? new(name, [], "berkas terlalu besar (lebih dari 8 MiB)")
                : new(name, File.ReadAllBytes(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(name, [], $"tidak dapat dibaca: {e.Message}");
        }
    }

    private static byte[] HashOf(SourceFile[] files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SourceFile file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData(file.Problem is null ? SHA256.HashData(file.Bytes) : []);
        }
        return hash.GetHashAndReset();
    }
}
