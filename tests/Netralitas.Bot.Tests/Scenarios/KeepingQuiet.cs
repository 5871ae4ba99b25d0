using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Nothing of what people write, nor who they are, is left behind.</summary>
public sealed class KeepingQuiet : Scenario
{
    private const string Marker = "kenarigading";

    [Fact]
    public async Task Neither_words_nor_people_nor_the_token_reach_logs_or_disk()
    {
        BotApplication bot = await StartAsync(new() { Settings = new Dictionary<string, string?> { ["Logging:File"] = "{folder}/logs/bot.log", ["Logging:Level"] = "Verbose" } });
        SimUser person = bot.Telegram.AddUser("Penanyarahasia", id: 987_654_321, username: "penanya_rahasia", started: true);

        await AskAsync(person, $"boleh ga saya like postingan caleg {Marker}?");
        await person.SayAsync($"lapor camat {Marker} kemarin, ada videonya");
        await bot.SettleAsync();
        await bot.StopHostAsync();

        string[] secrets = [Marker, "987654321", "Penanyarahasia", "penanya_rahasia", bot.Telegram.Token];
        string written = string.Concat(Directory.EnumerateFiles(bot.LogFolder).Select(File.ReadAllText));
        Assert.Contains("Polling as bot", written);
        string logged = string.Join('\n', bot.Logs.Select(l => l.ToString()).Append(written));
        string kept = string.Concat(Directory.EnumerateFiles(bot.DataPath, "*", SearchOption.AllDirectories)
            .Select(f => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f))));
        Assert.All(secrets, secret =>
        {
            Assert.DoesNotContain(secret, logged, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase);
        });
    }
}
