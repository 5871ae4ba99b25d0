using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Official;
using Netralitas.Bot.Operations.Commands;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Tests.Units.Knowledge.Official;

/// <summary><c>import-regulation</c>, and what it changes: the wording beside the paraphrase, and a check of both.</summary>
public sealed class ImportingARegulation : IDisposable
{
    private const string Words =
        """
        Pasal 5
        PNS dilarang: a. satu; b. dua; c. tiga; d. empat; e. lima; f. enam; g. tujuh; h. delapan; i. sembilan; j. sepuluh; k. sebelas; l. dua belas; m. tiga belas; dan
        n. memberikan dukungan dengan cara: f . ikut kampanye; 2. menjadi peserta kampanye dengan atribut; 3. mengerahkan PNS lain.
        Pasal 6
        Hukuman berlaku 12 (dua belas) bulan.
        """;

    private readonly TemporaryKnowledge _knowledge = new();
    private readonly TemporaryFolder _data = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _knowledge.Dispose();
        _data.Dispose();
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task Shows_the_official_words_beside_ours()
    {
        Assert.Equal(0, await ImportAsync("pp-94-2021"));

        var knowledge = new KnowledgeBase(_knowledge.Read(), Texts());
        string card = Html.Strip(BasisCard.OfNorms("Judul", knowledge.Norms, Sample.Today, knowledge.Official).Messages[0]);

        Assert.Contains("PNS dilarang memihak.", card);
        Assert.Contains($"{CardTexts.OfficialWords} (PP 94/2021)", card);
        Assert.Contains("menjadi peserta kampanye dengan atribut", card);
        Assert.StartsWith("PP 94/2021: 2 pasal", _output.ToString());
    }

    [Fact]
    public void Without_a_text_nothing_is_added() =>
        Assert.DoesNotContain(CardTexts.OfficialWords, BasisCard.OfNorms("Judul", _knowledge.Read().Norms, Sample.Today).Messages[0]);

    [Fact]
    public async Task A_right_paraphrase_gets_no_warning()
    {
        await ImportAsync("pp-94-2021");

        Assert.Empty(OfficialTextCheck.Check(_knowledge.Read(), Texts()));
    }

    [Theory]
    [InlineData("Pasal 5 huruf n angka 2", "Pasal 3", "PP 94/2021 Pasal 3 tidak ada di naskah yang diimpor")]
    [InlineData("Pasal 5 huruf n angka 2", "Pasal 50", "naskah yang diimpor berhenti di Pasal 6; 1 norma sesudahnya")]
    [InlineData("Pasal 5 huruf n angka 2", "Pasal 5 huruf q", "bagian PP 94/2021 Pasal 5 huruf q tidak ditemukan")]
    [InlineData("PNS dilarang memihak.", "PNS dilarang memihak selama 9 bulan.", "angka 9 tidak ada di PP 94/2021 Pasal 5")]
    public async Task A_paraphrase_that_differs_is_told(string from, string to, string warning)
    {
        await ImportAsync("pp-94-2021");
        _knowledge.Change(TemporaryKnowledge.Norms, from, to);

        KnowledgeProblem problem = Assert.Single(OfficialTextCheck.Check(_knowledge.Read(), Texts()));

        Assert.Contains(warning, problem.ToString());
        Assert.True(problem.IsWarning);
    }

    [Theory]
    [InlineData("paling lama 7 hari", "7")]
    [InlineData("denda Rp12.000.000 menurut Pasal 187 ayat (3)", "12000000")]
    [InlineData("sejak 31 Agustus 2021, UU 7/2017 Pasal 280 ayat (1) huruf c", "")]
    public void Quantities_are_compared_and_references_are_not(string paraphrase, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', OfficialTextCheck.NumbersOf(paraphrase)));

    [Fact]
    public async Task An_unknown_instrument_is_refused()
    {
        Assert.Equal(1, await ImportAsync("pp-99-2099"));
        Assert.Contains("Instrumen tidak dikenal: pp-99-2099", _errors.ToString());
    }

    [Fact]
    public async Task A_text_without_articles_is_refused_and_not_kept()
    {
        string file = Path.Combine(_data.Path, "kosong.txt");
        await File.WriteAllTextAsync(file, "bukan peraturan");

        Assert.Equal(1, await ImportRegulationCommand.RunAsync(Configuration(), file, "pp-94-2021", null, _output, _errors, CancellationToken.None));
        Assert.False(Directory.Exists(OfficialTexts.FolderIn(_data.Path)));
    }

    [Fact]
    public async Task The_newest_text_that_has_the_article_is_shown()
    {
        await ImportAsync("pp-94-2021");
        string file = Path.Combine(_data.Path, "ubah.txt");
        await File.WriteAllTextAsync(file, "Pasal 6\nHukuman berlaku 6 (enam) bulan.\n");
        await ImportRegulationCommand.RunAsync(Configuration(), file, "pp-94-2021", "PP 1/2030", _output, _errors, CancellationToken.None);
        Norm norm = _knowledge.Read().Norms[0];

        Assert.Equal("PP 94/2021", Texts().PassageOf(norm)!.Source);
        Assert.Equal("PP 1/2030", Texts().PassageOf(norm with { Citation = "PP 94/2021 Pasal 6" })!.Source);
    }

    private OfficialTexts Texts() => new(OfficialTexts.FolderIn(_data.Path));

    private async Task<int> ImportAsync(string instrument)
    {
        string file = Path.Combine(_data.Path, "naskah.txt");
        await File.WriteAllTextAsync(file, Words);
        return await ImportRegulationCommand.RunAsync(Configuration(), file, instrument, null, _output, _errors, CancellationToken.None);
    }

    private IConfiguration Configuration() => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Knowledge:Path"] = _knowledge.Folder, ["Storage:Path"] = _data.Path, ["Storage:KeyPath"] = Path.Combine(_data.Path, "keys") })
        .Build();
}
