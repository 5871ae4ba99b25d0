using System.Text;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Talking;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>The whole way, and then a search for whoever walked it.</summary>
public sealed class TipsReachingModerators : TipScenario
{
    private readonly FakeTime _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_tip_reaches_moderators_without_its_sender()
    {
        BotApplication bot = await StartWithModeratorsAsync(_time);
        SimUser sender = bot.Telegram.AddUser("Kenari", id: 789_123_456_7, username: "kenari_emas_77", lastName: "Zamrudiah", started: true);
        SimChat moderators = bot.Telegram.Group("Moderator Netralitas");

        await ToAccountAsync(sender);
        IReadOnlyList<SimMessage> photos = await sender.SendAlbumAsync([Pictures.Jpeg, Pictures.Jpeg]);
        SimMessage file = await sender.SendDocumentAsync(Pictures.Jpeg, "Siti Zamrudiah.jpg", mimeType: "image/jpeg");
        await bot.SettleAsync();
        await _time.UntilSomebodyWaitsAsync(QuietChats.Silence);
        _time.Advance(QuietChats.Silence);
        SimMessage screen = await sender.WaitForMessageAsync();
        Assert.Contains(TipTexts.FileNameNames, screen.Text);
        screen = await AskAsync(sender, Account);
        screen = await FollowAsync(sender, screen, TipTexts.Next);
        screen = await FollowAsync(sender, screen, TipTexts.Next);
        SimMessage preview = await FollowAsync(sender, screen, TipTexts.Yes);
        (string code, SimMessage noted) = await SendAsync(sender, preview);
        SimMessage posted = await moderators.WaitForMessageAsync(m => m.Text.Contains(Account, StringComparison.Ordinal));
        await moderators.WaitForMessageAsync(m => m.FileId is not null);
        await FollowAsync(sender, await AskAsync(sender, GroupsOf(code, noted)), TipTexts.Erase);
        await bot.SettleAsync();

        string[] traces =
        [
            "7891234567", "kenari", "zamrudiah", code, code.Replace("-", "", StringComparison.Ordinal),
            .. photos.Append(file).SelectMany(m => new[] { m.FileId!, bot.Telegram.File(m.FileId!).UniqueId }),
        ];
        AssertHoldsNone(traces, "a request to the moderators", bot.Telegram.Calls
            .Where(c => c.Parameters["chat_id"]?.ToString() == moderators.Id.ToString())
            .Select(c => c.Parameters.ToJsonString() + string.Join(' ', c.Files.Select(f => f.FileName))));
        AssertHoldsNone(traces, "the log", bot.Logs.Where(l => l.Level >= LogLevel.Information).Select(l => l.ToString()));
        await bot.StopHostAsync();
        AssertHoldsNone(traces, "a file", Directory.EnumerateFiles(bot.DataPath, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(bot.KeyPath, "*", SearchOption.AllDirectories))
            .Select(f => f[bot.DataPath.LastIndexOf('/')..] + Encoding.Latin1.GetString(File.ReadAllBytes(f))));
        Assert.True(posted.FromBot);
        // No more than was asked: whether the sender knows who else saw it, nobody said.
        Assert.Contains(moderators.AllMessages(), m => m.Text.Contains("Saksi: ada orang lain yang melihat", StringComparison.Ordinal));
    }

    private static void AssertHoldsNone(IReadOnlyList<string> traces, string where, IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        Assert.NotEmpty(all);
        foreach (string trace in traces)
        {
            Assert.False(all.Any(t => t.Contains(trace, StringComparison.OrdinalIgnoreCase)), $"\"{trace}\" stands in {where}");
        }
    }
}
