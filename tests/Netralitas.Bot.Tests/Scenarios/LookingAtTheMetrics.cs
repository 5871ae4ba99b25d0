using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Operations.Seeing;
using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>What an operator's collector sees, and what it must never see.</summary>
[Collection(nameof(LookingAtTheMetrics))]
[CollectionDefinition(nameof(LookingAtTheMetrics), DisableParallelization = true)]
public sealed class LookingAtTheMetrics : TipScenario
{
    [Fact]
    public async Task The_page_counts_answers_and_names_nobody()
    {
        BotApplication bot = await StartSeenAsync();
        await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        string page = await PageAsync(bot);

        Assert.Equal(1, Value(page, """netralitas_answers_total{status="answered",verdict="tidak_boleh"}"""));
        Assert.Contains("telegram_requests_total{outcome=\"ok\"}", page);
        Assert.Contains("netralitas_knowledge{version=", page);
        Assert.Equal(1, Value(page, "netralitas_storage_works"));
        foreach (string secret in (string[])["caleg", "Sari", bot.Sari.Id.ToString(CultureInfo.InvariantCulture), "sendMessage", "SIMULATOR"])
        {
            Assert.DoesNotContain(secret, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_tip_moves_no_counter_of_its_own()
    {
        BotApplication bot = await StartSeenAsync();
        string before = await PageAsync(bot);
        (string code, _) = await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));
        await bot.SettleAsync();

        string after = await PageAsync(bot);

        Assert.NotEmpty(code);
        Assert.DoesNotContain(code, after);
        Assert.Equal(Names(before).Where(IsOurs), Names(after).Where(IsOurs));
        Assert.DoesNotContain("netralitas_tips{", after); // the picture of the day was taken before it came
    }

    [Fact]
    public async Task Every_line_can_be_read_by_a_collector()
    {
        BotApplication bot = await StartSeenAsync();
        await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        string page = await PageAsync(bot);

        Assert.All(
            page.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches("""^(# (HELP|TYPE) [a-z_]\S* .+|[a-zA-Z_]\w*(\{\w+="[^"]*"(,\w+="[^"]*")*\})? \S+)$""", line));
        Assert.Contains("netralitas_answer_duration_seconds_bucket{le=\"+Inf\"} 1", page);
        Assert.Contains("# TYPE netralitas_answer_duration_seconds histogram", page);
    }

    private Task<BotApplication> StartSeenAsync() => StartAsync(new()
    {
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Moderation:ChatId"] = "-1002000000001",
            ["Tips:PostingDelay"] = "0",
            ["Operations:AdminUrls"] = "http://127.0.0.1:0",
        },
    });

    private static async Task<string> PageAsync(BotApplication bot)
    {
        string address = bot.Services.GetRequiredService<TelemetryServer>().Addresses.Single();
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(new Uri(address), "/metrics"));
    }

    private static double Value(string page, string series) => double.Parse(
        page.Split('\n').Single(l => l.StartsWith(series + " ", StringComparison.Ordinal))[(series.Length + 1)..], CultureInfo.InvariantCulture);

    private static IEnumerable<string> Names(string page) =>
        page.Split('\n').Where(l => l.StartsWith("# TYPE", StringComparison.Ordinal)).Select(l => l.Split(' ')[2]).Order(StringComparer.Ordinal);

    /// <summary>What the runtime tells of itself appears when it appears.</summary>
    private static bool IsOurs(string name) =>
        name.StartsWith("netralitas_", StringComparison.Ordinal) && !name.StartsWith("netralitas_update", StringComparison.Ordinal);
}
