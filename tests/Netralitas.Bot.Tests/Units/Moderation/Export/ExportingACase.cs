using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Questions;
using Netralitas.Bot.Tests.Units.Tips;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Tests.Units.Moderation.Export;

public sealed class ExportingACase : IAsyncDisposable
{
    private static readonly KnowledgeStore Knowledge = new(Repository.PathOf("knowledge"), new LogLines<KnowledgeStore>());

    private readonly TipHouse _house = new(more: services => services.AddSingleton<CaseStudies>());
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    private string Out => Path.Combine(_house.Root, "keluar");

    [Fact]
    public async Task The_verb_writes_both_documents_for_their_owner_alone()
    {
        (TipNumber number, _) = await _house.KeepTipAsync(1);

        Assert.Equal(ExitCodes.Ok, await RunAsync(number.Value.ToLowerInvariant()));

        string[] files = [.. Directory.EnumerateFiles(Out).Order(StringComparer.Ordinal)];
        Assert.Equal([$"kajian-{number}.docx", $"kajian-{number}.json"], files.Select(Path.GetFileName));
        foreach (string file in files)
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), file);
        }
        Assert.Equal(files, _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Nothing_about_the_source_stands_in_the_documents()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(77012345);
        Assert.True(await _house.Mailbox.EnablePushAsync(receipt, 6_123_456_789, CancellationToken.None));

        await RunAsync(number.Value);

        byte[][] canaries =
        [
            .. new[] { receipt.Reveal(), receipt.Reveal().Replace("-", "", StringComparison.Ordinal), "6123456789", "77012345", $"{TipHouse.Bot}:" }
                .SelectMany(c => new[] { Encoding.UTF8.GetBytes(c), Encoding.Unicode.GetBytes(c) }),
        ];
        Assert.Equal([], TipHouse.FilesHolding(Unpacked(number), canaries));
        Assert.Equal([], TipHouse.FilesHolding(Out, canaries));
    }

    [Fact]
    public async Task The_hash_is_that_of_the_cleaned_file()
    {
        DraftKey key = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle picture = await _house.StoreAsync(key, SmallPictures.Baseline);
        (TipNumber number, _) = await _house.KeepTipAsync(1, TipHouse.Report(evidence: picture), key);

        await RunAsync(number.Value);

        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(SmallPictures.Baseline));
        Assert.Contains(hash, await File.ReadAllTextAsync(Path.Combine(Out, $"kajian-{number}.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moderators_chose_is_in_it_and_stands_sealed_in_the_store()
    {
        (TipNumber number, _) = await _house.KeepTipAsync(1);
        Norm norm = ShippedKnowledge.Base.Norms[0];
        await ChangeAsync(number, s => s.Toggle(norm.Id) with { Recommendation = "CANARY-REKOMENDASI", ElectionRelated = false });

        Assert.Equal([norm.Id], _house.Get<CaseStudies>().Of(number).Norms);
        await RunAsync(number.Value);

        string json = await File.ReadAllTextAsync(Path.Combine(Out, $"kajian-{number}.json"));
        Assert.Contains(norm.ShownCitation, json, StringComparison.Ordinal);
        Assert.Contains("CANARY-REKOMENDASI", json, StringComparison.Ordinal);
        Assert.Equal([], TipHouse.FilesHolding(_house.DataPath, TipHouse.Mark("CANARY-REKOMENDASI"), TipHouse.Mark(norm.Id)));
    }

    [Fact]
    public async Task A_norm_that_is_chosen_twice_is_taken_back_and_a_tip_that_ends_takes_its_study_along()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        CaseStudies studies = _house.Get<CaseStudies>();
        byte[] key = await ChangeAsync(number, s => s.Toggle("a").Toggle("b").Toggle("a"));
        Assert.Equal(["b"], studies.Of(number).Norms);

        Assert.True(await _house.Mailbox.WithdrawAsync(receipt, CancellationToken.None));

        Assert.Empty(studies.Of(number).Norms);
        Assert.Equal(0L, _house.Database.Read(s => s.Scalar("select count(*) from case_study")));
        await ChangeAsync(number, s => s.Toggle("a"), key);
        Assert.Equal(0L, _house.Database.Read(s => s.Scalar("select count(*) from case_study")));
    }

    [Theory]
    [InlineData("bukan nomor", "Bukan nomor kasus")]
    [InlineData("K-0000-0000", "Tidak ada kasus K-0000-0000")]
    public async Task A_number_that_is_none_is_told_in_one_line(string number, string line)
    {
        await _house.KeepTipAsync(1);

        Assert.Equal(ExitCodes.BadData, await RunAsync(number));
        Assert.StartsWith(line, _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await _output.DisposeAsync();
        await _errors.DisposeAsync();
    }

    private async Task<byte[]> ChangeAsync(TipNumber number, Func<CaseStudy, CaseStudy> change, byte[]? key = null)
    {
        key ??= _house.Get<TipBoxes>().KeyOf(number.Value)!;
        await _house.Database.WriteAsync(s => _house.Get<CaseStudies>().Change(s, number.Value, key, change), CancellationToken.None);
        return key;
    }

    private Task<int> RunAsync(string number) => ExportCaseCommand.RunAsync(TipHouse.Settings(_house), Knowledge, number, Out, _output, _errors);

    private string Unpacked(TipNumber number)
    {
        string folder = Path.Combine(_house.Root, "isi");
        System.IO.Compression.ZipFile.ExtractToDirectory(Path.Combine(Out, $"kajian-{number}.docx"), folder);
        return folder;
    }
}
