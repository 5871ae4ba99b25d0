namespace Netralitas.Bot.Storage;

/// <summary>The little in which the two databases differ. Statements are written for SQLite, with <c>$name</c> for a parameter.</summary>
/// <param name="Begin">Begins a transaction that writes.</param>
/// <param name="Prefix">Stands before the name of a parameter.</param>
/// <param name="Notify">Tells other instances of a topic; null where there are none.</param>
internal sealed record SqlDialect(string Begin, char Prefix, string? Notify)
{
    public static readonly SqlDialect Sqlite = new("begin immediate", '$', Notify: null);
    public static readonly SqlDialect Postgres = new("begin", '@', "select pg_notify($topic, '')");

    /// <summary>A script of the schema; <c>without rowid</c> is the way of SQLite to keep rows in the order of their keys.</summary>
    public string Schema(string script) => this == Postgres
        ? script.Replace(") without rowid;", ");", StringComparison.Ordinal).Replace(" blob ", " bytea ", StringComparison.Ordinal)
        : script;

    public string Statement(string sql) => Prefix == '$' ? sql : sql.Replace('$', Prefix);

    public string Parameter(string name) => Prefix == '$' ? name : Prefix + name[1..];
}
