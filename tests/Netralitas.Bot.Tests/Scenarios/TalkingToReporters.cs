using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Letters between the desk and a reporter whom nobody knows.</summary>
public sealed class TalkingToReporters : DeskScenario
{
    [Fact]
    public async Task A_reply_reaches_the_mailbox_as_Pengawas_without_names_mentions_and_tracking()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);

        SimMessage asked = await Joko.SayAsync("Kapan kejadiannya? Lihat https://www.instagram.com/p/abc123/?igsh=XYZ @joko_mod — Joko", Group, replyTo: head);
        await UntilQuietAsync();

        SimMessage status = await AskAsync(Bot.Sari, "/status " + receipt.Reveal());
        Assert.Contains("Pengawas", status.Text);
        Assert.Contains("Kapan kejadiannya? Lihat https://www.instagram.com/p/abc123/", status.Text);
        Assert.DoesNotContain("Joko", status.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("igsh", status.Text);
        Assert.Contains("Perlu keterangan", status.Text);
        Assert.Equal("👍", Now(asked).Reaction);
    }

    [Fact]
    public async Task What_is_no_reply_stays_among_moderators()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);

        SimMessage said = await Joko.SayAsync("menurut saya pelapornya pegawai sana", Group, topic: head.ThreadId);
        await UntilQuietAsync();

        SimMessage status = await AskAsync(Bot.Sari, "/status " + receipt.Reveal());
        Assert.DoesNotContain("menurut saya", status.Text);
        Assert.Null(Now(said).Reaction);
    }

    [Fact]
    public async Task An_edit_changes_the_letter_until_it_is_read_and_is_a_correction_afterwards()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);
        SimMessage asked = await Joko.SayAsync("Kapan kejadianya?", Group, replyTo: head);
        await UntilQuietAsync();

        await Joko.EditAsync(asked, "Kapan kejadiannya?");
        await UntilQuietAsync();
        SimMessage status = await AskAsync(Bot.Sari, "/status " + receipt.Reveal());
        Assert.Contains("Kapan kejadiannya?", status.Text);
        Assert.DoesNotContain("kejadianya", status.Text);
        await UntilAsync(IsRead);
        await Joko.EditAsync(asked, "Jam berapa kejadiannya?");
        await UntilQuietAsync();

        status = await AskAsync(Bot.Sari, "/status " + receipt.Reveal());
        Assert.Contains("Kapan kejadiannya?", status.Text);
        Assert.Contains("Ralat: Jam berapa kejadiannya?", status.Text);
        Assert.Equal("✍", Now(asked).Reaction);
    }

    [Fact]
    public async Task The_answer_arrives_in_the_topic_of_the_case()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);

        SimMessage status = await AskAsync(Bot.Sari, "/status " + receipt.Reveal());
        await FollowAsync(Bot.Sari, status, TipTexts.Reply);
        SimMessage preview = await AskAsync(Bot.Sari, "Sekitar pukul sepuluh pagi.");
        await FollowAsync(Bot.Sari, preview, TipTexts.Send);

        SimMessage answer = await Group.WaitForMessageAsync(m => m.Text.Contains("pukul sepuluh pagi", StringComparison.Ordinal));
        Assert.Equal(head.ThreadId, answer.ThreadId);
    }

    [Fact]
    public async Task A_note_is_for_moderators_only()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();

        await Dewi.PressAsync(card, DeskTexts.Note);
        SimMessage prompt = await Group.WaitForMessageAsync(m => m.Text.Contains("catatan internal", StringComparison.Ordinal));
        await Dewi.SayAsync("hubungi panwascam", Group, replyTo: prompt);
        await UntilQuietAsync();

        Assert.Contains("Catatan: 1", Now(card).Text);
        Assert.DoesNotContain("panwascam", (await AskAsync(Bot.Sari, "/status " + receipt.Reveal())).Text);
        await Dewi.PressAsync(Now(card), DeskTexts.Read);
        await Dewi.WaitForMessageAsync(m => m.Text.Contains("hubungi panwascam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_supervisors_sentence_is_what_reporters_read()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        await AskAsync(Rina, "/kalimat dibaca Sedang kami periksa dengan teliti.", Group);
        await TakenAsync(Joko, card);

        Assert.Contains("Sedang kami periksa dengan teliti.", (await AskAsync(Bot.Sari, "/status " + receipt.Reveal())).Text);
    }

    private bool IsRead() => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Netralitas.Bot.Storage.Database>(Bot.Services)
        .Read(s => s.Scalar("select 1 from letter_read")) is not null;
}
