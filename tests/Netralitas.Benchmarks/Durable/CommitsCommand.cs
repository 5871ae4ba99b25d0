using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Tips;

namespace Netralitas.Benchmarks.Durable;

/// <summary>
/// <c>commits</c>: keeps some tips one after the other, for counting the syncs of the disk from outside (strace). With <c>--relaxed</c> a plain
/// table without full synchronisation is written instead, so that the count can be seen to fail.
/// </summary>
internal static class CommitsCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 40 };
        var relaxed = new Option<bool>("--relaxed");
        var command = new Command("commits", "Keep some tips one by one, to be watched with strace") { count, relaxed };
        command.SetAction(async parsed =>
        {
            using var folder = new Folder();
            await (parsed.GetValue(relaxed) ? WriteRelaxedAsync(folder, parsed.GetValue(count)) : KeepAsync(folder, parsed.GetValue(count)));
        });
        return command;
    }

    private static async Task KeepAsync(Folder folder, int count)
    {
        await using ServiceProvider parts = KeepingParts.Open(folder.Of("data"), folder.Of("keys"));
        var intake = parts.GetRequiredService<TipIntake>();
        DraftKey draft = await parts.GetRequiredService<EvidenceVault>().OpenDraftAsync(CancellationToken.None);
        for (int i = 0; i < count; i++)
        {
            await intake.SubmitAsync(42, i, OurStore.Report, draft, withDigest: false, CancellationToken.None);
        }
    }

    private static async Task WriteRelaxedAsync(Folder folder, int count)
    {
        await using var connection = new SqliteConnection($"Data Source={folder.Of("relaxed.db")};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode=wal; pragma synchronous=normal; create table tip (body text)";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "insert into tip (body) values ('x')";
        for (int i = 0; i < count; i++)
        {
            await command.ExecuteNonQueryAsync();
        }
    }
}
