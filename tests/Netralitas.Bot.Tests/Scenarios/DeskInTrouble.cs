using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>What the chat, the network and time do to cases; what takes two people; the audit chain.</summary>
public sealed class DeskInTrouble : DeskScenario
{
    [Fact]
    public async Task A_deleted_topic_is_made_anew_for_the_next_answer()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        SimMessage head = await TakenAsync(Joko, card);
        Group.DeleteTopic(head.ThreadId!.Value);

        await Bot.Services.GetRequiredService<TipMailbox>().ReplyAsync(receipt, "Jawaban sesudah topik hilang.", [], null, CancellationToken.None);
        SimMessage answer = await Group.WaitForMessageAsync(m => m.Text.Contains("Jawaban sesudah topik hilang", StringComparison.Ordinal));

        Assert.NotEqual(head.ThreadId, answer.ThreadId);
        Assert.Equal(2, Group.Topics.Count(t => t.Name == NumberOf(card)));
        Assert.Equal((Group.Id, (int)answer.ThreadId!.Value), Cases.TopicOf(NumberOf(card)));
    }

    [Fact]
    public async Task A_card_waits_out_a_flood_and_then_shows_the_last_state_only()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        Bot.Telegram.Fail("editMessageText", Fault.TooManyRequests(1));

        await Joko.PressAsync(card, DeskTexts.Take);
        await Joko.PressDataAsync(card, Data(card, Netralitas.Bot.Moderation.Desk.DeskCodes.Release));
        await Dewi.PressDataAsync(card, Data(card, Netralitas.Bot.Moderation.Desk.DeskCodes.Take));
        await UntilQuietAsync();

        Assert.Contains("Dipegang: Dewi", Now(card).Text);
    }

    [Fact]
    public async Task A_card_that_was_not_drawn_before_a_stop_is_drawn_after_it()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        for (int i = 0; i < 3; i++)
        {
            Bot.Telegram.Fail("editMessageText", Fault.ServerError());
        }
        await Joko.PressAsync(card, DeskTexts.Take);
        await Bot.StopHostAsync();
        Bot.Telegram.ClearFaults();

        await Bot.StartHostAsync();
        await UntilQuietAsync();

        Assert.Contains("Dipegang: Joko", Now(card).Text);
    }

    [Fact]
    public async Task A_lacking_right_is_named_and_cases_stand_in_the_chat_itself()
    {
        await OpenDeskAsync();
        Group.TakeRightsFromBot("can_manage_topics");
        Group.SetBot("member");
        Group.SetBot("administrator");

        await Bot.WaitForLogAsync(l => l.Level == LogLevel.Warning && l.ToString().Contains("can_manage_topics", StringComparison.Ordinal));
        (SimMessage card, _) = await NewCaseAsync();

        Assert.Null(card.ThreadId);
    }

    [Fact]
    public async Task Destroying_early_takes_two_people_and_leaves_nothing_but_the_audit()
    {
        await OpenDeskAsync();
        (SimMessage card, ReceiptCode receipt) = await NewCaseAsync();
        string number = NumberOf(card);
        await TakenAsync(Joko, card);

        SimMessage request = await RequestAsync(Joko, card, DeskTexts.Destroy, "data orang lain");
        Assert.Equal(DeskTexts.NeedsSecond, (await Joko.PressAsync(request, DeskTexts.Confirm)).Text);
        Assert.Equal(DeskTexts.NeedsSupervisor, (await Dewi.PressAsync(request, DeskTexts.Confirm)).Text);
        await Rina.PressAsync(request, DeskTexts.Confirm);
        await Group.WaitForMessageAsync(m => m.Text.Contains("dimusnahkan lebih awal", StringComparison.Ordinal));
        await Bot.SettleAsync();

        Assert.Equal(TipTexts.StatusUnknown, (await AskAsync(Bot.Sari, "/status " + receipt.Reveal())).Text);
        Assert.DoesNotContain(Group.VisibleMessages(), m => m.FromBot && m.Text.Contains(Account, StringComparison.Ordinal));
        Assert.Equal(["ambil", "mintamusnah", "musnah"], Audit.Of(number).Select(e => e.Action));
        Assert.Empty(Audit.ReasonsOf(number));
        Assert.Null(Netralitas.Bot.Storage.Cases.AuditStore.FirstBroken(Audit.All()));
    }

    [Fact]
    public async Task A_legal_hold_takes_two_people_and_is_shown()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();

        SimMessage request = await RequestAsync(Rina, card, DeskTexts.Hold, "diminta Gakkumdu");
        await Dewi.PressAsync(request, DeskTexts.Confirm);
        await UntilQuietAsync();

        Assert.Contains(CardWords.Held, Now(card).Text);
        Assert.True(Bot.Services.GetRequiredService<TipStore>().Find(NumberOf(card))!.Hold);
    }

    [Fact]
    public async Task Verify_audit_finds_every_single_byte_that_was_changed_and_says_where()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();
        await CloseAsync(card, "saksi tidak ditemukan");
        (int code, string said) = await VerifyAsync();
        Assert.Equal(0, code);
        Assert.Contains("Rantai jejak utuh: 2 jejak", said);
        Assert.Contains("Alasan: 1 cocok, 0 tidak dapat dibuka di sini, 0 sudah musnah bersama laporannya, 0 tidak cocok.", said);

        foreach (string column in (string[])["number", "action", "moderator", "day", "reason_hash", "hash"])
        {
            object before = Read($"select {column} from audit where seq = 2");
            object changed = before is string text ? (char)(text[0] ^ 1) + text[1..] : (long)before ^ 1;
            await WriteAsync($"update audit set {column} = $value where seq = 2", changed);
            (code, said) = await VerifyAsync();
            Assert.True(code == 1 && said.Contains("Rantai jejak rusak mulai jejak 2.", StringComparison.Ordinal), $"{column}: {said}");
            await WriteAsync($"update audit set {column} = $value where seq = 2", before);
        }
        Assert.Equal(0, (await VerifyAsync()).Code);
    }

    [Fact]
    public async Task Verify_audit_opens_the_reasons_of_living_tips_and_compares_their_hashes()
    {
        await OpenDeskAsync();
        (SimMessage one, _) = await NewCaseAsync();
        (SimMessage other, _) = await NewCaseAsync();
        (SimMessage third, ReceiptCode receipt) = await NewCaseAsync();
        await CloseAsync(one, "alasan pertama");
        await CloseAsync(other, "alasan kedua");
        await CloseAsync(third, "alasan ketiga");
        await Bot.Services.GetRequiredService<TipMailbox>().WithdrawAsync(receipt, CancellationToken.None);
        Assert.Contains("Alasan: 2 cocok, 0 tidak dapat dibuka di sini, 1 sudah musnah bersama laporannya, 0 tidak cocok.", (await VerifyAsync()).Said);

        // The reason of one case is put in the place of the other's: the chain itself still holds.
        await WriteAsync("update audit_reason set body = (select body from audit_reason where seq = 2) where seq = $value", 4L);
        (int code, string said) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Contains("Rantai jejak utuh", said);
        Assert.Contains("Alasan tidak cocok pada jejak 4.", said);
    }

    private object Read(string sql) => Bot.Services.GetRequiredService<Database>().Read(s => s.Scalar(sql))!;

    private Task WriteAsync(string sql, object value) =>
        Bot.Services.GetRequiredService<Database>().WriteAsync(s => s.Execute(sql, ("$value", value)), CancellationToken.None);

    private async Task<(int Code, string Said)> VerifyAsync()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Path"] = Bot.DataPath, ["Storage:KeyPath"] = Bot.KeyPath }).Build();
        await using var output = new StringWriter();
        return (await VerifyAuditCommand.RunAsync(configuration, output), output.ToString());
    }

    private async Task CloseAsync(SimMessage card, string reason)
    {
        await TakenAsync(Joko, card);
        await Joko.PressAsync(Now(card), DeskTexts.Close);
        SimMessage menu = await Group.WaitForMessageAsync(m => m.Text.Contains(NumberOf(card), StringComparison.Ordinal) && m.Text.Contains("Ditutup sebagai apa", StringComparison.Ordinal));
        await Joko.PressAsync(menu, "Tidak terbukti");
        SimMessage prompt = await Group.WaitForMessageAsync(m => m.Id == menu.Id && m.Text.Contains("alasannya", StringComparison.Ordinal));
        await Joko.SayAsync(reason, Group, replyTo: prompt);
        await UntilQuietAsync();
        await UntilAsync(() => RowOf(card).Standing == "ditutup:tidak_terbukti");
    }

    private async Task<SimMessage> RequestAsync(SimUser moderator, SimMessage card, string what, string reason)
    {
        await moderator.PressAsync(Now(card), DeskTexts.More);
        SimMessage menu = await Group.WaitForMessageAsync(m => m.Buttons.Contains(what));
        await moderator.PressAsync(menu, what);
        SimMessage prompt = await Group.WaitForMessageAsync(m => m.Id == menu.Id && m.Text.Contains("alasannya", StringComparison.Ordinal));
        await moderator.SayAsync(reason, Group, replyTo: prompt);
        return await Group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.Confirm));
    }
}
