using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Operations.Doctor;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Updates;
using Netralitas.Simulator;
using Telegram.Bot;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary><c>doctor</c>: an operator asks what is wrong.</summary>
public sealed class AskingTheDoctor : Scenario
{
    private const string Moderators = "-1002000000001";

    [Fact]
    public async Task A_good_installation_is_told_so()
    {
        BotApplication bot = await StartAsync();

        (int code, string told) = await AskDoctorAsync(bot, ("Moderation:ChatId", Moderators), ("Moderation:Supervisors:0", "5"));

        Assert.DoesNotContain("❌", told);
        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("✅ Token: @", told);
        Assert.Contains("✅ Jam: cocok", told);
        Assert.Contains("✅ Basis data: dapat dibaca dan ditulis", told);
        Assert.Contains("✅ Kunci: dipakai bot yang sedang berjalan", told);
        Assert.Contains($"✅ Obrolan pengawas: {Moderators}", told);
        Assert.DoesNotContain(bot.Telegram.Token[(bot.Telegram.Token.IndexOf(':') + 1)..], told);
    }

    [Fact]
    public async Task A_wrong_token_is_named_with_its_remedy()
    {
        BotApplication bot = await StartAsync();

        (int code, string told) = await AskDoctorAsync(bot, ("Telegram:Token", "42:SALAH"));

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("❌ Token: ditolak Telegram", told);
        Assert.Contains("@BotFather", told);
        Assert.DoesNotContain("SALAH", told);
    }

    [Fact]
    public async Task A_chat_without_the_bot_and_a_wrong_setting_are_found()
    {
        BotApplication bot = await StartAsync();

        (int chatCode, string chat) = await AskDoctorAsync(bot, ("Moderation:ChatId", "-1009999999999"));
        (int settingCode, string setting) = await AskDoctorAsync(bot, ("Tips:DraftMinutes", "0"));

        Assert.Equal(ExitCodes.Failed, chatCode);
        Assert.Contains("❌ Obrolan pengawas: -1009999999999", chat);
        Assert.Equal(ExitCodes.Failed, settingCode);
        Assert.Contains("❌ Konfigurasi: Tips:DraftMinutes", setting);
    }

    [Fact]
    public async Task A_right_that_the_bot_lacks_among_the_moderators_is_named()
    {
        BotApplication bot = await StartAsync();
        bot.Telegram.Group("Moderator Netralitas").TakeRightsFromBot("can_delete_messages");

        (int code, string told) = await AskDoctorAsync(bot, ("Moderation:ChatId", Moderators), ("Moderation:Supervisors:0", "5"));

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains($"❌ Obrolan pengawas: {Moderators}: bot belum punya can_delete_messages", told);
    }

    [Fact]
    public async Task A_webhook_that_Telegram_cannot_reach_is_told_with_the_reason()
    {
        BotApplication bot = await StartAsync(new() { Webhook = true });
        await bot.StopHostAsync();
        // Not the address of the host that is gone: somebody else's server may get its port.
        var client = new TelegramBotClient(new TelegramBotClientOptions(bot.Telegram.Token, bot.Telegram.BaseAddress.ToString()));
        await client.SetWebhook(url: "http://127.0.0.1:1/telegram/update", secretToken: BotApplication.WebhookSecret);
        await bot.Sari.SayAsync("ada orang?");
        await bot.Telegram.WaitUntilAsync(() => bot.Telegram.PendingUpdates > 0);
        (int code, string told) = (0, "");
        for (int i = 0; i < 100 && !told.Contains("gagal mengirim", StringComparison.Ordinal); i++) // the first delivery fails a moment later
        {
            (code, told) = await AskDoctorAsync(
                bot, ("Telegram:Mode", "webhook"), ("Telegram:WebhookUrl", "http://127.0.0.1:1"), ("Telegram:WebhookSecret", BotApplication.WebhookSecret));
        }

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("❌ Pembaruan: Telegram gagal mengirim ke webhook", told);
        Assert.Contains("sertifikat", told);
        await bot.StartHostAsync();
        await bot.SettleAsync();
    }

    [Fact]
    public async Task A_wrong_clock_is_told_by_how_much()
    {
        BotApplication bot = await StartAsync();
        var client = new TelegramBotClient(new TelegramBotClientOptions(bot.Telegram.Token, bot.Telegram.BaseAddress.ToString()));
        var options = new TelegramOptions { Token = bot.Telegram.Token, ApiBaseUrl = bot.Telegram.BaseAddress.ToString() };
        var late = new FakeTime(DateTimeOffset.UtcNow.AddMinutes(-90));

        (IReadOnlyList<Finding> findings, _) = await new TelegramCheckup(client, options, late).RunAsync(CancellationToken.None);

        Finding clock = findings.Single(f => f.Part == "Jam");
        Assert.Equal(FindingState.Bad, clock.State);
        Assert.Contains("berbeda 90 menit", clock.Text);
        Assert.Contains("NTP", clock.Text);
    }

    [Fact]
    public async Task The_right_to_announce_is_looked_at()
    {
        BotApplication bot = await StartAsync();
        SimChat channel = bot.Telegram.AddChannel("Info Netralitas", [], username: "info_netralitas");

        (int goodCode, string good) = await AskDoctorAsync(bot, ("Telegram:InformationChannel", "@info_netralitas"));
        channel.TakeRightsFromBot("can_post_messages");
        (int code, string told) = await AskDoctorAsync(bot, ("Telegram:InformationChannel", "@info_netralitas"));
        (_, string wrong) = await AskDoctorAsync(bot, ("Telegram:InformationChannel", "info netralitas"));

        Assert.Equal(ExitCodes.Ok, goodCode);
        Assert.Contains("✅ Kanal informasi: @info_netralitas", good);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("❌ Kanal informasi: @info_netralitas: bot belum punya can_post_messages", told);
        Assert.Contains("❌ Konfigurasi: Telegram:InformationChannel", wrong);
    }

    [Fact]
    public async Task Telegram_out_of_reach_is_said_at_once()
    {
        BotApplication bot = await StartAsync();

        (int code, string told) = await AskDoctorAsync(bot, ("Telegram:ApiBaseUrl", "http://127.0.0.1:9"));

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("❌ Token: Telegram tidak terjangkau", told);
        Assert.Contains("⚠️ Jam: tidak dapat dibandingkan", told);
    }

    private static async Task<(int Code, string Told)> AskDoctorAsync(BotApplication bot, params (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> all = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Telegram:Token"] = bot.Telegram.Token,
            ["Telegram:ApiBaseUrl"] = bot.Telegram.BaseAddress.ToString(),
            ["Storage:Path"] = bot.DataPath,
            ["Storage:KeyPath"] = bot.KeyPath,
            ["Knowledge:Path"] = Architecture.Repository.PathOf("knowledge"),
        };
        foreach ((string key, string value) in settings)
        {
            all[key] = value;
        }
        await using var output = new StringWriter();
        int code = await DoctorCommand.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(all).Build(), output, CancellationToken.None);
        return (code, output.ToString());
    }
}
