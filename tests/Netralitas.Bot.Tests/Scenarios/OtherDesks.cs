using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Desks that are no forum: a channel, a plain group that becomes a supergroup, the chat of a region.</summary>
public sealed class OtherDesks : DeskScenario
{
    [Fact]
    public async Task A_channel_is_a_feed_with_buttons_and_the_talk_goes_on_in_private()
    {
        await OpenDeskAsync();
        await MoveDeskAsync(Bot.Telegram.AddChannel("Laporan masuk", [Rina, Joko, Dewi, Tono]));
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        Assert.Null(card.ThreadId);

        Assert.Equal(DeskTexts.Taken, (await Joko.PressAsync(card, DeskTexts.Take)).Text);
        await UntilQuietAsync();
        Assert.Contains("Dipegang: Joko", Now(card).Text);
        Assert.Single(Group.VisibleMessages(), m => m.Buttons.Count > 0); // edited in place, and no second card
        await Joko.PressAsync(Now(card), DeskTexts.Ask);
        SimMessage prompt = await Joko.WaitForMessageAsync(m => m.Text.Contains("pertanyaan untuk pelapor", StringComparison.Ordinal));
        await Joko.SayAsync("Kapan kejadiannya?", replyTo: prompt);
        await UntilQuietAsync();

        Assert.Contains("Kapan kejadiannya?", (await AskAsync(Bot.Sari, "/status " + receipt.Reveal())).Text);
        Assert.Contains("Perlu keterangan", Now(card).Text);
    }

    [Fact]
    public async Task In_a_channel_a_case_is_closed_studied_and_destroyed_by_two_from_private_prompts()
    {
        await OpenDeskAsync();
        await MoveDeskAsync(Bot.Telegram.AddChannel("Laporan masuk", [Rina, Joko, Dewi, Tono]));
        (SimMessage card, _) = await NewCaseAsync();
        await Joko.PressAsync(card, DeskTexts.Take);
        await UntilQuietAsync();

        await Joko.PressAsync(Now(card), DeskTexts.Study);
        SimMessage study = await Joko.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.StudyDone));
        Assert.StartsWith("Dipilih", (await Joko.PressAsync(study, "1")).Text);
        await UntilQuietAsync();
        Assert.Contains("Dugaan pasal (1)", Now(card).Text);

        await Joko.PressAsync(Now(card), DeskTexts.More);
        SimMessage more = await Joko.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.Destroy));
        await Joko.PressAsync(more, DeskTexts.Destroy);
        SimMessage why = await Joko.WaitForMessageAsync(m => m.Id == more.Id && m.Text.Contains("alasannya", StringComparison.Ordinal));
        await Joko.SayAsync("data orang lain", replyTo: why);
        SimMessage request = await Group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.Confirm));
        await Bot.SettleAsync(); // the request is noted after it was sent
        Assert.Contains("disetujui", (await Rina.PressAsync(request, DeskTexts.Confirm)).Text);
        await Group.WaitForMessageAsync(m => m.Text.Contains("dimusnahkan lebih awal", StringComparison.Ordinal));

        Assert.DoesNotContain(Group.VisibleMessages(), m => m.Id == card.Id);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_keeps_its_cases_cards_and_topics()
    {
        await OpenDeskAsync();
        SimChat small = Bot.Telegram.AddGroup("Meja kecil", forum: false, [Rina, Joko, Dewi], bot: "administrator");
        await MoveDeskAsync(small);
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        await Joko.PressAsync(card, DeskTexts.Take);
        await UntilQuietAsync();

        Group = small.Migrate();
        Group.IsForum = true;
        await Bot.SettleAsync();
        Assert.Equal(DeskTexts.Started, (await Joko.PressDataAsync(card, Data(card, DeskCodes.Known))).Text);
        SimMessage again = await Group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.Ask));
        await UntilQuietAsync();
        Assert.Contains("Dipegang: Joko", again.Text);

        await Bot.Services.GetRequiredService<TipMailbox>().ReplyAsync(receipt, "Jawaban sesudah pindah.", [], null, CancellationToken.None);
        SimMessage answer = await Group.WaitForMessageAsync(m => m.Text.Contains("Jawaban sesudah pindah", StringComparison.Ordinal));
        Assert.Equal(NumberOf(card), Group.Topics.Single(t => t.Id == answer.ThreadId).Name);
        Assert.Equal(DeskTexts.Choose, (await Joko.PressAsync(again, DeskTexts.Close)).Text);
        SimMessage menu = await Group.WaitForMessageAsync(m => m.Text.Contains("Ditutup sebagai apa", StringComparison.Ordinal));
        Assert.Equal(again.ThreadId, menu.ThreadId);
    }

    [Fact]
    public async Task A_region_has_a_desk_of_its_own_and_a_report_about_it_goes_one_level_up()
    {
        SimChat region = await OpenRegionAsync();

        (SimMessage card, _) = await NewCaseAsync("Dinas Pendidikan", region);
        Assert.DoesNotContain(Group.VisibleMessages(), m => m.Text.Contains(NumberOf(card), StringComparison.Ordinal));
        (SimMessage own, _) = await NewCaseAsync("staf Bawaslu Provinsi Jawa Barat", Group);
        Assert.DoesNotContain(region.AllMessages(), m => m.Text.Contains(NumberOf(own), StringComparison.Ordinal));
        (SimMessage elsewhere, _) = await NewCaseAsync("Kantor Camat", Group, "33.01", "Kabupaten Cilacap, Jawa Tengah");

        // Dewi works in the region only, Joko at the common desk only, Rina supervises from the common desk.
        Assert.Equal(DeskTexts.Neutral, (await Joko.PressDataAsync(card, Data(card, DeskCodes.Take))).Text);
        Assert.Equal(DeskTexts.Neutral, (await Dewi.PressDataAsync(own, Data(own, DeskCodes.Take))).Text);
        Assert.Equal(DeskTexts.Taken, (await Dewi.PressAsync(card, DeskTexts.Take)).Text);
        Assert.Equal(DeskTexts.Taken, (await Joko.PressAsync(own, DeskTexts.Take)).Text);
        Assert.Equal(DeskTexts.Taken, (await Rina.PressAsync(elsewhere, DeskTexts.Take)).Text);
        Assert.Equal(DeskTexts.Released, (await Rina.PressDataAsync(card, Data(card, DeskCodes.Release))).Text);
    }

    [Fact]
    public async Task Lists_and_searches_show_no_case_of_a_desk_that_one_does_not_belong_to()
    {
        SimChat region = await OpenRegionAsync();
        (SimMessage card, _) = await NewCaseAsync("Dinas Pendidikan", region, account: "Kepala sekolah membagi sembako bergambar calon.");
        (SimMessage other, _) = await NewCaseAsync("Kantor Camat", Group, "33.01", "Kabupaten Cilacap, Jawa Tengah", "Camat membagi sembako di pendopo.");

        Assert.Contains(NumberOf(card), (await AskAsync(Rina, "/kasus")).Text);
        SimMessage list = await AskAsync(Dewi, "/kasus");
        Assert.Contains(NumberOf(card), list.Text);
        Assert.DoesNotContain(NumberOf(other), list.Text);
        SimMessage found = await AskAsync(Joko, "/kasus sembako");
        Assert.Contains(NumberOf(other), found.Text);
        Assert.DoesNotContain(NumberOf(card), found.Text);
    }

    private async Task<SimChat> OpenRegionAsync()
    {
        await OpenDeskAsync();
        SimChat region = Bot.Telegram.AddGroup("Moderator Jawa Barat", forum: true, [Dewi], bot: "administrator");
        Group.Remove(Dewi);
        await Bot.StopHostAsync();
        Settings["Moderation:Regions:0:Province"] = "Jawa Barat";
        Settings["Moderation:Regions:0:ChatId"] = region.Id.ToString(CultureInfo.InvariantCulture);
        Settings["Moderation:Regions:0:Unit"] = "Bawaslu Provinsi Jawa Barat";
        await Bot.StartHostAsync();
        return region;
    }
}
