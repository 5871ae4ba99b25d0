using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Finding;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Moderation.Finding;

public sealed class RememberingCases : IAsyncDisposable
{
    private readonly TipHouse _house = new(more: services => services.AddFinding(takesTips: true));

    private SimilarCases Similar => (SimilarCases)_house.Get<ISimilarCases>();

    private CaseSearch Search => _house.Get<CaseSearch>();

    [Fact]
    public async Task A_new_tip_is_like_an_older_one_at_once_and_after_a_restart()
    {
        TipNumber first = await KeepAsync(1, "Kades Jatiwangun bagi beras bergambar calon di balai desa");
        Assert.Empty(Similar.To(first));
        TipNumber second = await KeepAsync(2, "pak kades jatiwangun bagi2 beras ada gambar calonnya");

        Assert.Equal([second], Similar.To(first).Select(s => s.Number));
        await _house.ReopenAsync();
        SimilarCase found = Assert.Single(Similar.To(second));
        Assert.Equal(first, found.Number);
        Assert.Equal("instansi atau jabatan dan perbuatan sama", found.Why);
    }

    [Fact]
    public async Task Where_there_are_many_a_card_waits_for_its_own_case_but_not_for_all_that_came_meanwhile()
    {
        for (int i = 1; i <= CaseMemory.Few + 1; i++)
        {
            await KeepAsync(i, $"Laporan nomor {i} tentang spanduk");
        }
        CaseMemory memory = _house.Get<CaseMemory>();
        memory.CatchUp();
        TipNumber first = await KeepAsync(1001, "Kades Jatiwangun bagi beras bergambar calon di balai desa");
        TipNumber second = await KeepAsync(1002, "pak kades jatiwangun bagi2 beras ada gambar calonnya");

        Assert.Empty(Similar.To(first));
        Assert.Equal(CaseMemory.Few + 2, memory.Count);
        Assert.Equal([first], Similar.To(second).Select(s => s.Number));

        await KeepAsync(1003, "kades jatiwangun membagi beras bergambar calon");
        ((FakeTime)_house.Time).Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Similar.To(first).Count);
    }

    [Fact]
    public async Task The_same_file_in_two_tips_links_them()
    {
        byte[] picture = [1, 2, 3, 4];
        TipNumber first = await KeepWithFileAsync(1, "foto satu", picture);
        TipNumber second = await KeepWithFileAsync(2, "gambar lain", picture);

        Assert.Equal([new SimilarCase(second, "berkas bukti sama")], Similar.To(first));
    }

    [Fact]
    public async Task A_tip_that_ends_is_forgotten_at_once()
    {
        TipNumber first = await KeepAsync(1, "Kades Jatiwangun bagi beras bergambar calon di balai desa");
        (TipNumber second, ReceiptCode receipt) = await _house.KeepTipAsync(2, Report("kades jatiwangun bagi beras bergambar calon"));
        Assert.NotEmpty(Similar.To(first));

        Assert.True(await _house.Mailbox.WithdrawAsync(receipt, CancellationToken.None));

        Assert.Null(_house.Get<CaseMemory>().DocumentOf(second.Value));
        Assert.Equal(1, _house.Get<CaseMemory>().Count);
        Assert.Equal(1, _house.Get<CaseMemory>().Fingerprints.Count);
        Assert.Empty(Similar.To(first));
    }

    [Fact]
    public async Task Nothing_that_is_remembered_stands_on_the_disk()
    {
        await KeepAsync(1, "Kades Jatiwangun bagi beras bergambar calon di balai desa");
        Search.Find("jatiwangun", [], 5);

        Assert.Empty(TipHouse.FilesHolding(_house.Root, TipHouse.Mark("jatiwangun"), TipHouse.Mark("Jatiwangun")));
    }

    [Fact]
    public async Task Free_text_finds_the_case_that_holds_most_of_the_words()
    {
        TipNumber rice = await KeepAsync(1, "Kades Jatiwangun membagikan beras di balai desa");
        TipNumber speech = await KeepAsync(2, "Camat Sukamaju berpidato di aula, warga merekam");
        TipNumber both = await KeepAsync(3, "Camat Jatiwangun berpidato");

        Assert.Equal([both], Search.Find("pidato camat jatiwangun", [rice, speech, both], 5));
        Assert.Equal([speech], Search.Find("rekaman warga", [rice, speech, both], 5));
        Assert.Equal([rice, both], Search.Find("jatiwang", [rice, speech, both], 5).OrderBy(n => n == both));
        Assert.Empty(Search.Find("ambulans", [rice, speech, both], 5));
    }

    [Fact]
    public async Task Free_text_and_numbers_find_only_what_the_asker_may_see()
    {
        TipNumber seen = await KeepAsync(1, "Kades Jatiwangun membagikan beras");
        TipNumber hidden = await KeepAsync(2, "Kades Jatiwangun membagikan uang");

        Assert.Equal([seen], Search.Find("jatiwangun", [seen], 5));
        Assert.Empty(Search.Find("uang", [seen], 5));
        Assert.Empty(Search.Find(hidden.Value, [seen], 5));
        Assert.Equal([seen], Search.Find(seen.Value.ToLowerInvariant(), [seen], 5));
    }

    [Fact]
    public async Task An_answer_of_the_reporter_is_found_too()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1, Report("Kades Jatiwangun membagikan beras"));
        Assert.Empty(Search.Find("truk", [number], 5));
        DraftKey key = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        Assert.True(await _house.Mailbox.ReplyAsync(receipt, "berasnya dibawa truk kuning", [], key, CancellationToken.None));

        Assert.Equal([number], Search.Find("truk kuning", [number], 5));
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private async Task<TipNumber> KeepAsync(int update, string account) => (await _house.KeepTipAsync(update, Report(account))).Number;

    private async Task<TipNumber> KeepWithFileAsync(int update, string account, byte[] bytes)
    {
        DraftKey key = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(key, bytes);
        return (await _house.KeepTipAsync(update, Report(account) with { Evidence = [file] }, key)).Number;
    }

    private static TipReport Report(string account) => new(null, null, null, null, null, null, false, account, null, [], [], TipCompleteness.None);
}
