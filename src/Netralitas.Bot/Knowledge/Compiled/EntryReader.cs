namespace Netralitas.Bot.Knowledge.Compiled;

/// <summary>Reads what <see cref="EntryWriter"/> wrote. Arguments are evaluated from left to right, which is the order of the fields.</summary>
internal sealed class EntryReader(PackReader pack)
{
    public KnowledgeFiles Read()
    {
        var files = new KnowledgeFiles { Version = pack.Text() };
        files.Instruments.AddRange(pack.List(Instrument));
        files.Norms.AddRange(pack.List(() => Norm(files.Instruments)));
        files.Situations.AddRange(pack.List(Situation));
        files.Briefings.AddRange(pack.List(Briefing));
        files.Terms.AddRange(pack.List(Term));
        files.Channels.AddRange(pack.List(Channel));
        files.Calendar.AddRange(pack.List(Stage));
        files.Phases.AddRange(pack.List(Phase));
        files.Pledges.AddRange(pack.List(Pledge));
        files.ActingHeads.AddRange(pack.List(Indicator));
        files.Lexicon.AddRange(pack.List(Entry));
        return files;
    }

    private Instrument Instrument() => new(
        pack.Text(), pack.Text(), pack.Text(), pack.Texts(), InForce(), pack.Texts(), pack.OptionalText(), pack.Texts(), pack.Text(), At());

    private Norm Norm(List<Instrument> instruments) => new(
        pack.Text(), instruments[pack.Number()], pack.Text(), pack.Texts(), pack.Text(), pack.Text(), InForce(), pack.Texts(), pack.Texts(),
        (VerifiedLevel)pack.Number(), pack.Text(), pack.Texts(), At());

    private Situation Situation() => new(
        pack.Text(), pack.Text(), (Verdict)pack.Number(), pack.Texts(), pack.Texts(), pack.Text(), pack.Text(), pack.Text(), pack.Texts(), pack.Texts(),
        pack.List(Condition), pack.List(Ask), pack.Texts(), pack.Day(), At());

    private Condition Condition() => new(
        pack.Text(), pack.Text(), If(), (Verdict)pack.Number(), pack.Text(), pack.OptionalText(), pack.OptionalText(), pack.OptionalTexts(), pack.Texts(), At());

    private Dictionary<string, IReadOnlyList<string>> If()
    {
        int count = pack.Number();
        var facts = new Dictionary<string, IReadOnlyList<string>>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            facts.Add(pack.Text(), pack.Texts());
        }
        return facts;
    }

    private Ask Ask() => new(pack.Text(), pack.Text(), pack.List(() => new AskOption(pack.Text(), pack.Text())));

    private Briefing Briefing() => new(
        pack.Text(), pack.Text(), pack.Day(), pack.Text(), pack.Texts(), pack.Text(), pack.Texts(), pack.Texts(), (VerifiedLevel)pack.Number(), pack.Text(), At());

    private Term Term() => new(pack.Text(), pack.Text(), pack.Text(), pack.Texts(), pack.Texts(), At());

    private Channel Channel() => new(pack.Text(), pack.Text(), pack.Text(), pack.Text(), pack.OptionalText(), pack.Text(), pack.Texts(), At());

    private CalendarStage Stage() => new(pack.Text(), pack.Text(), pack.Text(), pack.Day(), pack.Day(), pack.OptionalText(), pack.Text(), At());

    private Phase Phase() => new(pack.Text(), pack.Text(), pack.Text(), pack.Texts(), At());

    private Pledge Pledge() => new(pack.Text(), pack.Text(), pack.Text(), pack.Texts(), At());

    private ActingHeadIndicator Indicator() => new(pack.Text(), pack.Text(), pack.Text(), pack.Text(), pack.Texts(), At());

    private LexiconEntry Entry() => new(pack.Text(), pack.Text(), pack.Text(), pack.Text(), pack.OptionalText(), pack.Texts(), At());

    private InForce InForce() => new(pack.Day(), pack.Day());

    private SourceLine At() => new(pack.Text(), pack.Number());
}
