namespace Netralitas.Benchmarks.Kills;

/// <summary>As little knowledge as the bot starts with: it is started hundreds of times here, and never asked.</summary>
internal static class SmallKnowledge
{
    private const string Norms = """
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
        """;

    private const string Cards = """
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
          reviewed: "2026-11-24"
        """;

    public static string WriteTo(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "regulasi"));
        Directory.CreateDirectory(Path.Combine(folder, "situasi"));
        Directory.CreateDirectory(Path.Combine(folder, "briefing"));
        File.WriteAllText(Path.Combine(folder, "regulasi", "pp.yaml"), Norms);
        File.WriteAllText(Path.Combine(folder, "situasi", "medsos.yaml"), Cards);
        File.WriteAllText(Path.Combine(folder, "leksikon.yaml"), "- id: ganti-tidak\n  kind: ganti\n  value: \"tidak\"\n  terms: [\"gak\", \"ga\"]\n");
        File.WriteAllText(Path.Combine(folder, "istilah.yaml"), "- id: asn\n  term: ASN\n  meaning: \"Pegawai negara.\"\n  norms: [pp94-5n2]\n");
        File.WriteAllText(Path.Combine(folder, "kanal.yaml"), "- id: bawaslu\n  name: Bawaslu\n  for: \"Melapor\"\n  how: \"Datang.\"\n  url: null\n");
        File.WriteAllText(
            Path.Combine(folder, "kalender.yaml"),
            "- id: pilkada-2024\n  election: \"Pilkada 2024\"\n  stage: Kampanye\n  from: \"2024-09-25\"\n  to: \"2024-11-23\"\n");
        return folder;
    }
}
