using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Kajian: suspected norms are chosen by situation or by pasal, taken back, and stand on the card and in the documents.</summary>
public sealed class StudyingCases : DeskScenario
{
    [Fact]
    public async Task A_norm_is_chosen_by_pasal_and_stands_on_the_card_and_in_both_documents()
    {
        (SimMessage card, SimMessage menu) = await OpenStudyAsync();

        await Joko.SayAsync("UU 7/2017 pasal 283", Group, replyTo: menu);
        menu = await Group.WaitForMessageAsync(m => m.Id == menu.Id && m.Text.Contains(DeskTexts.NormsFound, StringComparison.Ordinal));
        Assert.Contains("1. UU 7/2017 Pasal 283", menu.Text);
        Assert.StartsWith("Dipilih: UU 7/2017 Pasal 283", (await Joko.PressAsync(menu, "1")).Text);
        await UntilQuietAsync();

        Assert.Contains("✅ 1", Now(menu).Buttons);
        Assert.Contains("Dugaan pasal (1): UU 7/2017 Pasal 283", Now(card).Text);
        Assert.Equal(["ambil", "kajian"], Audit.Of(NumberOf(card)).Select(e => e.Action));
        Assert.Contains("UU 7/2017 Pasal 283", TextOf(card, ".json"), StringComparison.Ordinal);
        Assert.Contains("UU 7/2017 Pasal 283", TextOf(card, ".docx"), StringComparison.Ordinal);
        Assert.Contains("Dipilih: UU 7/2017 Pasal 283", TextOf(card, ".json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_norm_is_chosen_by_situation_page_by_page_and_taken_back()
    {
        (SimMessage card, SimMessage menu) = await OpenStudyAsync();
        await Joko.SayAsync("ASN like postingan caleg di instagram", Group, replyTo: menu);
        menu = await Group.WaitForMessageAsync(m => m.Id == menu.Id && m.Text.Contains(DeskTexts.NormsFound, StringComparison.Ordinal));
        Assert.Contains("1/", menu.Text);

        await Joko.PressAsync(menu, DeskTexts.Next);
        menu = Now(menu);
        Assert.Contains("· 2/", menu.Text);
        Assert.Contains("7. ", menu.Text);
        await Joko.PressAsync(menu, "7");
        Assert.Single(StudyOf(card).Norms);
        Assert.Contains("✅ 7", Now(menu).Buttons);
        Assert.StartsWith("Dilepas", (await Joko.PressAsync(Now(menu), "✅ 7")).Text);

        Assert.Empty(StudyOf(card).Norms);
        Assert.Equal(["ambil", "kajian", "kajian"], Audit.Of(NumberOf(card)).Select(e => e.Action));
    }

    [Fact]
    public async Task A_choice_is_undone_for_a_minute_from_the_card()
    {
        (SimMessage card, SimMessage menu) = await OpenStudyAsync();
        await Joko.PressAsync(menu, "1");
        await UntilQuietAsync();
        Assert.Single(StudyOf(card).Norms);
        await UntilAsync(() => Now(card).Buttons.Contains(DeskTexts.Undo));

        Assert.Equal(DeskTexts.UndoNotYours, (await Dewi.PressAsync(Now(card), DeskTexts.Undo)).Text);
        Assert.Equal(DeskTexts.Undone, (await Joko.PressAsync(Now(card), DeskTexts.Undo)).Text);
        await UntilQuietAsync();

        Assert.Empty(StudyOf(card).Norms);
        Assert.DoesNotContain("Dugaan pasal", Now(card).Text);
        Assert.Contains("Dipegang: Joko", Now(card).Text);
    }

    [Fact]
    public async Task Who_may_not_act_may_not_choose()
    {
        (SimMessage card, SimMessage menu) = await OpenStudyAsync();

        Assert.Equal(DeskTexts.ReadOnly, (await Tono.PressAsync(Now(card), DeskTexts.Study)).Text);
        Assert.Equal(DeskTexts.HeldByOther, (await Dewi.PressAsync(Now(card), DeskTexts.Study)).Text);
        Assert.Equal(DeskTexts.NotForYou, (await Tono.PressAsync(menu, "1")).Text);
        await AskAsync(Rina, "/peran 700000011 pengamat", Group);
        Assert.Equal(DeskTexts.ReadOnly, (await Joko.PressAsync(menu, "1")).Text);
        await Joko.SayAsync("pasal 280", Group, replyTo: menu);
        await Group.WaitForMessageAsync(m => m.Text == DeskTexts.ReadOnly);

        Assert.Empty(StudyOf(card).Norms);
    }

    [Fact]
    public async Task Recommendation_and_relation_to_the_election_are_written_too()
    {
        (SimMessage card, SimMessage menu) = await OpenStudyAsync();

        Assert.Equal("Terkait pemilihan: ya", (await Joko.PressAsync(menu, DeskTexts.Election)).Text);
        await Joko.PressAsync(Now(menu), DeskTexts.Advice);
        await Joko.SayAsync("Diteruskan kepada PPK.", Group, replyTo: menu);
        await UntilAsync(() => StudyOf(card).Recommendation is not null);

        Assert.Equal((true, "Diteruskan kepada PPK."), (StudyOf(card).ElectionRelated, StudyOf(card).Recommendation));
        Assert.Contains("Diteruskan kepada PPK.", TextOf(card, ".json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_from_before_a_restart_is_over_and_changes_nothing()
    {
        (SimMessage card, SimMessage menu) = await OpenStudyAsync();
        await Bot.StopHostAsync();
        await Bot.StartHostAsync();

        Assert.Equal(DeskTexts.StudyOver, (await Joko.PressAsync(menu, "1")).Text);

        Assert.Empty(StudyOf(card).Norms);
        Assert.DoesNotContain(Group.VisibleMessages(), m => m.Id == menu.Id);
    }

    [Fact]
    public async Task The_documents_name_the_deadlines_that_the_card_counts()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        await TakenAsync(Joko, card);
        await Joko.PressAsync(Now(card), DeskTexts.Known);
        await UntilQuietAsync();

        CaseClock clock = Bot.Services.GetRequiredService<CardView>().ClockOf(RowOf(card))!;
        string json = TextOf(card, ".json");
        Assert.Contains($"\"{ExportTexts.StudyDeadline}\": \"{clock.StudyDeadline:yyyy-MM-dd}\"", json, StringComparison.Ordinal);
        Assert.Contains($"\"{ExportTexts.Deadline}\": \"{clock.Deadline:yyyy-MM-dd}\"", json, StringComparison.Ordinal);
    }

    private async Task<(SimMessage Card, SimMessage Menu)> OpenStudyAsync()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        await TakenAsync(Joko, card);
        Assert.Equal(DeskTexts.Choose, (await Joko.PressAsync(Now(card), DeskTexts.Study)).Text);
        SimMessage menu = await Group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.StudyDone));
        Assert.Contains(DeskTexts.NormsSuggested, menu.Text);
        return (card, menu);
    }

    private CaseStudy StudyOf(SimMessage card) => Bot.Services.GetRequiredService<CaseStudies>().Of(new TipNumber(NumberOf(card)));

    private string TextOf(SimMessage card, string extension)
    {
        CaseFile file = Bot.Services.GetRequiredService<CaseBook>().Open(NumberOf(card))!;
        byte[] bytes = Bot.Services.GetRequiredService<ICaseExport>().Write(file).Single(d => d.Name.EndsWith(extension, StringComparison.Ordinal)).Bytes;
        if (extension == ".json")
        {
            return System.Text.Encoding.UTF8.GetString(bytes);
        }
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
