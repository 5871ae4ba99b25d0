using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>Proof "two tips, one account": what is kept of two tips of one account has no equal field but coarse ones.</summary>
public sealed class TwoTipsOneAccount : TipScenario
{
    /// <summary>Days, states and places in a queue, equal for very many tips; the moderators' chat and key are everybody's.</summary>
    private static readonly string[] Coarse =
    [
        "moderator_key", "state", "hold", "received_day", "active_day", "position", "kind", "day", "with_digest", "part", "in_doubt", "until_day", "from_moderator",
        "chat_id",
        // How a case stands on the moderators' desk: nobody has touched either.
        "standing", "holder", "known_day", "supervisors_only", "version", "shown",
    ];

    [Fact]
    public async Task Nothing_kept_or_posted_tells_that_two_tips_are_of_one_account()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimChat moderators = bot.Telegram.Group("Moderator Netralitas");
        await TellAsync(bot.Budi, await ToPreviewAsync(bot.Budi, Account + " Pertama."));
        // Of something else: two reports of one event name each other on their cards, whoever sent them.
        await TellAsync(bot.Budi, await ToOtherPreviewAsync(bot.Budi, "Kepala sekolah membagikan kalender bergambar calon wali kota. Kedua."));
        await moderators.WaitForMessageAsync(m => m.Text.Contains("Pertama", StringComparison.Ordinal));
        await moderators.WaitForMessageAsync(m => m.Text.Contains("Kedua", StringComparison.Ordinal));
        await bot.SettleAsync();

        var database = bot.Services.GetRequiredService<Database>();
        string[] numbers = [.. database.Read(s => s.Query("select number from tip", r => r.GetString(0)))];
        Assert.Equal(2, numbers.Length);
        int compared = 0;
        foreach (string table in TablesOfTips(database))
        {
            List<Dictionary<string, string>>[] rows = [.. numbers.Select(n => RowsOf(database, table, n))];
            foreach (Dictionary<string, string> one in rows[0])
            {
                foreach (Dictionary<string, string> other in rows[1])
                {
                    Assert.All(one.Where(f => !Coarse.Contains(f.Key)), f => Assert.NotEqual(f.Value, other[f.Key]));
                    compared++;
                }
            }
        }
        Assert.True(compared >= 3, "tip, push and message rows were to be compared");
        string[] requests = [.. bot.Telegram.Calls.Where(c => c.Parameters["chat_id"]?.ToString() == moderators.Id.ToString(CultureInfo.InvariantCulture)).Select(c => c.Parameters.ToJsonString())];
        Assert.DoesNotContain(requests, r => numbers.All(n => r.Contains(n, StringComparison.Ordinal)));
        Assert.DoesNotContain(requests, r => r.Contains(bot.Budi.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>Sends a tip and asks for word of it, so that every table about a tip has a row.</summary>
    private static async Task TellAsync(SimUser person, SimMessage preview)
    {
        (string code, SimMessage noted) = await SendAsync(person, preview);
        await AskAsync(person, GroupsOf(code, noted));
        SimMessage state = await AskAsync(person, "/status " + code);
        await FollowAsync(person, await FollowAsync(person, state, TipTexts.Push), TipTexts.PushYes);
    }

    /// <summary>A tip that tells nothing but its account.</summary>
    private static async Task<SimMessage> ToOtherPreviewAsync(SimUser person, string account)
    {
        SimMessage screen = await FollowAsync(person, await AskAsync(person, "/lapor"), TipTexts.Begin);
        for (int step = 0; step < 4; step++)
        {
            screen = await FollowAsync(person, screen, TipTexts.Skip); // what, who, where, when
        }
        screen = await FollowAsync(person, await AskAsync(person, account), TipTexts.Next);
        screen = await FollowAsync(person, screen, TipTexts.Skip);
        return await FollowAsync(person, screen, TipTexts.No);
    }

    private static IReadOnlyList<string> TablesOfTips(Database database) => database.Read(s => s.Query(
        "select m.name from sqlite_master m where m.type = 'table' and exists (select 1 from pragma_table_info(m.name) c where c.name = 'number')", r => r.GetString(0)));

    private static List<Dictionary<string, string>> RowsOf(Database database, string table, string number) => database.Read(s => s.Query(
        $"select * from {table} where number = $number",
        r => Enumerable.Range(0, r.FieldCount).ToDictionary(r.GetName, i => r.GetValue(i) is byte[] b ? Convert.ToHexString(b) : r.GetValue(i).ToString()!),
        ("$number", number)));
}
