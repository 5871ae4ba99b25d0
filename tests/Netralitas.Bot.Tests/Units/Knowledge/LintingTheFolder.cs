namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>Every lint rule has a failing sample; the folder itself is without fault (see <see cref="ReadingTheFolder"/>).</summary>
public sealed class LintingTheFolder : IDisposable
{
    private readonly TemporaryKnowledge _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Theory]
    // Norms and instruments
    [InlineData(TemporaryKnowledge.Norms, "citation: \"PP 94/2021 Pasal", "citation: \"UU 94/2021 Pasal", "regulasi/pp.yaml:11: norma 'pp94-5n2': citation harus diawali 'PP 94/2021'")]
    [InlineData(TemporaryKnowledge.Norms, "sources: [\"naskah resmi: PP 94/2021\"]", "sources: []", "regulasi/pp.yaml:11: norma 'pp94-5n2' tanpa sources")]
    [InlineData(TemporaryKnowledge.Norms, "sources: [\"naskah resmi: PP 94/2021\"]", "sources: [\"https://example.org\"]", "regulasi/pp.yaml:11: norma 'pp94-5n2' full tanpa sumber 'naskah resmi'")]
    [InlineData(TemporaryKnowledge.Norms, "replaced_by: null", "replaced_by: pp99", "regulasi/pp.yaml:11: replaced_by: id tidak dikenal: pp99")]
    [InlineData(TemporaryKnowledge.Norms, "replaced_by: null", "replaced_by: pp94-lama", "regulasi/pp.yaml:11: norma 'pp94-5n2' diganti tetapi in_force.to kosong")]
    [InlineData(TemporaryKnowledge.Norms, "replaced_by: []", "replaced_by: [pp-99]", "regulasi/pp.yaml:1: replaced_by: id tidak dikenal: pp-99")]
    [InlineData(TemporaryKnowledge.Norms, "aliases: [pp94-lama]", "aliases: [pp94-lama, pp94-5n2]", "regulasi/pp.yaml:11: id 'pp94-5n2' sudah dipakai di regulasi/pp.yaml:11")]
    // Cards
    [InlineData(TemporaryKnowledge.Cards, "norms: [pp94-5n2]", "norms: []", "situasi/medsos.yaml:1: kartu 'like' tanpa norms: tidak ada jawaban tanpa dasar")]
    [InlineData(TemporaryKnowledge.Cards, "norms: [pp94-5n2]", "norms: [pp94-9]", "situasi/medsos.yaml:1: norms: id tidak dikenal: pp94-9")]
    [InlineData(TemporaryKnowledge.Cards, "related: [komentar]", "related: [bagikan]", "situasi/medsos.yaml:1: related: id tidak dikenal: bagikan")]
    [InlineData(TemporaryKnowledge.Cards, "subjects: [asn]\n  topics: [medsos]", "subjects: [asn]\n  topics: [sosmed]", "situasi/medsos.yaml:1: topics: nilai tidak dikenal: sosmed")]
    [InlineData(TemporaryKnowledge.Cards, "subjects: [asn]", "subjects: [aparat]", "situasi/medsos.yaml:1: subjects: nilai tidak dikenal: aparat")]
    [InlineData(TemporaryKnowledge.Cards, ", \"lima love\", \"enam tanda suka\"", "", "situasi/medsos.yaml:1: kartu 'like': 4 phrasings, paling sedikit 6")]
    [InlineData(TemporaryKnowledge.Cards, "risk: \"Hukuman disiplin.\"", "risk: \"\"", "situasi/medsos.yaml:1: kartu 'like': tidak_boleh tanpa risk")]
    [InlineData(TemporaryKnowledge.Cards, "- id: komentar", "- id: like", "situasi/medsos.yaml:28: id 'like' sudah dipakai di situasi/medsos.yaml:1")]
    [InlineData(TemporaryKnowledge.Cards, "\"satu komen\"", "\"Satu like?\"", "situasi/medsos.yaml:28: kartu 'komentar': phrasing ganda dengan 'like' (situasi/medsos.yaml:1): Satu like?")]
    [InlineData(TemporaryKnowledge.Cards, "\"satu komen\"", "\"kalau begini!\"", "situasi/medsos.yaml:28: kartu 'komentar': phrasing ganda dengan 'like' (situasi/medsos.yaml:1): kalau begini!")]
    // Conditions and asks
    [InlineData(TemporaryKnowledge.Cards, "- id: dua-kata", "- id: resmi", "situasi/medsos.yaml:1: kartu 'like': kondisi 'resmi' ganda")]
    [InlineData(TemporaryKnowledge.Cards, "  why: \"Informasi resmi.\"", "  why: \"Informasi resmi.\"\n      norms: [pp94-9]", "situasi/medsos.yaml:12: norms: id tidak dikenal: pp94-9")]
    [InlineData(TemporaryKnowledge.Cards, "if: {target: [resmi_kpu]}", "if: {tujuan: [resmi_kpu]}", "situasi/medsos.yaml:12: kondisi 'resmi': slot tidak dikenal: tujuan")]
    [InlineData(TemporaryKnowledge.Cards, "if: {target: [resmi_kpu]}", "if: {target: [kpu]}", "situasi/medsos.yaml:12: if.target: nilai tidak dikenal: kpu")]
    [InlineData(TemporaryKnowledge.Cards, "[\"kalau begini\", \"kalau begitu\"]", "[\"kalau begini\"]", "situasi/medsos.yaml:17: kondisi 'dua-kata' tanpa 'if' perlu paling sedikit 2 phrasings")]
    [InlineData(TemporaryKnowledge.Cards, "slot: fase", "slot: tahap", "situasi/medsos.yaml:1: asks.slot: nilai tidak dikenal: tahap")]
    [InlineData(TemporaryKnowledge.Cards, "value: bakal_calon", "value: balon", "situasi/medsos.yaml:1: asks.options: nilai tidak dikenal: balon")]
    // Examples
    [InlineData(TemporaryKnowledge.Examples, "card: like", "card: suka", "contoh/tanya.yaml:1: contoh 'contoh-1': kartu atau kondisi tidak dikenal: suka/resmi")]
    [InlineData(TemporaryKnowledge.Examples, "condition: resmi", "condition: kpu", "contoh/tanya.yaml:1: contoh 'contoh-1': kartu atau kondisi tidak dikenal: like/kpu")]
    [InlineData(TemporaryKnowledge.Examples, "verdict: boleh", "verdict: tidak_boleh", "contoh/tanya.yaml:1: contoh 'contoh-1': putusannya bukan putusan like/resmi")]
    // Briefings, terms, lexicon
    [InlineData(TemporaryKnowledge.Briefing, "norms: [pp94-5n2]", "norms: [pp94-9]", "briefing/rakor.md:2: norms: id tidak dikenal: pp94-9")]
    [InlineData(TemporaryKnowledge.Briefing, "situations: [like]", "situations: [suka]", "briefing/rakor.md:2: situations: id tidak dikenal: suka")]
    [InlineData("istilah.yaml", "norms: [pp94-5n2]", "norms: [pp94-9]", "istilah.yaml:1: norms: id tidak dikenal: pp94-9")]
    [InlineData("leksikon.yaml", "kind: ganti", "kind: tukar", "leksikon.yaml:1: kind: nilai tidak dikenal: tukar")]
    [InlineData("leksikon.yaml", "terms: [\"atribut\"]", "terms: []", "leksikon.yaml:5: leksikon 'slot-atribut' tanpa terms")]
    [InlineData("leksikon.yaml", "slot: fakta", "slot: hal", "leksikon.yaml:5: leksikon 'slot-atribut': slot tidak dikenal: hal")]
    [InlineData("leksikon.yaml", "value: atribut_kampanye", "value: atribut", "leksikon.yaml:5: value: nilai tidak dikenal: atribut")]
    [InlineData("leksikon.yaml", "negated: tanpa_atribut", "negated: polos", "leksikon.yaml:5: value: nilai tidak dikenal: polos")]
    [InlineData("leksikon.yaml", "id: slot-atribut", "id: ganti-tidak", "leksikon.yaml:5: id 'ganti-tidak' sudah dipakai di leksikon.yaml:1")]
    public void Tells_what_is_wrong_and_where(string file, string from, string to, string problem)
    {
        _knowledge.Change(file, from, to);

        Assert.Contains(problem, _knowledge.Problems());
    }
}
