using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>Small pieces of knowledge with everything filled in that a test does not care about.</summary>
internal static class Sample
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly SourceLine Here = new("contoh.yaml", 1);

    public static Instrument Instrument(string shortName = "PP 94/2021", string? id = null, params string[] aliases) =>
        new(id ?? shortName.ToLowerInvariant().Replace(' ', '-').Replace('/', '-'), shortName, "Judul", aliases, new(new(2000, 1, 1), null), [], "https://example.org/naskah", ["naskah resmi"], "", Here);

    public static Norm Norm(
        string id = "n1", string citation = "PP 94/2021 Pasal 5 huruf n angka 2", Instrument? instrument = null, string? from = "2021-08-31", string? to = null,
        string? replacedBy = null, VerifiedLevel verified = VerifiedLevel.Full, string text = "PNS dilarang memihak.", string sanction = "", params string[] aliases) =>
        new(id, instrument ?? Instrument(), citation, ["pns"], text, sanction, new(Date(from), Date(to)), replacedBy is null ? [] : [replacedBy], ["naskah resmi"], verified, "", aliases, Here);

    public static Situation Card(
        string id = "kartu", Verdict verdict = Verdict.TidakBoleh, string title = "Memberi like pada unggahan kampanye", string why = "Dibaca sebagai dukungan.",
        string risk = "Hukuman disiplin.", string instead = "Baca saja.", string[]? norms = null, string[]? phrasings = null, Condition[]? conditions = null, Ask[]? asks = null,
        string[]? subjects = null, string[]? topics = null) =>
        new(id, title, verdict, subjects ?? ["asn"], topics ?? ["medsos"], why, risk, instead, norms ?? ["n1"], phrasings ?? ["boleh like postingan caleg?"],
            conditions ?? [], asks ?? [], [], Today, Here);

    /// <param name="facts">Slot and value, e.g. <c>fakta=pasif</c>; several values of a slot are alternatives.</param>
    public static Condition Condition(string id, Verdict verdict, string[]? facts = null, string[]? norms = null, string when = "Bila begitu", string why = "Karena begitu.", string? risk = null, string? instead = null) =>
        new(id, when,
            (facts ?? []).Select(f => f.Split('=')).GroupBy(f => f[0], f => f[1]).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g]),
            verdict, why, risk, instead, norms, [], Here);

    public static Ask Ask(string slot, params string[] values) => new(slot, "Bagaimana keadaannya?", [.. values.Select(v => new AskOption(v, v))]);

    public static KnowledgeBase Base(Norm[]? norms = null, params Situation[] cards)
    {
        var files = new KnowledgeFiles { Version = "2026-11-24.abcdef01" };
        files.Norms.AddRange(norms ?? [Norm()]);
        files.Instruments.AddRange(files.Norms.Select(n => n.Instrument).DistinctBy(i => i.Id));
        files.Situations.AddRange(cards);
        return new(files);
    }

    public static LexiconEntry Rewrite(string to, params string[] from) => new("ganti-" + to, "ganti", "", to, null, from, Here);

    public static LexiconEntry Concept(string concept, params string[] terms) => new("konsep-" + concept, "konsep", "", concept, null, terms, Here);

    public static LexiconEntry Slot(string slot, string value, string? negated, params string[] terms) => new($"slot-{value}-{terms[0]}", "slot", slot, value, negated, terms, Here);

    public static LexiconEntry Intent(string intent, params string[] terms) => new("niat-" + intent, "niat", "", intent, null, terms, Here);

    public static LexiconEntry Route(string route, params string[] terms) => new("rute-" + route, "rute", "", route, null, terms, Here);

    public static SlotValues Facts(params string[] facts)
    {
        var values = new SlotValues();
        foreach (string[] fact in facts.Select(f => f.Split('=')))
        {
            values.Add(fact[0], fact[1]);
        }
        return values;
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");
}
