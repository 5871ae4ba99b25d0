using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>A table that both databases have, for moving and for comparing.</summary>
internal sealed record MovedTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key)
{
    private const string Tables =
        """
        select m.name, c.name, c.pk from sqlite_master as m, pragma_table_info(m.name) as c
        where m.type = 'table' and m.name not like 'sqlite_%' and m.name not in ('schema_version', 'intake_progress') order by m.name, c.cid
        """;

    /// <summary>The tables of a SQLite file.</summary>
    public static IReadOnlyList<MovedTable> In(DatabaseSession sqlite) =>
    [
        .. sqlite.Query(Tables, r => (Table: r.GetString(0), Column: r.GetString(1), Key: r.GetInt32(2))).GroupBy(c => c.Table)
            .Select(t => new MovedTable(t.Key, [.. t.Select(c => c.Column)], [.. t.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Column)])),
    ];

    /// <summary>What stands for the whole content of a source.</summary>
    public static string HashOf(DatabaseSession session, IReadOnlyList<MovedTable> tables) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', tables.Select(t => $"{t.Name} {t.Fingerprint(session)}")))));

    public long Count(DatabaseSession session) => (long)session.Scalar($"select count(*) from {Name}")!;

    public List<object?[]> Read(DatabaseSession session, long after, int most) => session.Query(
        $"select {string.Join(", ", Columns)} from {Name} order by {string.Join(", ", Key)} limit $most offset $after",
        r =>
        {
            object[] values = new object[Columns.Count];
            r.GetValues(values);
            return Array.ConvertAll(values, v => v is DBNull ? null : v);
        },
        ("$most", most), ("$after", after));

    public void Write(DatabaseSession session, object?[] row)
    {
        (string, object?)[] parameters = [.. Columns.Select((column, i) => ($"${column}", row[i]))];
        session.Execute($"insert into {Name} ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select(c => $"${c}"))})", parameters);
    }

    /// <summary>How many rows, and a hash of all of them whatever their order: rows are never equal, since they have keys.</summary>
    public (long Rows, string Hash) Fingerprint(DatabaseSession session)
    {
        byte[] sum = new byte[SHA256.HashSizeInBytes];
        long rows = 0;
        session.Query(
            $"select {string.Join(", ", Columns)} from {Name}",
            r =>
            {
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                for (int i = 0; i < Columns.Count; i++)
                {
                    Append(hash, r.GetValue(i));
                }
                byte[] one = hash.GetHashAndReset();
                for (int i = 0; i < sum.Length; i++)
                {
                    sum[i] ^= one[i];
                }
                rows++;
                return 0;
            });
        return (rows, Convert.ToHexStringLower(sum));
    }

    private static void Append(IncrementalHash hash, object value)
    {
        byte[] bytes = value switch
        {
            DBNull => [],
            byte[] blob => blob,
            string text => Encoding.UTF8.GetBytes(text),
            _ => BitConverter.GetBytes(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
        };
        Span<byte> head = stackalloc byte[5];
        head[0] = value switch
        {
            DBNull => 0,
            byte[] => 1,
            string => 2,
            _ => 3,
        };
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], bytes.Length);
        hash.AppendData(head);
        hash.AppendData(bytes);
    }
}
