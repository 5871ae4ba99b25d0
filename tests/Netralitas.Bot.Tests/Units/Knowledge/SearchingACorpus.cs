using Netralitas.Bot.Knowledge.Search;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class SearchingACorpus
{
    private static readonly CorpusIndex Index = Built(
        ("UU 1 Pasal 1", "Pegawai negeri wajib menaati jam kerja yang ditetapkan pimpinan instansi."),
        ("UU 1 Pasal 2", "Cuti tahunan diberikan paling lama dua belas hari kerja dalam satu tahun."),
        ("UU 2 Pasal 7", "Penyelenggaraan pelatihan tenaga kerja dibiayai oleh perusahaan."),
        ("UU 2 Pasal 8", "Perusahaan melatih tenaga kerja; pelatihan itu dilaporkan setiap tahun."));

    [Theory]
    [InlineData("berapa lama cuti tahunan", 1)]
    [InlineData("menaati jam kerja", 0)]
    [InlineData("siapa membiayai pelatihan tenaga kerja", 2)]
    public void The_passage_that_speaks_of_it_comes_first(string question, int expected) => Assert.Equal(expected, First(Index, question));

    [Theory]
    [InlineData("brp lama cuti tahnan", 1)]
    [InlineData("BERAPA LAMA CUTI TAHUNANNN", 1)]
    [InlineData("mentaati jam kreja", 0)]
    public void Typing_errors_and_chat_spellings_do_not_hide_it(string question, int expected) => Assert.Equal(expected, First(Index, question));

    [Fact]
    public void Nothing_is_found_where_no_word_is_shared() => Assert.Equal(-1, First(Index, "zzz qqq"));

    [Fact]
    public void A_saved_index_finds_the_same()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            CorpusFile.Save(Index, path);

            Assert.Equal(1, First(CorpusFile.Load(path), "berapa lama cuti tahunan"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            CorpusFile.Save(Index, path);
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^40]);

            Assert.Throws<InvalidDataException>(() => CorpusFile.Load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int First(CorpusIndex index, string question)
    {
        var hits = new PassageHit[3];
        return new CorpusSearcher(index, SearchWeights.Default).Search(question, hits) == 0 ? -1 : hits[0].Passage;
    }

    private static CorpusIndex Built(params (string Title, string Text)[] passages)
    {
        var builder = new CorpusBuilder(SearchWeights.Default);
        foreach ((string title, string text) in passages)
        {
            builder.Add(title, text);
        }
        return builder.Build();
    }
}
