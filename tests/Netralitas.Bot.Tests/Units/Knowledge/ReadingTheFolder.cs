using System.Text;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class ReadingTheFolder : IDisposable
{
    private readonly TemporaryKnowledge _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public void Finds_everything_and_nothing_wrong()
    {
        KnowledgeFiles files = _knowledge.Read();

        Assert.Empty(_knowledge.Problems());
        Assert.Equal("PP 94/2021", Assert.Single(files.Instruments).Short);
        Assert.Equal("pp94-5n2", Assert.Single(files.Norms).Id);
        Assert.Equal(["like", "komentar"], files.Situations.Select(s => s.Id));
        Assert.Equal("rakor", Assert.Single(files.Briefings).Id);
        Assert.Equal(2, files.Lexicon.Count);
        Assert.Equal(new DateOnly(2024, 9, 25), Assert.Single(files.Calendar).From);
        Assert.Null(Assert.Single(files.Channels).Url);
        Assert.Equal(["pp94-5n2"], Assert.Single(files.Terms).Norms);
    }

    [Fact]
    public void Keeps_what_the_items_say()
    {
        KnowledgeFiles files = _knowledge.Read();
        Norm norm = files.Norms[0];
        Situation card = files.Situations[0];

        Assert.Equal((new DateOnly(2021, 8, 31), null, VerifiedLevel.Full), (norm.InForce.From, norm.InForce.To, norm.Verified));
        Assert.Same(files.Instruments[0], norm.Instrument);
        Assert.Equal(("regulasi/pp.yaml:11", "situasi/medsos.yaml:1"), (norm.At.ToString(), card.At.ToString()));
        Assert.Equal((Verdict.TidakBoleh, 6, new DateOnly(2026, 11, 24)), (card.Verdict, card.Phrasings.Count, card.Reviewed));
        Assert.Equal(["resmi_kpu"], card.Conditions[0].If["target"]);
        Assert.Null(card.Conditions[0].Norms);
        Assert.Equal(["kalau begini", "kalau begitu"], card.Conditions[1].Phrasings);
        Assert.Equal(["bakal_calon", "setelah_penetapan"], card.Asks[0].Options.Select(o => o.Value));
        Assert.Equal("# Rakor\nIsinya.", files.Briefings[0].Body);
        Assert.Equal("tanpa_atribut", files.Lexicon[1].Negated);
    }

    [Fact]
    public void Versions_by_the_newest_review_and_the_content()
    {
        string first = _knowledge.Read().Version;
        string again = _knowledge.Read().Version;
        _knowledge.Change(TemporaryKnowledge.Cards, "Dibaca sebagai dukungan.", "Dianggap dukungan.");
        string changed = _knowledge.Read().Version;

        Assert.Matches("^2026-11-24\\.[0-9a-f]{8}$", first);
        Assert.Equal(first, again);
        Assert.NotEqual(first, changed);
    }

    [Theory]
    [InlineData(TemporaryKnowledge.Norms, "  title: \"Peraturan Pemerintah tentang Disiplin PNS\"\n", "", "regulasi/pp.yaml:1: 'title' wajib diisi")]
    [InlineData(TemporaryKnowledge.Norms, "norm: \"PNS dilarang memihak.\"", "norm: \"\"", "regulasi/pp.yaml:16: 'norm' wajib diisi")]
    [InlineData(TemporaryKnowledge.Norms, "norm: \"PNS dilarang memihak.\"", "norm: [a]", "regulasi/pp.yaml:16: 'norm' harus berupa teks")]
    [InlineData(TemporaryKnowledge.Norms, "subjects: [pns]", "subjects: pns", "regulasi/pp.yaml:15: 'subjects' harus berupa daftar")]
    [InlineData(TemporaryKnowledge.Norms, "subjects: [pns]", "subjects: [[pns]]", "regulasi/pp.yaml:15: 'subjects' harus berupa daftar teks")]
    [InlineData(TemporaryKnowledge.Norms, "kind: norm", "kind: aturan", "regulasi/pp.yaml:11: 'kind' tidak dikenal: aturan")]
    [InlineData(TemporaryKnowledge.Norms, "instrument: pp-94-2021", "instrument: pp-1-1900", "regulasi/pp.yaml:13: instrumen tidak dikenal: pp-1-1900")]
    [InlineData(TemporaryKnowledge.Norms, "verified: full", "verified: yes", "regulasi/pp.yaml:21: 'verified' harus full, partial, atau unverified: yes")]
    [InlineData(TemporaryKnowledge.Norms, "Berat.\"\n  in_force: {from: \"2021-08-31\", to: null}", "Berat.\"\n  in_force: {from: null, to: null}", "regulasi/pp.yaml:18: tanggal 'from' wajib diisi (yyyy-MM-dd)")]
    [InlineData(TemporaryKnowledge.Norms, "Berat.\"\n  in_force: {from: \"2021-08-31\", to: null}", "Berat.\"\n  in_force: {from: \"31-08-2021\", to: null}", "regulasi/pp.yaml:18: 'from' bukan tanggal yyyy-MM-dd: 31-08-2021")]
    [InlineData(TemporaryKnowledge.Norms, "Berat.\"\n  in_force: {from: \"2021-08-31\", to: null}", "Berat.\"\n  in_force: {from: \"2021-08-31\", to: \"2020-01-01\"}", "regulasi/pp.yaml:18: 'in_force': from setelah to")]
    [InlineData(TemporaryKnowledge.Norms, "Berat.\"\n  in_force: {from: \"2021-08-31\", to: null}", "Berat.\"", "regulasi/pp.yaml:11: 'in_force: {from, to}' wajib diisi")]
    [InlineData(TemporaryKnowledge.Cards, "verdict: tidak_boleh", "verdict: dilarang", "situasi/medsos.yaml:3: 'verdict' tidak dikenal: dilarang")]
    [InlineData(TemporaryKnowledge.Cards, "verdict: informasi", "verdict: di_luar_topik", "situasi/medsos.yaml:30: 'verdict' tidak dikenal: di_luar_topik")]
    [InlineData(TemporaryKnowledge.Cards, "  reviewed: \"2026-10-01\"", "", "situasi/medsos.yaml:28: tanggal 'reviewed' wajib diisi (yyyy-MM-dd)")]
    [InlineData(TemporaryKnowledge.Cards, "  why: \"Informasi resmi.\"", "", "situasi/medsos.yaml:12: 'why' wajib diisi")]
    [InlineData(TemporaryKnowledge.Cards, "{label: \"Belum\", value: bakal_calon}", "Belum", "situasi/medsos.yaml:25: harus berupa pasangan kunci: nilai")]
    [InlineData(TemporaryKnowledge.Briefing, "date: \"2023-07-17\"", "", "briefing/rakor.md:2: tanggal 'date' wajib diisi (yyyy-MM-dd)")]
    [InlineData(TemporaryKnowledge.Briefing, "title: \"Rakor\"", "title: \"\"", "briefing/rakor.md:3: 'title' wajib diisi")]
    [InlineData("leksikon.yaml", "value: \"tidak\"", "", "leksikon.yaml:1: 'value' wajib diisi")]
    [InlineData("kanal.yaml", "how: \"Datang.\"", "", "kanal.yaml:1: 'how' wajib diisi")]
    [InlineData("istilah.yaml", "term: ASN", "", "istilah.yaml:1: 'term' wajib diisi")]
    [InlineData("kalender.yaml", "from: \"2024-09-25\"", "from: besok", "kalender.yaml:4: 'from' bukan tanggal yyyy-MM-dd: besok")]
    public void Tells_what_is_wrong_and_where(string file, string from, string to, string problem)
    {
        _knowledge.Change(file, from, to);

        Assert.Contains(problem, _knowledge.Problems());
    }

    [Theory]
    [InlineData("situasi/rusak.yaml", "- id: a\n  title: \"tak ditutup\n", "situasi/rusak.yaml:2: YAML tidak sah")]
    [InlineData("situasi/rusak.yaml", "id: a\n", "situasi/rusak.yaml:1: berkas harus berupa daftar yang butirnya diawali '- id:'")]
    [InlineData("situasi/rusak.yaml", "- saja\n", "situasi/rusak.yaml:1: harus berupa pasangan kunci: nilai")]
    [InlineData("lain.yaml", "- id: a\n", "lain.yaml:1: berkas 'lain.yaml' tidak dikenal di folder pengetahuan")]
    [InlineData("briefing/rusak.md", "# Tanpa bagian depan\n", "briefing/rusak.md:1: harus diawali bagian depan di antara dua baris '---'")]
    [InlineData("briefing/rusak.md", "---\nid: a\ntitle: \"b\n---\nisi\n", "briefing/rusak.md:3: YAML tidak sah")]
    public void Reports_files_that_cannot_be_read(string file, string text, string problem)
    {
        _knowledge.Write(file, text);

        Assert.Contains(_knowledge.Problems(), p => p.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Reports_what_is_no_utf8()
    {
        File.WriteAllBytes(Path.Combine(_knowledge.Folder, "kanal.yaml"), [.. Encoding.UTF8.GetBytes("- id: a"), 0xFF]);

        Assert.Contains("kanal.yaml:1: bukan UTF-8 yang sah", _knowledge.Problems());
    }

    [Fact]
    public void Reports_what_is_far_too_large()
    {
        using (FileStream file = File.Create(Path.Combine(_knowledge.Folder, "kanal.yaml")))
        {
            file.SetLength((8 * 1024 * 1024) + 1);
        }

        Assert.Contains("kanal.yaml:1: berkas terlalu besar (lebih dari 8 MiB)", _knowledge.Problems());
    }

    [Fact]
    public void Takes_an_empty_file_for_an_empty_list()
    {
        _knowledge.Write("kanal.yaml", "# belum ada\n");

        Assert.Empty(_knowledge.Problems());
        Assert.Empty(_knowledge.Read().Channels);
    }

    [Fact]
    public void Needs_the_folder() =>
        Assert.Throws<DirectoryNotFoundException>(() => KnowledgeReader.Read(Path.Combine(_knowledge.Folder, "tidak-ada")));
}
