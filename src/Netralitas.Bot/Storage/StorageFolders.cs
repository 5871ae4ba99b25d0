using Netralitas.Bot.Storage.Intake;
using Netralitas.Bot.Storage.Seen;

namespace Netralitas.Bot.Storage;

/// <summary>What stands in the data folder beside the database.</summary>
internal static class StorageFolders
{
    private const string Evidence = "evidence";

    private static readonly string[] Known = ["netralitas.db", "netralitas.db-wal", "netralitas.db-shm"];

    public static int CountEvidence(StorageOptions options)
    {
        string folder = Path.Combine(options.Path, Evidence);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Count() : 0;
    }

    /// <summary>The days whose update numbers are kept in files.</summary>
    public static int CountSeenDays(StorageOptions options) =>
        Directory.Exists(options.Path) ? Directory.EnumerateFiles(options.Path).Count(f => SeenLog.IsFileOfLog(Path.GetFileName(f))) : 0;

    /// <summary>Files that nothing here writes. The simulator's own world is play, and not looked into.</summary>
    public static IReadOnlyList<string> Strangers(StorageOptions options)
    {
        string folder = Path.GetFullPath(options.Path);
        if (!Directory.Exists(folder))
        {
            return [];
        }
        IEnumerable<string> files = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => !Known.Contains(f) && !IntakeLog.IsFileOfLog(f) && !SeenLog.IsFileOfLog(f)).Select(f => Path.Combine(folder, f));
        string evidence = Path.Combine(folder, Evidence);
        if (Directory.Exists(evidence))
        {
            files = files.Concat(Directory.EnumerateFiles(evidence).Where(f => !Guid.TryParseExact(Path.GetFileName(f), "N", out _)));
        }
        return [.. files.Select(f => Path.GetRelativePath(folder, f))];
    }
}
