namespace Netralitas.Bot.Moderation.Similar;

/// <summary>Whether two reports tell of one event: who or where must agree, what must agree, and nothing that both say may contradict.</summary>
internal static class SimilarityRule
{
    public const double Threshold = 1.0;

    private const double NearCopy = 0.6;

    /// <param name="rarity">From 1 (a name that hardly any report bears) down to 0.</param>
    public static Similarity Compare(Fingerprint a, Fingerprint b, Func<string, double>? rarity = null)
    {
        List<SimilarReason> reasons = [];
        if (a.Links.Overlaps(b.Links))
        {
            reasons.Add(SimilarReason.SameLink);
        }
        if (a.Evidence.Overlaps(b.Evidence))
        {
            reasons.Add(SimilarReason.SameEvidence);
        }
        double sure = reasons.Count; // one of them is enough, whatever else is told
        double who = Identity(a, b, rarity ?? (_ => 1), reasons);
        double what = Overlap(a.Acts, b.Acts);
        if (what >= 0.5)
        {
            reasons.Add(SimilarReason.SameAct);
        }
        double when = When(a, b, reasons);
        double copied = 0;
        if (CopiedShare(a.Shingles, b.Shingles) >= NearCopy && (who > 0 || a.Names.Count + b.Names.Count == 0))
        {
            reasons.Add(SimilarReason.SameWords);
            copied = who > 0 ? 0.2 : 1;
        }
        double told = who > 0 ? (Math.Min(who, 2) * 0.4) + (what * 0.9) : 0;
        return new(sure + Math.Max(0, told + copied + when - Conflicts(a, b)), reasons);
    }

    private static double Identity(Fingerprint a, Fingerprint b, Func<string, double> rarity, List<SimilarReason> reasons)
    {
        double who = 0;
        if (a.Plates.Overlaps(b.Plates))
        {
            reasons.Add(SimilarReason.SamePlate);
            who += 2;
        }
        double most = 0;
        double sum = 0;
        bool person = false;
        foreach (string name in a.Names)
        {
            if (b.Names.FirstOrDefault(n => NameLikeness.Same(n, name)) is { } twin)
            {
                double weight = rarity(name) * (EveryDay.IsRegion(name) ? 0.6 : 1);
                most = Math.Max(most, weight);
                sum += weight;
                person |= a.Persons.Contains(name) || b.Persons.Contains(twin);
            }
        }
        if (sum == 0)
        {
            return who;
        }
        bool office = a.Roles.Overlaps(b.Roles) || a.Sectors.Overlaps(b.Sectors);
        reasons.Add(person ? SimilarReason.SamePerson : office ? SimilarReason.SameOffice : SimilarReason.SamePlace);
        return who + (0.7 * most) + (0.3 * sum) + (office ? 0.4 : 0) + (person ? 0.4 : 0);
    }

    /// <summary>How much of what the shorter report tells stands in the other one too.</summary>
    private static double Overlap(IReadOnlyDictionary<string, double> a, IReadOnlyDictionary<string, double> b)
    {
        double shared = a.Where(p => b.ContainsKey(p.Key)).Sum(p => p.Value);
        double least = Math.Min(a.Values.Sum(), b.Values.Sum());
        return least == 0 ? 0 : shared / least;
    }

    private static double CopiedShare(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        int least = Math.Min(a.Count, b.Count);
        return least < 8 ? 0 : (double)a.Count(b.Contains) / least;
    }

    private static double When(Fingerprint a, Fingerprint b, List<SimilarReason> reasons)
    {
        if (a.Day is { } first && b.Day is { } second)
        {
            int apart = Math.Abs(first.DayNumber - second.DayNumber);
            if (apart == 0)
            {
                reasons.Add(SimilarReason.SameDay);
                return 0.3;
            }
            return apart == 1 ? 0 : -0.8;
        }
        DayOfWeek? mine = a.Day?.DayOfWeek ?? a.Weekday;
        DayOfWeek? theirs = b.Day?.DayOfWeek ?? b.Weekday;
        if (mine is null || theirs is null)
        {
            return 0;
        }
        if (mine == theirs)
        {
            reasons.Add(SimilarReason.SameDay);
            return 0.15;
        }
        return -0.3;
    }

    private static double Conflicts(Fingerprint a, Fingerprint b)
    {
        double against = 0;
        foreach ((string kind, IReadOnlySet<string> names) in a.Units)
        {
            if (b.Units.TryGetValue(kind, out IReadOnlySet<string>? others) && !names.Any(n => others.Any(o => NameLikeness.SameUnit(n, o))))
            {
                against += 0.8;
            }
        }
        against += Disjoint(a.Roles, b.Roles) ? 0.35 : 0;
        against += Disjoint(a.Candidates, b.Candidates) ? 0.3 : 0;
        against += Disjoint(a.Sectors, b.Sectors) ? 0.6 : 0;
        against += Disjoint(a.Plates, b.Plates) ? 1 : 0;
        against += a.RegionCode is { } mine && b.RegionCode is { } theirs && !IsWithin(mine, theirs) ? 0.6 : 0;
        return against;
    }

    private static bool Disjoint(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count > 0 && b.Count > 0 && !a.Overlaps(b);

    private static bool IsWithin(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
}
