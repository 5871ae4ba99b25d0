using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Intake;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What a crash left in the log of new tips, for a verb that needs all tips in their tables while no bot runs.</summary>
internal static class NewTipsLeft
{
    /// <exception cref="StorageException">The database takes no writes; nothing is lost.</exception>
    public static async Task SpreadAsync(Database database, StorageOptions storage, KeyFolder keys)
    {
        await using var journal = new IntakeJournal(database, storage, new IntakeKey(keys.IntakeKey.ToArray()), NullLogger<IntakeJournal>.Instance);
        await journal.SpreadAllAsync(CancellationToken.None);
    }
}
