using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Netralitas.Bot.Storage.Intake;

/// <summary>
/// Spreads the tips that a stop or a crash has left in table <c>intake</c>, before anything reads. On a full disk they stay there, and the journal takes
/// them over.
/// </summary>
internal static partial class IntakeRecovery
{
    public static void Run(DatabaseSession writer, string folder, ILogger logger)
    {
        try
        {
            writer.Begin();
            int damaged = IntakeRows.SpreadAll(writer);
            writer.Commit();
            if (damaged > 0)
            {
                Log.Damaged(logger, damaged);
            }
        }
        catch (SqliteException e)
        {
            Log.LeftForLater(logger, StorageFailure.Of(e, folder).Message);
            writer.RollBack();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(303, LogLevel.Error, "{Rows} rows of table intake cannot be read and are left where they are; keep this database, and compare it with a backup")]
        public static partial void Damaged(ILogger logger, int rows);

        [LoggerMessage(304, LogLevel.Error, "New tips of the last run are kept but not spread over the tables yet: {Problem}")]
        public static partial void LeftForLater(ILogger logger, string problem);
    }
}
