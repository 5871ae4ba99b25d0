using System.Collections.Frozen;
using Netralitas.Bot.Knowledge.Official;

namespace Netralitas.Bot.Knowledge;

/// <summary>Everything the bot knows, immutable; swapped as a whole on reload.</summary>
internal sealed class KnowledgeBase
{
    private readonly FrozenDictionary<string, Norm> _normsById;
    private readonly FrozenDictionary<string, Situation> _situationsById;
    private readonly ILookup<string, Norm> _predecessors;

    /// <param name="official">The official texts that were imported, or null.</param>
    public KnowledgeBase(KnowledgeFiles files, OfficialTexts? official = null)
    {
        Official = official ?? OfficialTexts.None;
        Instruments = files.Instruments;
        Norms = files.Norms;
        Situations = files.Situations;
        Briefings = files.Briefings;
        Terms = files.Terms;
        Channels = files.Channels;
        Calendar = files.Calendar;
        Phases = files.Phases;
        Pledges = files.Pledges;
        ActingHeads = files.ActingHeads;
        LexiconEntries = files.Lexicon;
        Examples = files.Examples;
        Version = files.Version;
        var norms = new Dictionary<string, Norm>(StringComparer.Ordinal);
        foreach (Norm norm in Norms)
        {
            norms.TryAdd(norm.Id, norm);
        }
        foreach (Norm norm in Norms)
        {
            foreach (string alias in norm.Aliases)
            {
                norms.TryAdd(alias, norm);
            }
        }
        _normsById = norms.ToFrozenDictionary(StringComparer.Ordinal);
        _situationsById = Situations.DistinctBy(s => s.Id).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _predecessors = Norms.SelectMany(n => n.ReplacedBy.Select(successor => (Id: _normsById.GetValueOrDefault(successor)?.Id ?? successor, Norm: n)))
            .ToLookup(p => p.Id, p => p.Norm, StringComparer.Ordinal);
    }

    /// <summary>What the indexes learn from; empty where they were compiled before.</summary>
    public IReadOnlyList<Example> Examples { get; }

    public IReadOnlyList<Instrument> Instruments { get; }

    public IReadOnlyList<Norm> Norms { get; }

    public IReadOnlyList<Situation> Situations { get; }

    public IReadOnlyList<Briefing> Briefings { get; }

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyList<Channel> Channels { get; }

    public IReadOnlyList<CalendarStage> Calendar { get; }

    public IReadOnlyList<Phase> Phases { get; }

    public IReadOnlyList<Pledge> Pledges { get; }

    public IReadOnlyList<ActingHeadIndicator> ActingHeads { get; }

    public IReadOnlyList<LexiconEntry> LexiconEntries { get; }

    /// <summary>The official texts that the operator imported.</summary>
    public OfficialTexts Official { get; }

    /// <summary>Newest review date and a hash of the content, e.g. <c>2026-11-24.1f3a9c</c>.</summary>
    public string Version { get; }

    /// <summary>Finds a norm by its id or by an older id (alias).</summary>
    public Norm? FindNorm(string id) => _normsById.GetValueOrDefault(id);

    public Situation? FindSituation(string id) => _situationsById.GetValueOrDefault(id);

    /// <summary>The newest briefing that touches a situation, or null.</summary>
    public Briefing? BriefingOn(Situation card) =>
        Briefings.Where(b => b.Situations.Contains(card.Id)).MaxBy(b => b.Date);

    /// <summary>
    /// The norms of a list that were in force on a day; a norm that was not yet is replaced by its predecessor
    /// of that day, where the base has one.
    /// </summary>
    public IReadOnlyList<Norm> InForceOn(IEnumerable<string> ids, DateOnly day)
    {
        var found = new List<Norm>();
        foreach (string id in ids)
        {
            if (FindNorm(id) is not { } norm)
            {
                continue;
            }
            if (!norm.InForce.Includes(day))
            {
                found.AddRange(OfDay(norm, day, []).Where(valid => !found.Contains(valid)));
            }
            else if (!found.Contains(norm))
            {
                found.Add(norm);
            }
        }
        return found;
    }

    /// <summary>The norm itself or, through any number of replacements, those before it that were in force.</summary>
    private IEnumerable<Norm> OfDay(Norm norm, DateOnly day, HashSet<string> seen)
    {
        if (norm.InForce.Includes(day))
        {
            return [norm];
        }
        // The files may name two norms as replacing each other.
        return seen.Add(norm.Id) ? _predecessors[norm.Id].SelectMany(p => OfDay(p, day, seen)) : [];
    }
}

/// <summary>What the reader found in the folder, before it becomes a <see cref="KnowledgeBase"/>.</summary>
internal sealed class KnowledgeFiles
{
    public List<Instrument> Instruments { get; } = [];

    public List<Norm> Norms { get; } = [];

    public List<Situation> Situations { get; } = [];

    public List<Briefing> Briefings { get; } = [];

    public List<Term> Terms { get; } = [];

    public List<Channel> Channels { get; } = [];

    public List<CalendarStage> Calendar { get; } = [];

    public List<Phase> Phases { get; } = [];

    public List<Pledge> Pledges { get; } = [];

    public List<ActingHeadIndicator> ActingHeads { get; } = [];

    public List<LexiconEntry> Lexicon { get; } = [];

    /// <summary>Only in files that were read: what is compiled has learnt from them and holds none.</summary>
    public List<Example> Examples { get; } = [];

    public List<KnowledgeProblem> Problems { get; } = [];

    public string Version { get; set; } = "";
}
