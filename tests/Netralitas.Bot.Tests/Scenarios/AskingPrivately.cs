using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Somebody asks in a private chat.</summary>
public sealed partial class AskingPrivately : Scenario
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_question_gets_one_card_with_verdict_basis_and_buttons(bool webhook)
    {
        BotApplication bot = await StartAsync(new() { Webhook = webhook });

        SimMessage card = await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        Assert.StartsWith("🔴 TIDAK BOLEH — ", card.Text);
        Assert.Single(Capitals().Matches(card.Text));
        Assert.Contains("SKB 2022 Lampiran II", card.Text);
        Assert.Contains(CardTexts.NotAdvice, card.Text);
        Assert.Equal([CardTexts.ShowBasis, CardTexts.WhatIf, "👍", "👎"], card.Buttons);
        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }

    [Fact]
    public async Task The_buttons_show_the_norms_and_what_would_change_the_verdict()
    {
        BotApplication bot = await StartAsync();
        SimMessage card = await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        SimMessage basis = await FollowAsync(bot.Sari, card, CardTexts.ShowBasis);
        Assert.Contains("SKB 2022 Lampiran II kode etik no. 4", basis.Text);
        Assert.Contains("masih berlaku per", basis.Text);
        Assert.Contains(CardTexts.PartialCaveat, basis.Text, StringComparison.OrdinalIgnoreCase);

        SimMessage conditions = await FollowAsync(bot.Sari, card, CardTexts.WhatIf);
        Assert.Contains(CardTexts.FlipsWhen, conditions.Text);
        Assert.DoesNotContain("TIDAK BOLEH", conditions.Text);

        SimMessage first = await FollowAsync(bot.Sari, conditions, "1");
        Assert.Contains($"{CardTexts.InCase}: ", first.Text);
        Assert.Contains(CardTexts.Basis, first.Text);
    }

    [Fact]
    public async Task Thumbs_are_counted_by_card_and_day_and_nothing_else_is_kept()
    {
        BotApplication bot = await StartAsync();
        SimMessage card = await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        CallbackAnswer thanks = await bot.Sari.PressAsync(card, "👍");
        await bot.Sari.PressAsync(card, "👎");

        Assert.Equal(CommandTexts.Thanks, thanks.Text);
        await bot.SettleAsync();
        await bot.StopHostAsync();
        string database = string.Concat(Directory.EnumerateFiles(bot.DataPath, "*", SearchOption.AllDirectories).Select(f => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f))));
        Assert.Contains("medsos-like", database);
        Assert.DoesNotContain(bot.Sari.Id.ToString(), database);
        Assert.DoesNotContain("postingan caleg", database);
    }

    [Fact]
    public async Task An_edited_question_changes_its_card()
    {
        BotApplication bot = await StartAsync();
        SimMessage question = await bot.Sari.SayAsync("boleh ga saya like postingan caleg?");
        SimMessage card = await bot.Sari.WaitForMessageAsync();

        await bot.Sari.EditAsync(question, "PNS boleh nyoblos?");
        SimMessage changed = await bot.Sari.WaitForMessageAsync();

        Assert.Equal(card.Id, changed.Id);
        Assert.StartsWith("🟢 BOLEH — ", changed.Text);
        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_in_the_answer_is_no_fault()
    {
        BotApplication bot = await StartAsync();
        SimMessage question = await bot.Sari.SayAsync("boleh ga saya like postingan caleg?");
        SimMessage card = await bot.Sari.WaitForMessageAsync();

        await bot.Sari.EditAsync(question, "boleh ga saya like postingan caleg??");
        await bot.SettleAsync();

        Assert.Equal(card.Text, Assert.Single(bot.Sari.Messages(), m => m.FromBot).Text);
    }

    [Theory]
    [InlineData("/start", "tanya", "lapor")]
    [InlineData("/bantuan", "Cara memakai", "/pasal")]
    [InlineData("/topik", "Pilih topik", "topik")]
    [InlineData("/pasal", "Tulis aturan", "PP 94/2021")]
    [InlineData("/pasal PP 94/2021 Pasal 5", "PP 94/2021 Pasal 5 huruf n angka 2", "berlaku")]
    [InlineData("/pasal UU 999/2030", "belum punya aturan", "Contoh")]
    [InlineData("/sanksi", "Sanksi", "kartu")]
    [InlineData("/privasi", "tidak disimpan", "48 jam")]
    [InlineData("/tentang", "bukan lembaga pemerintah", "norma")]
    [InlineData("/lapor", "kanal resmi", "7 hari kerja")]
    [InlineData("/start lapor", "kanal resmi", "7 hari kerja")]
    [InlineData("/apaini", "belum saya kenal", "/bantuan")]
    public async Task Every_command_answers(string command, string first, string second)
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Budi, command);

        Assert.Contains(first, answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(second, answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Start_has_three_doors_that_open()
    {
        BotApplication bot = await StartAsync();
        SimMessage start = await AskAsync(bot.Budi, "/start");

        Assert.Equal(["Tanya", "Lapor", "Bantuan"], start.Buttons);
        Assert.Contains("ketik pertanyaan", (await FollowAsync(bot.Budi, start, "Tanya")).Text);
        Assert.Contains("kanal resmi", (await FollowAsync(bot.Budi, start, "Lapor")).Text);
        Assert.Contains("Cara memakai", (await FollowAsync(bot.Budi, start, "Bantuan")).Text);
    }

    [Fact]
    public async Task Topics_are_browsed_within_one_message()
    {
        BotApplication bot = await StartAsync();
        SimMessage menu = await AskAsync(bot.Budi, "/topik");

        SimMessage page = await FollowAsync(bot.Budi, menu, "Media sosial");
        Assert.Equal(menu.Id, page.Id);
        SimMessage next = await FollowAsync(bot.Budi, page, "▶️");
        Assert.Contains("halaman 2/", next.Text);
        SimMessage back = await FollowAsync(bot.Budi, next, "Kembali");
        Assert.Equal(menu.Text, back.Text);
        SimMessage card = await FollowAsync(bot.Budi, await FollowAsync(bot.Budi, back, "Hak pilih"), "Memberi KTP");
        Assert.StartsWith("🟢 BOLEH", card.Text);
        Assert.NotEqual(menu.Id, card.Id);
    }

    [Fact]
    public async Task Several_questions_are_answered_one_by_one_under_the_strictest_verdict()
    {
        BotApplication bot = await StartAsync();

        SimMessage card = await AskAsync(bot.Sari, "saya PNS. 1) boleh nyoblos? 2) boleh jadi tim sukses caleg?");

        Assert.StartsWith("🔴 TIDAK BOLEH — ", card.Text);
        Assert.Single(Capitals().Matches(card.Text));
        Assert.Contains("1. ", card.Text);
        Assert.Contains("2. ", card.Text);
    }

    [Theory]
    [InlineData("👍👍👍")]
    [InlineData("   .   ")]
    [InlineData("​​​")]
    public async Task Nothing_to_read_gets_a_kind_hint(string text)
    {
        BotApplication bot = await StartAsync();

        Assert.Contains(AnswerTexts.EmptyTitle, (await AskAsync(bot.Sari, text)).Text);
    }

    [Fact]
    public async Task The_longest_message_is_answered_once()
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Sari, "boleh ga saya like postingan caleg? " + string.Concat(Enumerable.Repeat("tolong dijawab ya min ", 184)));

        Assert.NotEmpty(answer.Text);
        await bot.SettleAsync();
        Assert.Single(bot.Sari.Messages(), m => m.FromBot);
    }

    [Theory]
    [InlineData("<b>boleh</b> & <script>alert(1)</script> like postingan caleg?")]
    [InlineData("/pasal <i>apa & \"itu\"")]
    public async Task Markup_in_a_question_does_no_harm(string text)
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Sari, text);

        Assert.DoesNotContain("<script", answer.Html);
    }

    [Fact]
    public async Task Pictures_voices_and_forwards_are_offered_the_door_to_report()
    {
        BotApplication bot = await StartAsync();

        await bot.Budi.SendPhotoAsync(Pictures.Jpeg, "boleh ga?");
        Assert.Equal(["Lapor", "Tanya"], (await bot.Budi.WaitForMessageAsync()).Buttons);
        await bot.Budi.SendVoiceAsync([0x4F, 0x67, 0x67, 0x53, 0, 2]);
        Assert.Equal(["Lapor", "Tanya"], (await bot.Budi.WaitForMessageAsync()).Buttons);
        SimMessage said = await bot.Sari.SayAsync("halo", bot.Office);
        await bot.Budi.ForwardAsync(said);
        Assert.Equal(["Lapor", "Tanya"], (await bot.Budi.WaitForMessageAsync()).Buttons);
    }

    [Fact]
    public async Task A_text_that_reads_like_a_report_is_asked_about_and_not_repeated()
    {
        BotApplication bot = await StartAsync();

        SimMessage answer = await AskAsync(bot.Budi, "Lapor min, kemarin sore Pak Camat Rekaan pidato di balai desa ajak pilih paslon 2, ada videonya");

        Assert.Contains("Ini laporan?", answer.Text);
        Assert.DoesNotContain("Rekaan", answer.Text);
        Assert.Equal(["Lapor", "Tanya"], answer.Buttons);
    }

    [Fact]
    public async Task A_forged_or_outdated_press_gets_a_short_word()
    {
        BotApplication bot = await StartAsync();
        SimMessage card = await AskAsync(bot.Sari, "boleh ga saya like postingan caleg?");

        Assert.Equal(CommandTexts.ButtonExpired, (await bot.Sari.PressDataAsync(card, "d:0000deadbeef")).Text);
        Assert.Equal(CommandTexts.ButtonExpired, (await bot.Sari.PressDataAsync(card, "zzz:1:2:3")).Text);
    }

    [Fact]
    public async Task The_menu_offers_every_command()
    {
        BotApplication bot = await StartAsync();

        await bot.Telegram.WaitUntilAsync(() => bot.Telegram.Commands().Count > 0);

        Assert.Equal(CommandTexts.Menu.Select(c => c.Command), bot.Telegram.Commands().Select(c => (string)c!["command"]!));
    }

    [GeneratedRegex("TIDAK BOLEH|BOLEH BERSYARAT|TERGANTUNG|BOLEH|INFORMASI")]
    private static partial Regex Capitals();
}
