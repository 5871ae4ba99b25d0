namespace Netralitas.Bot.Knowledge.Compiled;

/// <summary>Writes everything that the reader of the folder found, for <see cref="EntryReader"/>.</summary>
internal sealed class EntryWriter(PackWriter pack)
{
    public void Write(KnowledgeFiles files)
    {
        pack.Text(files.Version);
        pack.List(files.Instruments, Write);
        pack.List(files.Norms, n => Write(n, files.Instruments.FindIndex(i => ReferenceEquals(i, n.Instrument))));
        pack.List(files.Situations, Write);
        pack.List(files.Briefings, Write);
        pack.List(files.Terms, Write);
        pack.List(files.Channels, Write);
        pack.List(files.Calendar, Write);
        pack.List(files.Phases, Write);
        pack.List(files.Pledges, Write);
        pack.List(files.ActingHeads, Write);
        pack.List(files.Lexicon, Write);
    }

    private void Write(Instrument i)
    {
        Texts(i.Id, i.Short, i.Title);
        pack.Texts(i.Aliases);
        Write(i.InForce);
        pack.Texts(i.ReplacedBy);
        pack.Text(i.Url);
        pack.Texts(i.Sources);
        pack.Text(i.Note);
        Write(i.At);
    }

    private void Write(Norm n, int instrument)
    {
        pack.Text(n.Id);
        pack.Number(instrument);
        pack.Text(n.Citation);
        pack.Texts(n.Subjects);
        Texts(n.Text, n.Sanction);
        Write(n.InForce);
        pack.Texts(n.ReplacedBy);
        pack.Texts(n.Sources);
        pack.Number((int)n.Verified);
        pack.Text(n.Note);
        pack.Texts(n.Aliases);
        Write(n.At);
    }

    private void Write(Situation s)
    {
        Texts(s.Id, s.Title);
        pack.Number((int)s.Verdict);
        pack.Texts(s.Subjects);
        pack.Texts(s.Topics);
        Texts(s.Why, s.Risk, s.Instead);
        pack.Texts(s.Norms);
        pack.Texts(s.Phrasings);
        pack.List(s.Conditions, Write);
        pack.List(s.Asks, Write);
        pack.Texts(s.Related);
        pack.Day(s.Reviewed);
        Write(s.At);
    }

    private void Write(Condition c)
    {
        Texts(c.Id, c.When);
        pack.List([.. c.If], p =>
        {
            pack.Text(p.Key);
            pack.Texts(p.Value);
        });
        pack.Number((int)c.Verdict);
        Texts(c.Why, c.Risk, c.Instead);
        pack.Texts(c.Norms);
        pack.Texts(c.Phrasings);
        Write(c.At);
    }

    private void Write(Ask a)
    {
        Texts(a.Slot, a.Question);
        pack.List(a.Options, o => Texts(o.Label, o.Value));
    }

    private void Write(Briefing b)
    {
        Texts(b.Id, b.Title);
        pack.Day(b.Date);
        pack.Text(b.Place);
        pack.Texts(b.Speakers);
        pack.Text(b.Source);
        pack.Texts(b.Situations);
        pack.Texts(b.Norms);
        pack.Number((int)b.Verified);
        pack.Text(b.Body);
        Write(b.At);
    }

    private void Write(Term t)
    {
        Texts(t.Id, t.Name, t.Meaning);
        pack.Texts(t.Norms);
        pack.Texts(t.Aliases);
        Write(t.At);
    }

    private void Write(Channel c)
    {
        Texts(c.Id, c.Name, c.For, c.How, c.Url, c.Note);
        pack.Texts(c.Aliases);
        Write(c.At);
    }

    private void Write(CalendarStage c)
    {
        Texts(c.Id, c.Election, c.Stage);
        pack.Day(c.From);
        pack.Day(c.To);
        Texts(c.Phase, c.Note);
        Write(c.At);
    }

    private void Write(Phase p)
    {
        Texts(p.Id, p.Name, p.Effect);
        pack.Texts(p.Norms);
        Write(p.At);
    }

    private void Write(Pledge p)
    {
        Texts(p.Id, p.Promise, p.Statement);
        pack.Texts(p.Norms);
        Write(p.At);
    }

    private void Write(ActingHeadIndicator i)
    {
        Texts(i.Id, i.Rule, i.Act, i.Condition);
        pack.Texts(i.Norms);
        Write(i.At);
    }

    private void Write(LexiconEntry e)
    {
        Texts(e.Id, e.Kind, e.Slot, e.Value, e.Negated);
        pack.Texts(e.Terms);
        Write(e.At);
    }

    private void Write(InForce days)
    {
        pack.Day(days.From);
        pack.Day(days.To);
    }

    private void Write(SourceLine at)
    {
        pack.Text(at.File);
        pack.Number(at.Line);
    }

    private void Texts(params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            pack.Text(text);
        }
    }
}
