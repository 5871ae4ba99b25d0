using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Checks;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>A small knowledge folder on disk without any fault, for tests to spoil.</summary>
internal sealed class TemporaryKnowledge : IDisposable
{
    public const string Norms = "regulasi/pp.yaml";
    public const string Cards = "situasi/medsos.yaml";
    public const string Examples = "contoh/tanya.yaml";
    public const string Briefing = "briefing/rakor.md";

    private const string NormsText = """
        - id: pp-94-2021
          kind: instrument
          short: "PP 94/2021"
          title: "Peraturan Pemerintah tentang Disiplin PNS"
          aliases: ["pp 94 tahun 2021"]
          in_force: {from: "2021-08-31", to: null}
          replaced_by: []
          url: "https://example.org/pp94"
          sources: ["naskah resmi"]
          note: ""
        - id: pp94-5n2
          kind: norm
          instrument: pp-94-2021
          citation: "PP 94/2021 Pasal 5 huruf n angka 2"
          subjects: [pns]
          norm: "PNS dilarang memihak."
          sanction: "Berat."
          in_force: {from: "2021-08-31", to: null}
          replaced_by: null
          sources: ["naskah resmi: PP 94/2021"]
          verified: full
          note: ""
          aliases: [pp94-lama]
        """;

    private const string CardsText = """
        - id: like
          title: "Memberi like"
          verdict: tidak_boleh
          subjects: [asn]
          topics: [medsos]
          why: "Dibaca sebagai dukungan."
          risk: "Hukuman disiplin."
          instead: "Baca saja."
          norms: [pp94-5n2]
          phrasings: ["satu like", "dua like lagi", "tiga suka", "empat jempol", "lima love", "enam tanda suka"]
          conditions:
            - id: resmi
              when: "Akunnya milik KPU"
              if: {target: [resmi_kpu]}
              verdict: boleh
              why: "Informasi resmi."
            - id: dua-kata
              when: "Dikatakan saja"
              verdict: tergantung
              why: "Karena itu."
              phrasings: ["kalau begini", "kalau begitu"]
          asks:
            - slot: fase
              question: "Sudah ditetapkan?"
              options: [{label: "Belum", value: bakal_calon}, {label: "Sudah", value: setelah_penetapan}]
          related: [komentar]
          reviewed: "2026-11-24"
        - id: komentar
          title: "Berkomentar"
          verdict: informasi
          topics: [medsos]
          why: "Begini."
          norms: [pp94-lama]
          phrasings: ["satu komen", "dua komen lagi", "tiga komen lain", "empat komentar", "lima tanggapan", "enam balasan"]
          reviewed: "2026-10-01"
        """;

    private const string BriefingText = """
        ---
        id: rakor
        title: "Rakor"
        date: "2023-07-17"
        place: Pekanbaru
        source: "https://example.org/rakor"
        situations: [like]
        norms: [pp94-5n2]
        ---

        # Rakor
        Isinya.
        """;

    private const string LexiconText = """
        - id: ganti-tidak
          kind: ganti
          value: "tidak"
          terms: ["gak", "ga"]
        - id: slot-atribut
          kind: slot
          slot: fakta
          value: atribut_kampanye
          negated: tanpa_atribut
          terms: ["atribut"]
        """;

    public TemporaryKnowledge()
    {
        Write(Norms, NormsText);
        Write(Cards, CardsText);
        Write(Briefing, BriefingText);
        Write("leksikon.yaml", LexiconText);
        Write(Examples, "- id: contoh-1\n  verdict: boleh\n  card: like\n  condition: resmi\n  question: \"mak ciblek nyemplung kali, piye?\"\n");
        Write("istilah.yaml", "- id: asn\n  term: ASN\n  meaning: \"Pegawai negara.\"\n  norms: [pp94-5n2]\n");
        Write("kanal.yaml", "- id: bawaslu\n  name: Bawaslu\n  for: \"Melapor\"\n  how: \"Datang.\"\n  url: null\n");
        Write("kalender.yaml", "- id: pilkada-2024\n  election: \"Pilkada 2024\"\n  stage: Kampanye\n  from: \"2024-09-25\"\n  to: \"2024-11-23\"\n");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("knowledge-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public void Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces the only occurrence of a text in a file.</summary>
    public void Change(string file, string from, string to)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Equal(2, text.Split(from).Length);
        Write(file, text.Replace(from, to));
    }

    public KnowledgeFiles Read() => KnowledgeReader.Read(Folder);

    /// <summary>What reader and lint find, as <c>check-knowledge</c> prints it.</summary>
    public string[] Problems()
    {
        KnowledgeFiles files = Read();
        return [.. files.Problems.Concat(KnowledgeLint.Check(files)).Select(p => p.ToString())];
    }
}
