using System.Globalization;
using System.Reflection;

namespace Netralitas.Bot.Storage;

/// <summary>The numbered SQL files that are embedded in the program, brought into a database in their order.</summary>
internal static class Migrations
{
    private const string Folder = "Netralitas.Bot.Storage.Migrations.";
    private const string CreateVersion = "create table if not exists schema_version (version bigint not null primary key, name text not null)";
    private const string ReadVersion = "select coalesce(max(version), 0) from schema_version";
    private const string WriteVersion = "insert into schema_version (version, name) values ($version, $name)";

    /// <summary>The version that this program knows.</summary>
    public static int Latest { get; } = All().Last().Version;

    /// <summary>Brings the schema up to date. The caller holds the write lock, so a second instance waits and then finds nothing to do.</summary>
    /// <exception cref="StorageException">The schema is newer than this program.</exception>
    public static int Apply(DatabaseSession session)
    {
        session.Run(CreateVersion);
        int current = Convert.ToInt32(session.Scalar(ReadVersion), CultureInfo.InvariantCulture);
        if (current > Latest)
        {
            throw new StorageException(
                StorageProblem.Newer,
                $"Skema basis data (versi {current}) lebih baru daripada program ini (versi {Latest}); pasang versi program yang lebih baru.");
        }
        foreach ((int version, string resource) in All().Where(m => m.Version > current))
        {
            session.Run(Read(resource));
            session.Execute(WriteVersion, ("$version", version), ("$name", resource[Folder.Length..]));
        }
        return Latest;
    }

    private static IEnumerable<(int Version, string Resource)> All() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .Select(n => (int.Parse(n.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), n))
        .OrderBy(m => m.Item1);

    private static string Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
