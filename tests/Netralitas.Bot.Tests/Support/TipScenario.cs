using System.Text.RegularExpressions;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Support;

/// <summary>A bot with a moderators' chat, and the steps of a tip as a person takes them.</summary>
public abstract partial class TipScenario : Scenario
{
    protected const string Account = "Camat mengumpulkan perangkat di aula dan meminta semua memilih pasangan nomor dua.";

    private protected Task<BotApplication> StartWithModeratorsAsync(TimeProvider? time = null, string mode = "penuh") => StartAsync(new()
    {
        // A jump of the clock ends a long poll in the middle; a webhook has none.
        Webhook = time is not null,
        Time = time ?? TimeProvider.System,
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Moderation:ChatId"] = "-1002000000001",
            ["Moderation:PostingMode"] = mode,
            ["Tips:PostingDelay"] = "0",
        },
    });

    /// <summary>From <c>/lapor</c> to the question for the account.</summary>
    private protected static async Task<SimMessage> ToAccountAsync(SimUser person)
    {
        SimMessage screen = await AskAsync(person, "/lapor");
        screen = await FollowAsync(person, screen, TipTexts.Begin);
        screen = await FollowAsync(person, screen, "Ajakan memilih");
        await person.SayAsync("camat di Kecamatan Sukafiksi");
        screen = await person.WaitForMessageAsync();
        screen = await AskAsync(person, "bogor");
        screen = await FollowAsync(person, screen, "Kabupaten Bogor");
        screen = await AskAsync(person, "aula kecamatan");
        return await FollowAsync(person, screen, TipTexts.Yesterday);
    }

    /// <summary>From <c>/lapor</c> to a preview without evidence.</summary>
    private protected static async Task<SimMessage> ToPreviewAsync(SimUser person, string account = Account)
    {
        await ToAccountAsync(person);
        SimMessage screen = await AskAsync(person, account);
        screen = await FollowAsync(person, screen, TipTexts.Next);
        screen = await FollowAsync(person, screen, TipTexts.Skip);
        return await FollowAsync(person, screen, TipTexts.Yes);
    }

    /// <summary>Presses <i>Kirim</i>; the code, and the question whether it was noted down.</summary>
    private protected static async Task<(string Code, SimMessage Noted)> SendAsync(SimUser person, SimMessage preview)
    {
        await person.PressAsync(preview, TipTexts.Send);
        SimMessage receipt = await person.WaitForMessageAsync(m => CodePattern().IsMatch(m.Text));
        SimMessage noted = await person.WaitForMessageAsync(m => m.Text.StartsWith("Sudah dicatat?", StringComparison.Ordinal));
        return (CodePattern().Match(receipt.Text).Value, noted);
    }

    /// <summary>The two groups that are asked for.</summary>
    protected static string GroupsOf(string code, SimMessage noted)
    {
        string[] groups = code.Split('-');
        return string.Join(' ', NumberPattern().Matches(noted.Text).Select(m => groups[int.Parse(m.Groups[1].Value) - 1]));
    }

    [GeneratedRegex(@"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")]
    protected static partial Regex CodePattern();

    [GeneratedRegex(@"ke-(\d)")]
    private static partial Regex NumberPattern();
}
