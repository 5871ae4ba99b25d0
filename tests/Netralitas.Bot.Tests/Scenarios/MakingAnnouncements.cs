using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary><c>/umumkan</c>: a supervisor writes to the public channel, and to nobody else.</summary>
public sealed class MakingAnnouncements : DeskScenario
{
    private const string Words = "Masa tenang mulai Minggu. Ingat: tanpa like & share!";

    private SimChat _channel = null!;

    [Fact]
    public async Task An_announcement_is_shown_first_and_published_once_it_is_confirmed()
    {
        await OpenAsync();

        SimMessage preview = await AskAsync(Rina, "/umumkan " + Words);
        Assert.StartsWith("Pratinjau", preview.Text, StringComparison.Ordinal);
        Assert.EndsWith(Words, preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_channel.AllMessages(), m => m.FromBot);
        CallbackAnswer answer = await Rina.PressAsync(preview, AnnouncementTexts.Publish);

        Assert.Equal(AnnouncementTexts.Published, answer.Text);
        await Bot.SettleAsync();
        Assert.Equal(Words, Assert.Single(_channel.AllMessages(), m => m.FromBot).Text);
        Assert.Contains("Sudah diumumkan", Rina.Messages().Single(m => m.Id == preview.Id).Text, StringComparison.Ordinal);
        Assert.Equal("umumkan", Audit.Head()!.Action);
        Assert.Equal(Rina.Id, Audit.Head()!.Moderator);
    }

    [Fact]
    public async Task A_preview_is_used_once_and_dropped_by_cancelling()
    {
        await OpenAsync();
        SimMessage first = await AskAsync(Rina, "/umumkan " + Words);
        SimMessage second = await AskAsync(Rina, "/umumkan jangan ini");

        await Rina.PressAsync(first, AnnouncementTexts.Publish);
        Assert.Equal(AnnouncementTexts.Gone, (await Rina.PressDataAsync(first, Data(DeskCodes.Announce))).Text);
        Assert.Equal(AnnouncementTexts.Dropped, (await Rina.PressAsync(second, AnnouncementTexts.Drop)).Text);
        Assert.Equal(AnnouncementTexts.Gone, (await Rina.PressDataAsync(second, Data(DeskCodes.Announce))).Text);

        await Bot.SettleAsync();
        Assert.Single(_channel.AllMessages(), m => m.FromBot);
    }

    [Fact]
    public async Task A_preview_survives_a_restart()
    {
        await OpenAsync();
        SimMessage preview = await AskAsync(Rina, "/umumkan " + Words);
        await Bot.StopHostAsync();
        await Bot.StartHostAsync();

        await Rina.PressAsync(preview, AnnouncementTexts.Publish);

        await Bot.SettleAsync();
        Assert.Single(_channel.AllMessages(), m => m.FromBot);
    }

    [Fact]
    public async Task Only_a_supervisor_announces()
    {
        await OpenAsync();
        SimMessage preview = await AskAsync(Rina, "/umumkan " + Words, chat: Group);

        Assert.Equal(DeskTexts.Neutral, (await Joko.PressAsync(preview, AnnouncementTexts.Publish)).Text);
        Assert.Equal(DeskTexts.SupervisorOnly, (await AskAsync(Joko, "/umumkan dari Joko")).Text);
        Assert.Equal(CommandTexts.UnknownCommand, (await AskAsync(Bot.Sari, "/umumkan dari Sari")).Text);

        await Bot.SettleAsync();
        Assert.DoesNotContain(_channel.AllMessages(), m => m.FromBot);
    }

    [Fact]
    public async Task A_bot_without_the_right_says_what_to_do()
    {
        await OpenAsync();
        _channel.TakeRightsFromBot("can_post_messages");

        SimMessage preview = await AskAsync(Rina, "/umumkan " + Words);

        Assert.Equal(AnnouncementTexts.MayNotPost, (await Rina.PressAsync(preview, AnnouncementTexts.Publish)).Text);
    }

    [Fact]
    public async Task Without_a_channel_or_a_text_it_says_so()
    {
        await OpenDeskAsync();
        Assert.Equal(AnnouncementTexts.NoChannel, (await AskAsync(Rina, "/umumkan " + Words)).Text);
        Assert.DoesNotContain("Pengumuman", (await AskAsync(Bot.Sari, "/start")).Text, StringComparison.Ordinal);

        await OpenChannelAsync();
        Assert.StartsWith("Tulis: /umumkan", (await AskAsync(Rina, "/umumkan")).Text, StringComparison.Ordinal);
        Assert.Equal(AnnouncementTexts.TooLong, (await AskAsync(Rina, "/umumkan " + new string('a', 3501))).Text);
    }

    [Fact]
    public async Task The_channel_is_linked_in_the_first_screen()
    {
        await OpenAsync();

        Assert.Contains("https://t.me/info_netralitas", (await AskAsync(Bot.Sari, "/start")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_set_by_its_number_is_named_by_its_link()
    {
        await OpenDeskAsync();
        _channel = Bot.Telegram.AddChannel("Info Netralitas", []);
        await Bot.StopHostAsync();
        Settings["Telegram:InformationChannel"] = _channel.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Settings["Telegram:InformationChannelLink"] = "https://t.me/info_netralitas";
        await Bot.StartHostAsync();

        SimMessage preview = await AskAsync(Rina, "/umumkan " + Words);
        Assert.StartsWith("Pratinjau · tampil di https://t.me/info_netralitas", preview.Text, StringComparison.Ordinal);
        await Rina.PressAsync(preview, AnnouncementTexts.Publish);

        await Bot.SettleAsync();
        Assert.Equal(Words, Assert.Single(_channel.AllMessages(), m => m.FromBot).Text);
        Assert.Contains("Sudah diumumkan di https://t.me/info_netralitas", Rina.Messages().Single(m => m.Id == preview.Id).Text, StringComparison.Ordinal);
    }

    private static string Data(char code) => DeskCallback.Data(DeskCallback.NoCase, code);

    private async Task OpenAsync()
    {
        await OpenDeskAsync();
        await OpenChannelAsync();
    }

    private async Task OpenChannelAsync()
    {
        _channel = Bot.Telegram.AddChannel("Info Netralitas", [], username: "info_netralitas");
        await Bot.StopHostAsync();
        Settings["Telegram:InformationChannel"] = "@info_netralitas";
        await Bot.StartHostAsync();
    }
}
