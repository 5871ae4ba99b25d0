using System.Security.Cryptography;

namespace Netralitas.Bot.Storage.Postgres;

/// <summary>
/// A number that rises with each transaction of an instance's writer and is written with it. When the connection is cut while it commits, the
/// number that stands afterwards says whether it was committed. (<c>pg_xact_status</c> cannot: after a crash the server gives transaction numbers
/// again that had not reached its log.) The writer makes one transaction after the other and is the only one to write its row.
/// </summary>
internal sealed class WriteMark
{
    private const string Write =
        "insert into write_mark (instance, mark, day) values ($instance, $mark, $day) on conflict (instance) do update set mark = excluded.mark, day = excluded.day";

    private const string Read = "select mark from write_mark where instance = $instance";
    private const string Delete = "delete from write_mark where day < $day";

    /// <summary>No transaction hangs so long.</summary>
    private const int DaysKept = 2;

    private readonly byte[] _instance = RandomNumberGenerator.GetBytes(16);
    private long _mark;

    /// <summary>Forgets instances that have long ended.</summary>
    public static void Sweep(DatabaseSession session) =>
        session.Execute(Delete, ("$day", StorageDay.Text(StorageDay.Today(TimeProvider.System).AddDays(-DaysKept))));

    /// <summary>Marks the transaction that is about to be committed.</summary>
    public void Advance(DatabaseSession session)
    {
        _mark++;
        session.Later(Write, ("$instance", _instance), ("$mark", _mark), ("$day", StorageDay.Text(StorageDay.Today(TimeProvider.System))));
    }

    /// <summary>Whether the transaction that was marked last is committed.</summary>
    public bool Stands(DatabaseSession session) => session.Scalar(Read, ("$instance", _instance)) is long mark && mark == _mark;
}
