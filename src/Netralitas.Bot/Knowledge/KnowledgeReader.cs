using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Netralitas.Bot.Knowledge;

/// <summary>Reads the knowledge folder (design, section 5; docs/knowledge-format.md) and reports what it cannot read.</summary>
internal static class KnowledgeReader
{
    /// <summary>Reads every file of the folder. Never throws for bad content: see <see cref="KnowledgeFiles.Problems"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static KnowledgeFiles Read(string folder) => Read(SourceFolder.Read(folder));

    /// <summary>The same for files that were read already.</summary>
    public static KnowledgeFiles Read(SourceFolder folder)
    {
        var sources = folder.Files.AsParallel().AsOrdered().Select(Load).ToList();
        var files = new KnowledgeFiles();
        var instruments = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        foreach (Source source in sources)
        {
            foreach (YamlItem item in source.Items.Where(i => i.Optional("kind") == "instrument"))
            {
                Instrument instrument = ToInstrument(item);
                files.Instruments.Add(instrument);
                instruments.TryAdd(instrument.Id, instrument);
            }
        }
        foreach (Source source in sources)
        {
            AddItems(files, source, instruments);
            files.Problems.AddRange(source.Problems);
        }
        files.Version = VersionOf(files, folder);
        return files;
    }

    private static Source Load(SourceFile file)
    {
        var source = new Source(file.Name);
        if (file.Problem is { } problem)
        {
            source.Problems.Add(new(new(file.Name, 1), problem));
            return source;
        }
        try
        {
            source.Text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes);
        }
        catch (DecoderFallbackException)
        {
            source.Problems.Add(new(new(file.Name, 1), "bukan UTF-8 yang sah"));
            return source;
        }
        if (file.Name.EndsWith(".md", StringComparison.Ordinal))
        {
            LoadMarkdown(source);
        }
        else
        {
            LoadYaml(source, source.Text);
        }
        return source;
    }

    private static void LoadYaml(Source source, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0)
            {
                return;
            }
            if (stream.Documents[0].RootNode is not YamlSequenceNode sequence)
            {
                source.Problems.Add(new(new(source.Name, 1), "berkas harus berupa daftar yang butirnya diawali '- id:'"));
                return;
            }
            source.Items.AddRange(sequence.Children.Select(c => YamlItem.From(c, source.Name, source.Problems)).OfType<YamlItem>());
        }
        catch (YamlException e)
        {
            source.Problems.Add(new(new(source.Name, (int)e.Start.Line), $"YAML tidak sah: {e.InnerException?.Message ?? e.Message}"));
        }
    }

    private static void LoadMarkdown(Source source)
    {
        string[] parts = source.Text.ReplaceLineEndings("\n").Split("\n---\n", 2);
        if (!source.Text.StartsWith("---", StringComparison.Ordinal) || parts.Length != 2)
        {
            source.Problems.Add(new(new(source.Name, 1), "harus diawali bagian depan di antara dua baris '---'"));
            return;
        }
        source.Body = parts[1].Trim();
        // The first line of the front matter keeps its number: the leading "---" becomes an empty line.
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(parts[0][3..]));
            if (stream.Documents.Count > 0 && YamlItem.From(stream.Documents[0].RootNode, source.Name, source.Problems) is { } item)
            {
                source.Items.Add(item);
            }
        }
        catch (YamlException e)
        {
            source.Problems.Add(new(new(source.Name, (int)e.Start.Line), $"YAML tidak sah: {e.Message}"));
        }
    }

    private static void AddItems(KnowledgeFiles files, Source source, Dictionary<string, Instrument> instruments)
    {
        string folder = source.Name.Split('/')[0];
        foreach (YamlItem item in source.Items)
        {
            switch (folder)
            {
                case "regulasi":
                    AddNorm(files, item, instruments, source.Problems);
                    break;
                case "situasi":
                    files.Situations.Add(ToSituation(item));
                    break;
                case "contoh":
                    files.Examples.Add(new(item.Required("id"), item.Required("question"), item.Judged("verdict"), item.Optional("card"), item.Optional("condition"), item.At));
                    break;
                case "briefing":
                    files.Briefings.Add(ToBriefing(item, source.Body));
                    break;
                case "istilah.yaml":
                    files.Terms.Add(new(item.Required("id"), item.Required("term"), item.Required("meaning"), item.Texts("norms"), item.Texts("aliases"), item.At));
                    break;
                case "kanal.yaml":
                    files.Channels.Add(new(item.Required("id"), item.Required("name"), item.Required("for"), item.Required("how"), item.Optional("url"), item.Text("note"), item.Texts("aliases"), item.At));
                    break;
                case "kalender.yaml":
                    files.Calendar.Add(new(item.Required("id"), item.Required("election"), item.Required("stage"), item.Date("from"), item.Date("to"), item.Optional("phase"), item.Text("note"), item.At));
                    break;
                case "fase.yaml":
                    files.Phases.Add(new(item.Required("id"), item.Required("name"), item.Required("effect"), item.Texts("norms"), item.At));
                    break;
                case "ikrar.yaml":
                    files.Pledges.Add(new(item.Required("id"), item.Required("promise"), item.Required("pledge"), item.Texts("norms"), item.At));
                    break;
                case "indikator-pj.yaml":
                    files.ActingHeads.Add(new(item.Required("id"), item.Required("rule"), item.Required("act"), item.Text("condition"), item.Texts("norms"), item.At));
                    break;
                case "leksikon.yaml":
                    files.Lexicon.Add(ToLexicon(item));
                    break;
                default:
                    source.Problems.Add(new(item.At, $"berkas '{source.Name}' tidak dikenal di folder pengetahuan"));
                    return;
            }
        }
    }

    private static Instrument ToInstrument(YamlItem item) => new(
        item.Required("id"), item.Required("short"), item.Required("title"), item.Texts("aliases"), item.InForce(),
        item.Texts("replaced_by"), item.Optional("url"), item.Texts("sources"), item.Text("note"), item.At);

    private static void AddNorm(KnowledgeFiles files, YamlItem item, Dictionary<string, Instrument> instruments, List<KnowledgeProblem> problems)
    {
        switch (item.Required("kind"))
        {
            case "instrument":
                return;
            case "norm":
                break;
            case var other:
                problems.Add(new(item.At, $"'kind' tidak dikenal: {other}"));
                return;
        }
        string instrumentId = item.Required("instrument");
        if (!instruments.TryGetValue(instrumentId, out Instrument? instrument))
        {
            item.Report("instrument", $"instrumen tidak dikenal: {instrumentId}");
            return;
        }
        files.Norms.Add(new(
            item.Required("id"), instrument, item.Required("citation"), item.Texts("subjects"), item.Required("norm"), item.Text("sanction"),
            item.InForce(), item.OneOrMore("replaced_by"), item.Texts("sources"), ToVerified(item), item.Text("note"), item.Texts("aliases"), item.At));
    }

    private static VerifiedLevel ToVerified(YamlItem item)
    {
        switch (item.Required("verified"))
        {
            case "full":
                return VerifiedLevel.Full;
            case "partial":
                return VerifiedLevel.Partial;
            case "unverified":
                return VerifiedLevel.Unverified;
            case var other:
                item.Report("verified", $"'verified' harus full, partial, atau unverified: {other}");
                return VerifiedLevel.Unverified;
        }
    }

    private static Situation ToSituation(YamlItem item) => new(
        item.Required("id"), item.Required("title"), item.Verdict("verdict"), item.Texts("subjects"), item.Texts("topics"),
        item.Required("why"), item.Text("risk"), item.Text("instead"), item.Texts("norms"), item.Texts("phrasings"),
        [.. item.Items("conditions").Select(ToCondition)],
        [.. item.Items("asks").Select(ToAsk)],
        item.Texts("related"), item.Date("reviewed", required: true), item.At);

    private static Condition ToCondition(YamlItem item)
    {
        IReadOnlyList<string> norms = item.Texts("norms");
        return new(
            item.Required("id"), item.Required("when"), item.Lists("if"), item.Verdict("verdict"), item.Required("why"),
            item.Optional("risk"), item.Optional("instead"), norms.Count > 0 ? norms : null, item.Texts("phrasings"), item.At);
    }

    private static Ask ToAsk(YamlItem item) => new(
        item.Required("slot"), item.Required("question"),
        [.. item.Items("options").Select(o => new AskOption(o.Required("label"), o.Required("value")))]);

    private static Briefing ToBriefing(YamlItem item, string body) => new(
        item.Required("id"), item.Required("title"), item.Date("date", required: true), item.Text("place"), item.Texts("speakers"), item.Required("source"),
        item.Texts("situations"), item.Texts("norms"), item.Optional("verified") is null ? VerifiedLevel.Unverified : ToVerified(item), body, item.At);

    private static LexiconEntry ToLexicon(YamlItem item) => new(
        item.Required("id"), item.Required("kind"), item.Text("slot"), item.Required("value"), item.Optional("negated"), item.Texts("terms"), item.At);

    private static string VersionOf(KnowledgeFiles files, SourceFolder folder)
    {
        DateOnly? newest = files.Situations.Max(s => s.Reviewed);
        string day = newest is { } date ? date.ToString("yyyy-MM-dd") : "tanpa-tanggal";
        return $"{day}.{Convert.ToHexStringLower(folder.Hash.AsSpan(0, 4))}";
    }

    private sealed class Source(string name)
    {
        public string Name { get; } = name;

        public string Text { get; set; } = "";

        public string Body { get; set; } = "";

        public List<YamlItem> Items { get; } = [];

        public List<KnowledgeProblem> Problems { get; } = [];
    }
}
