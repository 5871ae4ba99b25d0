namespace Netralitas.Bot.Knowledge.Checks;

/// <summary>Checks what the reader cannot: references between files, duplicates, dates, closed lists.</summary>
internal static class KnowledgeLint
{
    private const int MinPhrasings = 6;

    private static readonly HashSet<string> Topics = Words("""
        medsos foto atribut kehadiran kampanye keluarga pencalonan partai atasan fasilitas bansos mutasi pj petahana
        sekolah kampus ibadah desa adhoc uang memilih kotak-kosong honorer pppk tni-polri bumn sanksi lapor lembaga umum pidana setelah
        """);

    private static readonly Dictionary<string, HashSet<string>> Slots = new(StringComparer.Ordinal)
    {
        ["subjek"] = Words("""
            asn pns cpns pppk pppk_paruh_waktu honorer guru dosen camat lurah kepala_desa perangkat_desa bpd rt_rw tni polri bumn pj petahana pejabat
            penyelenggara satpol_pp keluarga_asn pensiunan mantan swasta warga
            """),
        ["target"] = Words("bakal_calon calon partai petahana pasangan keluarga_lain teman resmi_kpu kotak_kosong relawan pejabat_bukan_calon"),
        ["fase"] = Words("jauh_sebelum bakal_calon setelah_penetapan kampanye masa_tenang pemungutan setelahnya"),
        ["saluran"] = Words("medsos grup_wa langsung kantor sekolah kampus ibadah siaran"),
        ["pemilihan"] = Words("pemilu pilkada pilkades"),
        ["fakta"] = Words("""
            tanpa_atribut atribut_kampanye seragam_dinas luar_jam_kerja jam_kerja pasif aktif cltn cuti_biasa tanpa_cuti izin_atasan tanpa_izin tidak_sengaja
            undangan_resmi surat_tugas difasilitasi_kpu diperintah mengajak memerintah fasilitas_negara dibayar akun_instansi akun_palsu sudah_mundur belum_lepas tanpa_sebut
            anggota_partai semua_calon diunggah tidak_diunggah pose_jari menyerang hanya_baca konten_pribadi berulang sudah_ditegur dicatut setelah_acara
            menolak tidak_melakukan izin_mendagri tanpa_izin_mendagri disewa_umum usaha_keluarga lampau tetap_menjabat pengurus_partai baru_keluar_partai perbuatan_atasan
            """),
    };

    private static readonly HashSet<string> IndicatorRules = [ActingHeadIndicator.Allowed, ActingHeadIndicator.Forbidden, ActingHeadIndicator.WithConsent];

    private static readonly HashSet<string> LexiconKinds = Words("ganti konsep slot niat rute kata");

    public static IReadOnlyList<KnowledgeProblem> Check(KnowledgeFiles files)
    {
        var problems = new List<KnowledgeProblem>();
        UniqueIds(files, problems);
        HashSet<string> norms = [.. files.Norms.SelectMany(n => n.Aliases.Append(n.Id))];
        HashSet<string> situations = [.. files.Situations.Select(s => s.Id)];
        HashSet<string> instruments = [.. files.Instruments.Select(i => i.Id)];
        foreach (Instrument instrument in files.Instruments)
        {
            Known(problems, instrument.At, instrument.ReplacedBy, instruments, "replaced_by");
        }
        foreach (Norm norm in files.Norms)
        {
            CheckNorm(norm, norms, problems);
        }
        foreach (Situation card in files.Situations)
        {
            CheckCard(card, norms, situations, problems);
        }
        DuplicatePhrasings(files, problems);
        foreach (Briefing briefing in files.Briefings)
        {
            Known(problems, briefing.At, briefing.Norms, norms, "norms");
            Known(problems, briefing.At, briefing.Situations, situations, "situations");
        }
        foreach (Term term in files.Terms)
        {
            Known(problems, term.At, term.Norms, norms, "norms");
        }
        foreach ((IReadOnlyList<string> cited, SourceLine at) in files.Phases.Select(p => (p.Norms, p.At)).Concat(files.Pledges.Select(p => (p.Norms, p.At))).Concat(files.ActingHeads.Select(i => (i.Norms, i.At))))
        {
            Known(problems, at, cited, norms, "norms");
            if (cited.Count == 0)
            {
                problems.Add(new(at, "tanpa norms: tidak ada pernyataan tanpa dasar"));
            }
        }
        foreach (ActingHeadIndicator indicator in files.ActingHeads)
        {
            Closed(problems, indicator.At, [indicator.Rule], IndicatorRules, "rule");
        }
        foreach (Phase phase in files.Phases)
        {
            Closed(problems, phase.At, [phase.Id], Slots["fase"], "id");
        }
        foreach (CalendarStage stage in files.Calendar.Where(s => s.Phase is not null))
        {
            Closed(problems, stage.At, [stage.Phase!], Slots["fase"], "phase");
        }
        var cards = files.Situations.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (Example example in files.Examples.Where(e => e.Card is not null))
        {
            CheckExample(example, cards.GetValueOrDefault(example.Card!), problems);
        }
        foreach (LexiconEntry entry in files.Lexicon)
        {
            CheckLexicon(entry, problems);
        }
        problems.AddRange(ReachLint.Check(files));
        return problems;
    }

    private static void CheckExample(Example example, Situation? card, List<KnowledgeProblem> problems)
    {
        Condition? condition = card?.Conditions.FirstOrDefault(c => c.Id == example.Condition);
        if (card is null || (example.Condition is not null && condition is null))
        {
            problems.Add(new(example.At, $"contoh '{example.Id}': kartu atau kondisi tidak dikenal: {example.Card}/{example.Condition}"));
        }
        else if ((condition?.Verdict ?? card.Verdict) != example.Verdict)
        {
            problems.Add(new(example.At, $"contoh '{example.Id}': putusannya bukan putusan {example.Card}/{example.Condition}"));
        }
    }

    private static void CheckNorm(Norm norm, HashSet<string> norms, List<KnowledgeProblem> problems)
    {
        if (!norm.Citation.StartsWith(norm.Instrument.Short, StringComparison.Ordinal))
        {
            problems.Add(new(norm.At, $"norma '{norm.Id}': citation harus diawali '{norm.Instrument.Short}'"));
        }
        if (norm.Sources.Count == 0)
        {
            problems.Add(new(norm.At, $"norma '{norm.Id}' tanpa sources"));
        }
        if (norm.Verified == VerifiedLevel.Full && !norm.Sources.Any(s => s.Contains("naskah resmi", StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(new(norm.At, $"norma '{norm.Id}' full tanpa sumber 'naskah resmi'"));
        }
        Known(problems, norm.At, norm.ReplacedBy, norms, "replaced_by");
        if (norm.ReplacedBy.Count > 0 && norm.InForce.To is null)
        {
            problems.Add(new(norm.At, $"norma '{norm.Id}' diganti tetapi in_force.to kosong"));
        }
    }

    private static void CheckCard(Situation card, HashSet<string> norms, HashSet<string> situations, List<KnowledgeProblem> problems)
    {
        if (card.Norms.Count == 0)
        {
            problems.Add(new(card.At, $"kartu '{card.Id}' tanpa norms: tidak ada jawaban tanpa dasar"));
        }
        Known(problems, card.At, card.Norms, norms, "norms");
        Known(problems, card.At, card.Related, situations, "related");
        Closed(problems, card.At, card.Topics, Topics, "topics");
        Closed(problems, card.At, card.Subjects, Slots["subjek"], "subjects");
        if (card.Phrasings.Count < MinPhrasings)
        {
            problems.Add(new(card.At, $"kartu '{card.Id}': {card.Phrasings.Count} phrasings, paling sedikit {MinPhrasings}"));
        }
        if (card.Verdict is Verdict.TidakBoleh && card.Risk.Length == 0)
        {
            problems.Add(new(card.At, $"kartu '{card.Id}': tidak_boleh tanpa risk"));
        }
        foreach (string duplicate in card.Conditions.GroupBy(c => c.Id).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            problems.Add(new(card.At, $"kartu '{card.Id}': kondisi '{duplicate}' ganda"));
        }
        foreach (Condition condition in card.Conditions)
        {
            Known(problems, condition.At, condition.Norms ?? [], norms, "norms");
            CheckIf(condition, problems);
            if (condition.If.Count == 0 && condition.Phrasings.Count < 2)
            {
                problems.Add(new(condition.At, $"kondisi '{condition.Id}' tanpa 'if' perlu paling sedikit 2 phrasings"));
            }
        }
        foreach (Ask ask in card.Asks)
        {
            Closed(problems, card.At, [ask.Slot], [.. Slots.Keys], "asks.slot");
            if (Slots.TryGetValue(ask.Slot, out HashSet<string>? values))
            {
                Closed(problems, card.At, ask.Options.Select(o => o.Value), values, "asks.options");
            }
        }
    }

    private static void CheckIf(Condition condition, List<KnowledgeProblem> problems)
    {
        foreach ((string slot, IReadOnlyList<string> values) in condition.If)
        {
            if (Slots.TryGetValue(slot, out HashSet<string>? known))
            {
                Closed(problems, condition.At, values, known, $"if.{slot}");
            }
            else
            {
                problems.Add(new(condition.At, $"kondisi '{condition.Id}': slot tidak dikenal: {slot}"));
            }
        }
    }

    private static void CheckLexicon(LexiconEntry entry, List<KnowledgeProblem> problems)
    {
        Closed(problems, entry.At, [entry.Kind], LexiconKinds, "kind");
        if (entry.Terms.Count == 0 && entry.Kind != "konsep")
        {
            problems.Add(new(entry.At, $"leksikon '{entry.Id}' tanpa terms"));
        }
        if (entry.Kind == "slot")
        {
            if (Slots.TryGetValue(entry.Slot, out HashSet<string>? values))
            {
                Closed(problems, entry.At, [entry.Value, .. entry.Negated is null ? (string[])[] : [entry.Negated]], values, "value");
            }
            else
            {
                problems.Add(new(entry.At, $"leksikon '{entry.Id}': slot tidak dikenal: {entry.Slot}"));
            }
        }
    }

    private static void UniqueIds(KnowledgeFiles files, List<KnowledgeProblem> problems)
    {
        Unique(files.Instruments.Select(i => (i.Id, i.At)));
        Unique(files.Norms.SelectMany(n => n.Aliases.Append(n.Id).Select(id => (id, n.At))));
        Unique(files.Situations.Select(s => (s.Id, s.At)));
        Unique(files.Briefings.Select(b => (b.Id, b.At)));
        Unique(files.Terms.Select(t => (t.Id, t.At)));
        Unique(files.Channels.Select(c => (c.Id, c.At)));
        Unique(files.Calendar.Select(c => (c.Id, c.At)));
        Unique(files.Phases.Select(p => (p.Id, p.At)));
        Unique(files.Pledges.Select(p => (p.Id, p.At)));
        Unique(files.ActingHeads.Select(i => (i.Id, i.At)));
        Unique(files.Lexicon.Select(e => (e.Id, e.At)));

        void Unique(IEnumerable<(string Id, SourceLine At)> ids)
        {
            var first = new Dictionary<string, SourceLine>(StringComparer.Ordinal);
            foreach ((string id, SourceLine at) in ids)
            {
                if (id.Length > 0 && !first.TryAdd(id, at))
                {
                    problems.Add(new(at, $"id '{id}' sudah dipakai di {first[id]}"));
                }
            }
        }
    }

    private static void DuplicatePhrasings(KnowledgeFiles files, List<KnowledgeProblem> problems)
    {
        var first = new Dictionary<string, (string Card, SourceLine At)>(StringComparer.Ordinal);
        foreach (Situation card in files.Situations)
        {
            foreach (string phrasing in card.Phrasings.Concat(card.Conditions.SelectMany(c => c.Phrasings)))
            {
                string key = string.Join(' ', TextCleaner.Tokens(phrasing));
                if (!first.TryAdd(key, (card.Id, card.At)))
                {
                    problems.Add(new(card.At, $"kartu '{card.Id}': phrasing ganda dengan '{first[key].Card}' ({first[key].At}): {phrasing}"));
                }
            }
        }
    }

    private static void Known(List<KnowledgeProblem> problems, SourceLine at, IEnumerable<string> ids, HashSet<string> known, string field)
    {
        foreach (string id in ids.Where(id => !known.Contains(id)))
        {
            problems.Add(new(at, $"{field}: id tidak dikenal: {id}"));
        }
    }

    private static void Closed(List<KnowledgeProblem> problems, SourceLine at, IEnumerable<string> values, HashSet<string> known, string field)
    {
        foreach (string value in values.Where(v => !known.Contains(v)))
        {
            problems.Add(new(at, $"{field}: nilai tidak dikenal: {value}"));
        }
    }

    private static HashSet<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
