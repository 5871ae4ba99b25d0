namespace Netralitas.Bot.Knowledge.Checks;

/// <summary>Finds what nobody can come to, and cards whose law was not in force when they were reviewed.</summary>
internal static class ReachLint
{
    public static IEnumerable<KnowledgeProblem> Check(KnowledgeFiles files)
    {
        var knowledge = new KnowledgeBase(files);
        HashSet<string> reached = Reached(knowledge);
        foreach (Norm norm in files.Norms.Where(n => !reached.Contains(n.Id)))
        {
            yield return new(norm.At, $"norma '{norm.Id}' tidak dipakai kartu mana pun", IsWarning: true);
        }
        HashSet<string> used = [.. files.Norms.Select(n => n.Instrument.Id)];
        foreach (Instrument instrument in files.Instruments.Where(i => !used.Contains(i.Id)))
        {
            yield return new(instrument.At, $"instrumen '{instrument.Id}' tanpa norma", IsWarning: true);
        }
        foreach (Briefing briefing in files.Briefings.Where(b => b.Situations.Count == 0))
        {
            yield return new(briefing.At, $"briefing '{briefing.Id}' tidak ditunjuk kartu mana pun", IsWarning: true);
        }
        foreach (Situation card in files.Situations)
        {
            if (card.Topics.Count == 0)
            {
                yield return new(card.At, $"kartu '{card.Id}' tanpa topics: tidak ada di /topik", IsWarning: true);
            }
            if (card.Reviewed is { } day && card.Norms.Count > 0 && knowledge.InForceOn(card.Norms, day).Count == 0)
            {
                yield return new(card.At, $"kartu '{card.Id}': tidak satu pun norms berlaku pada {day:yyyy-MM-dd}");
            }
            foreach (Condition condition in card.Conditions)
            {
                if (condition.Norms is { } norms && card.Reviewed is { } reviewed && knowledge.InForceOn(norms, reviewed).Count == 0)
                {
                    yield return new(condition.At, $"kondisi '{condition.Id}': tidak satu pun norms berlaku pada {reviewed:yyyy-MM-dd}");
                }
            }
        }
    }

    /// <summary>The norms that a card or a condition cites, and those which they replaced: an answer for an earlier day cites them.</summary>
    private static HashSet<string> Reached(KnowledgeBase knowledge)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        ILookup<string, Norm> replaced = knowledge.Norms
            .SelectMany(n => n.ReplacedBy.Select(successor => (Id: knowledge.FindNorm(successor)?.Id ?? successor, Norm: n)))
            .ToLookup(p => p.Id, p => p.Norm, StringComparer.Ordinal);
        var open = new Queue<string>(knowledge.Situations
            .SelectMany(s => s.Norms.Concat(s.Conditions.SelectMany(c => c.Norms ?? [])))
            .Select(id => knowledge.FindNorm(id)?.Id).OfType<string>());
        while (open.TryDequeue(out string? id))
        {
            if (reached.Add(id))
            {
                foreach (Norm norm in replaced[id])
                {
                    open.Enqueue(norm.Id);
                }
            }
        }
        return reached;
    }
}
