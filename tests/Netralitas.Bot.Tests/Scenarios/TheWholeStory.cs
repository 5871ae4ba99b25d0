using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Tip, claim, question, answer, forward, close.</summary>
public sealed class TheWholeStory : DeskScenario
{
    [Fact]
    public async Task A_tip_is_taken_asked_about_answered_sent_on_and_closed()
    {
        await OpenDeskAsync();
        (string code, _) = await SendAsync(Bot.Budi, await ToPreviewAsync(Bot.Budi));
        SimMessage card = await Group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.Take));
        Assert.Contains("📥 Masuk", card.Text);
        SimMessage head = await TakenAsync(Joko, card);

        await Joko.PressAsync(head, DeskTexts.Ask);
        SimMessage prompt = await Group.WaitForMessageAsync(m => m.Text.Contains("pertanyaan untuk pelapor", StringComparison.Ordinal));
        await Joko.SayAsync("Siapa saja yang hadir?", Group, replyTo: prompt);
        await UntilQuietAsync();
        Assert.Contains("❓ Perlu keterangan", Now(card).Text);

        SimMessage status = await AskAsync(Bot.Budi, "/status " + code);
        Assert.Contains("Siapa saja yang hadir?", status.Text);
        await FollowAsync(Bot.Budi, status, TipTexts.Reply);
        SimMessage preview = await AskAsync(Bot.Budi, "Semua kepala desa.");
        await FollowAsync(Bot.Budi, preview, TipTexts.Send);
        SimMessage answer = await Group.WaitForMessageAsync(m => m.Text.Contains("Semua kepala desa.", StringComparison.Ordinal));
        Assert.Equal(head.ThreadId, answer.ThreadId);

        await Joko.PressAsync(Now(head), DeskTexts.Known);
        await UntilQuietAsync();
        Assert.Contains("🟢 Batas", Now(head).Text);
        await Joko.PressAsync(Now(head), DeskTexts.Refer);
        SimMessage where = await Group.WaitForMessageAsync(m => m.Text.Contains("Diteruskan ke mana", StringComparison.Ordinal));
        await Joko.PressAsync(where, "BKN/PPK");
        await UntilQuietAsync();
        Assert.Contains("ke BKN atau pejabat pembina kepegawaian", (await AskAsync(Bot.Budi, "/status " + code)).Text);

        await Joko.PressAsync(Now(head), DeskTexts.Close);
        SimMessage how = await Group.WaitForMessageAsync(m => m.Text.Contains("Ditutup sebagai apa", StringComparison.Ordinal));
        await Joko.PressAsync(how, "Terbukti");
        SimMessage why = await Group.WaitForMessageAsync(m => m.Id == how.Id && m.Text.Contains("alasannya", StringComparison.Ordinal));
        await Joko.SayAsync("Diakui yang bersangkutan.", Group, replyTo: why);
        await UntilQuietAsync();

        Assert.Contains("✅ Selesai: terbukti", Now(card).Text);
        Assert.True(Group.Topics.Single(t => t.Name == NumberOf(card)).Closed);
        Assert.Contains("terbukti dan ditindaklanjuti", (await AskAsync(Bot.Budi, "/status " + code)).Text);
        Assert.Equal(["ambil", "tanya", "diketahui", "teruskan", "tutup"], Audit.Of(NumberOf(card)).Select(e => e.Action));
        Assert.DoesNotContain("Budi", string.Concat(Group.AllMessages().Select(m => m.Text)));
    }
}
