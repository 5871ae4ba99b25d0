using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Netralitas.Benchmarks.Kills;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Updates;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>The proof "crash" would notice a tip that is lost or doubled, and its switch cannot work beside Telegram.</summary>
public sealed class CrashChecksCanFail
{
    private static readonly SimMessage Card = new() { Id = 1, ChatId = 1, Date = DateTimeOffset.UnixEpoch, Kind = "text", FromBot = true, Text = "K-AAAA-BBBB kartu" };

    private static readonly SimMessage Account = Card with { Id = 2, Text = "K-AAAA-BBBB uraian" };

    private static readonly SimMessage Again = Card with { Id = 3, Text = $"{CaseTexts.Repeat}\n{Card.Text}" };

    [Fact]
    public void A_case_that_came_once_has_no_fault() => Assert.Empty(Faults(CrashPoints.PostNoted, Card, Account));

    [Fact]
    public void A_post_that_came_twice_without_a_mark_is_noticed() => Assert.NotEmpty(Faults(CrashPoints.PostNoted, Card, Account, Card with { Id = 9 }));

    [Fact]
    public void A_post_that_never_came_is_noticed() => Assert.NotEmpty(Faults(CrashPoints.PostNoted, Card));

    [Fact]
    public void A_mark_where_nothing_was_in_doubt_is_noticed() => Assert.NotEmpty(Faults(CrashPoints.PostNoted, Card, Account, Again));

    [Fact]
    public void A_doubt_that_was_not_made_good_is_noticed()
    {
        Assert.Empty(Faults(CrashPoints.PostSent, Card, Account, Again));
        Assert.NotEmpty(Faults(CrashPoints.PostSent, Card, Account));
    }

    [Fact]
    public async Task A_confirmed_tip_that_is_not_there_or_has_another_receipt_is_noticed()
    {
        await using var house = new TipHouse(TimeProvider.System);
        (TipNumber number, ReceiptCode receipt) = await house.KeepTipAsync(1);
        var kept = new SentTip(receipt.Reveal(), number.Value, "CANARY-URAIAN", HasPhoto: false);
        await house.DisposePartsAsync();

        Assert.Empty(await KeptTips.CheckAsync(house.DataPath, house.KeyPath, [kept], []));
        Assert.NotEmpty(await KeptTips.CheckAsync(house.DataPath, house.KeyPath, [kept with { Receipt = ReceiptCode.New().Reveal() }], []));
        Assert.NotEmpty(await KeptTips.CheckAsync(house.DataPath, house.KeyPath, [kept with { Mark = "hilang" }], []));
        Assert.NotEmpty(await KeptTips.CheckAsync(house.DataPath, house.KeyPath, [kept with { HasPhoto = true }], []));
        Assert.NotEmpty(await KeptTips.CheckAsync(house.DataPath, house.KeyPath, [kept, kept with { CaseNumber = "K-0000-0000" }], []));
        Assert.NotEmpty(await KeptTips.CheckAsync(house.DataPath, house.KeyPath, [], [receipt.Reveal()]));
    }

    [Theory]
    [InlineData("https://api.telegram.org")]
    [InlineData("https://bot.example.id")]
    public void A_bot_that_talks_to_anything_but_this_machine_does_not_start_with_the_switch(string server)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Faults:KillFile"] = "/nowhere" }).Build();

        var refusal = Assert.Throws<OptionsValidationException>(() => FaultInjection.PointsOf(configuration, new TelegramOptions { ApiBaseUrl = server }));

        Assert.Contains("Faults__KillFile", refusal.Message);
        FaultInjection.PointsOf(configuration, new TelegramOptions { ApiBaseUrl = "http://127.0.0.1:5080" }).Reach(CrashPoints.Sealed);
    }

    private static IEnumerable<string> Faults(string step, params SimMessage[] posts) => CasePosts.Of(posts).Faults(step, parts: 2, ends: false);
}
