using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>Commands that look over many cases, and what leaves the desk by button.</summary>
public sealed class ListsAtTheDesk : DeskScenario
{
    [Fact]
    public async Task Open_cases_are_listed_a_page_at_a_time_and_turned_by_buttons()
    {
        await OpenDeskAsync("kartu");
        List<string> numbers = [];
        for (int i = 0; i < 10; i++)
        {
            numbers.Add(NumberOf((await NewCaseAsync()).Card));
        }

        SimMessage list = await AskAsync(Joko, "/kasus", Group);
        Assert.StartsWith("Kasus terbuka: 10 · 1/2", list.Text);
        string first = list.Text;
        Assert.DoesNotContain(DeskTexts.Previous, list.Buttons);
        await Joko.PressAsync(list, DeskTexts.Next);
        string second = Now(list).Text;
        Assert.StartsWith("Kasus terbuka: 10 · 2/2", second);
        await Joko.PressAsync(Now(list), DeskTexts.Previous);

        Assert.Equal(first, Now(list).Text);
        Assert.All(numbers, n => Assert.True(first.Contains(n, StringComparison.Ordinal) ^ second.Contains(n, StringComparison.Ordinal), n));
    }

    [Fact]
    public async Task A_list_shows_mine_those_near_their_limit_those_of_a_region_and_those_with_a_word()
    {
        var time = new FakeTime(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        await OpenDeskAsync(time: time);
        (SimMessage mine, _) = await NewCaseAsync();
        (SimMessage near, _) = await NewCaseAsync();
        (SimMessage far, _) = await NewCaseAsync(region: "33.01", regionName: "Kabupaten Cilacap, Jawa Tengah", account: "Lurah membagi beras di balai desa.");
        await TakenAsync(Joko, mine);
        await TakenAsync(Dewi, near);
        await Dewi.PressAsync(Now(near), DeskTexts.Known);
        await UntilQuietAsync();
        await DaysAsync(time, 7); // 1 December: two working days are left

        await AssertListsAsync("/kasus saya", [mine], [near, far]);
        await AssertListsAsync("/kasus dekat", [near], [mine, far]);
        await AssertListsAsync("/kasus wilayah Cilacap", [far], [mine, near]);
        await AssertListsAsync("/kasus wilayah jawa barat", [mine, near], [far]);
        await AssertListsAsync("/kasus beras", [far], [mine, near]);
        await AssertListsAsync($"/kasus {NumberOf(near)}", [near], [mine, far]);
        SimMessage all = await AskAsync(Joko, "/kasus", Group);
        await Joko.PressAsync(all, "Dekat batas");
        Assert.StartsWith("Dekat batas: 1", Now(all).Text);
    }

    [Fact]
    public async Task A_region_with_many_cases_is_turned_by_buttons_too()
    {
        await OpenDeskAsync("kartu");
        for (int i = 0; i < 9; i++)
        {
            await NewCaseAsync();
        }
        (SimMessage other, _) = await NewCaseAsync(region: "33.01", regionName: "Kabupaten Cilacap, Jawa Tengah");

        SimMessage list = await AskAsync(Joko, "/kasus wilayah Bogor", Group);
        Assert.StartsWith("Kasus terbuka di Bogor: 9 · 1/2", list.Text);
        await Joko.PressAsync(list, DeskTexts.Next);

        Assert.StartsWith("Kasus terbuka di Bogor: 9 · 2/2", Now(list).Text);
        Assert.DoesNotContain(NumberOf(other), list.Text + Now(list).Text);
    }

    [Fact]
    public async Task Ekspor_sends_both_documents_in_private_and_notes_it()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync();

        Assert.Equal(DeskTexts.ReadOnly, (await Tono.PressAsync(card, DeskTexts.Export)).Text);
        Assert.Equal(DeskTexts.Sent, (await Joko.PressAsync(card, DeskTexts.Export)).Text);

        SimMessage[] sent = [.. Joko.Messages().Where(m => m.FromBot && m.Kind == "document")];
        SimFile[] files = [.. sent.Select(m => Bot.Telegram.File(m.FileId!))];
        Assert.Equal([$"kajian-{NumberOf(card)}.docx", $"kajian-{NumberOf(card)}.json"], files.Select(f => f.Name));
        Assert.Contains(Account, System.Text.Encoding.UTF8.GetString(files[1].Bytes.Span), StringComparison.Ordinal);
        using var docx = new ZipArchive(new MemoryStream(files[0].Bytes.ToArray()));
        Assert.NotNull(docx.GetEntry("word/document.xml"));
        Assert.Equal(["ekspor"], Audit.Of(NumberOf(card)).Select(e => e.Action));
        Assert.DoesNotContain(Group.AllMessages(), m => m.Kind == "document");
    }

    [Fact]
    public async Task Statistik_comes_as_text_and_as_a_chart()
    {
        await OpenDeskAsync("kartu");
        for (int i = 0; i < 6; i++)
        {
            await NewCaseAsync();
        }

        SimMessage text = await AskAsync(Joko, "/statistik", Group);
        SimMessage chart = await Group.WaitForMessageAsync(m => m.Kind == "photo");

        Assert.StartsWith("Statistik laporan\nJumlah: 6", text.Text);
        Assert.Contains("Ajakan memilih atau mobilisasi: 6", text.Text);
        Assert.Contains("JAWA BARAT: 6", text.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Masuk: 6", text.Text);
        Assert.Contains("belum ada tindakan: 6", text.Text);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], Bot.Telegram.File(chart.FileId!).Bytes[..4].ToArray());
    }

    [Fact]
    public async Task Peran_without_words_shows_who_has_which_role_and_from_where()
    {
        await OpenDeskAsync();
        await AskAsync(Rina, "/peran 700000077 pengamat", Group);
        await AskAsync(Rina, "/unit 700000011 Dinas <Contoh>", Group);

        Assert.Equal(DeskTexts.SupervisorOnly, (await AskAsync(Joko, "/peran", Group)).Text);
        string roles = (await AskAsync(Rina, "/peran", Group)).Text;

        Assert.Contains("700000003 penyelia, dari konfigurasi", roles);
        Assert.Contains("700000011 moderator, dari konfigurasi, unit Dinas <Contoh>", roles);
        Assert.Contains("700000077 pengamat, diberi lewat /peran", roles);
    }

    [Fact]
    public async Task An_office_is_kept_away_from_a_case_with_all_its_people()
    {
        await OpenDeskAsync();
        (SimMessage card, _) = await NewCaseAsync("Kantor Camat");
        await AskAsync(Rina, "/unit 700000012 Bidang SMP Dinas Pendidikan Kabupaten Bogor", Group);

        SimMessage told = await AskAsync(Rina, $"/kecualikan {NumberOf(card)} Dinas Pendidikan", Group);

        Assert.Contains("Dinas Pendidikan", told.Text);
        Assert.Equal(DeskTexts.Elsewhere, (await Dewi.PressAsync(card, DeskTexts.Read)).Text);
        Assert.DoesNotContain(NumberOf(card), (await AskAsync(Dewi, "/kasus")).Text);
        Assert.Equal(DeskTexts.Taken, (await Joko.PressAsync(card, DeskTexts.Take)).Text);
        Assert.DoesNotContain("Pendidikan", Bot.Services.GetRequiredService<Netralitas.Bot.Storage.Database>()
            .Read(s => s.Query("select body from case_excluded_office", r => System.Text.Encoding.Latin1.GetString((byte[])r.GetValue(0))))[0]);
    }

    private async Task AssertListsAsync(string command, SimMessage[] shown, SimMessage[] hidden)
    {
        string text = (await AskAsync(Joko, command, Group)).Text;
        Assert.All(shown, c => Assert.Contains(NumberOf(c), text));
        Assert.All(hidden, c => Assert.DoesNotContain(NumberOf(c), text));
    }
}
