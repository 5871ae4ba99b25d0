using System.Globalization;
using System.Reflection;

namespace Netralitas.Bot.Storage;

/// <summary>The numbered SQL files that are embedded in the program, brought into a database in their order.</summary>
internal static class Migrations
{
    private const string Folder = "Netralitas.Bot.Storage.Migrations.";
    private const string PostgresFolder = "Netralitas.Bot.Storage.Postgres.Migrations.";
    private const string CreateVersion = "create table if not exists schema_version (version bigint not null primary key, name text not null)";
    private const string ReadVersions = "select version from schema_version";
    private const string WriteVersion = "insert into schema_version (version, name) values ($version, $name)";

    /// <summary>The version that this program knows.</summary>
    public static int Latest { get; } = All(Folder).Last().Version;

    /// <summary>Brings the schema up to date. The caller holds the write lock, so a second instance waits and then finds nothing to do.</summary>
    /// <exception cref="StorageException">The schema is newer than this program.</exception>
    public static int Apply(DatabaseSession session)
    {
        session.Run(CreateVersion);
        HashSet<int> applied = [.. session.Query(ReadVersions, r => (int)r.GetInt64(0))];
        (int Version, string Name, string Resource)[] known =
            session.Dialect == SqlDialect.Postgres ? [.. All(Folder), .. All(PostgresFolder)] : [.. All(Folder)];
        int latest = known.Max(m => m.Version);
        if (applied.Count > 0 && applied.Max() is var current && current > latest)
        {
            throw new StorageException(
                StorageProblem.Newer,
                $"Skema basis data (versi {current}) lebih baru daripada program ini (versi {latest}); pasang versi program yang lebih baru.");
        }
        foreach ((int version, string name, string resource) in known.Where(m => !applied.Contains(m.Version)))
        {
            session.Run(session.Dialect.Schema(Read(resource)));
            session.Execute(WriteVersion, ("$version", version), ("$name", name));
        }
        return latest;
    }

    private static IEnumerable<(int Version, string Name, string Resource)> All(string folder) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
        .Select(n => (int.Parse(n.AsSpan(folder.Length, 4), CultureInfo.InvariantCulture), n[folder.Length..], n))
        .OrderBy(m => m.Item1);

    private static string Read(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
