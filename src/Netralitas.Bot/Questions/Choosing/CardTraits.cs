using System.Runtime.CompilerServices;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Choosing;

/// <summary>What ranking needs to know of a card and no question changes; read once a card.</summary>
internal sealed class CardTraits
{
    private static readonly ConditionalWeakTable<Situation, CardTraits> Known = [];

    private static readonly HashSet<string> NamesSides = new(StringComparer.Ordinal)
    {
        "calon", "caleg", "nyaleg", "nyalon", "maju", "paslon", "partai", "petahana", "timses", "sukses", "relawan", "kampanye", "pasangan", "kandidat", "capres", "cabup", "cagub", "cawali", "cawabup", "cawalkot", "bacabup", "pemenangan", "menang", "dukung", "jagoan", "orasi", "politik", "incumbent",
    };

    private readonly string[] _title;

    private CardTraits(Situation card)
    {
        _title = [.. TextCleaner.Tokens(card.Title).Select(Stemmer.Stem).Distinct()];
        SpeaksToAsn = card.Subjects.Any(s => AskerGroups.Asn.Contains(s));
        SpeaksToFamily = card.Subjects.Contains("keluarga_asn");
        OnlySpecialAsn = card.Subjects.Count > 0 && card.Subjects.All(s => AskerGroups.SpecialAsn.Contains(s));
        Kin = Relations(AskerGroups.Family);
        OnlySpouses = (Kin.Count > 0 && Kin.All(k => k is "suami" or "istri")) || card.Title.Contains("pasangan yang", StringComparison.Ordinal);
        OtherRelations = Relations(AskerGroups.SpecialRelations);
        ConditionSubjects = [.. card.Conditions.SelectMany(c => Accepted(c, "subjek")).Distinct()];
        Telling = [.. AskerGroups.TellingFacts.Where(t => card.Conditions.Any(c => Accepted(c, t.Slot).Contains(t.Value)))];
        Duties = [.. _title.Concat(Examples(card).SelectMany(TextCleaner.Tokens).Select(Stemmer.Stem)).Where(Duty.All.Contains).Distinct()];
        NeutralConditions = [.. card.Conditions.Select(c => !c.Phrasings.Append(c.When).SelectMany(TextCleaner.Tokens).Select(Stemmer.Stem).Any(NamesSides.Contains))];
        DecidingAsks = [.. card.Asks.Where(a => Decides(a, card))];
        IsOfPilkades = _title.Contains("pilkades");
        IsOfReporting = card.Topics.Contains("lapor");
        SpeaksOfLeave = card.Conditions.Any(c => Accepted(c, "fakta").Contains("cltn"));
    }

    /// <summary>Civil servants are among those whom the card is for.</summary>
    public bool SpeaksToAsn { get; }

    public bool SpeaksToFamily { get; }

    /// <summary>Only groups of civil servants with rules of their own are.</summary>
    public bool OnlySpecialAsn { get; }

    /// <summary>The family that the title is about.</summary>
    public IReadOnlyList<string> Kin { get; }

    public bool OnlySpouses { get; }

    /// <summary>Other relations and groups that the title is about.</summary>
    public IReadOnlyList<string> OtherRelations { get; }

    /// <summary>Whom its conditions speak to.</summary>
    public IReadOnlyList<string> ConditionSubjects { get; }

    /// <summary>The telling facts that its conditions have a rule for.</summary>
    public IReadOnlyList<(string Slot, string Value)> Telling { get; }

    public bool SpeaksOfLeave { get; }

    /// <summary>Its title is about the election of a village head.</summary>
    public bool IsOfPilkades { get; }

    public bool IsOfReporting { get; }

    /// <summary>A question back is worth asking only where its answers lead to different verdicts.</summary>
    public IReadOnlyList<Ask> DecidingAsks { get; }

    /// <summary>Of each condition: neither it nor its examples know of any candidate, party or team.</summary>
    public IReadOnlyList<bool> NeutralConditions { get; }

    /// <summary>The duties that its title or one of its examples names, see <see cref="Duty"/>.</summary>
    public IReadOnlyList<string> Duties { get; }

    public static CardTraits Of(Situation card) => Known.GetValue(card, c => new(c));

    public bool HasInTitle(string stem) => _title.Contains(stem);

    /// <summary>The relations and groups that the title is about; a group beside PNS or ASN is only an example.</summary>
    private string[] Relations(string[] relations)
    {
        bool general = _title.Contains("pns") || _title.Contains("asn");
        return [.. _title.Where(w => relations.Contains(w) && !(general && w is "pppk" or "cpns" or "honorer" or "pensiun"))];
    }

    private static bool Decides(Ask ask, Situation card) =>
        ask.Options
            .Select(o => card.Conditions.FirstOrDefault(c => Accepted(c, ask.Slot).Contains(o.Value))?.Verdict ?? card.Verdict)
            .Distinct().Count() > 1;

    private static IEnumerable<string> Examples(Situation card) => [.. card.Phrasings, .. card.Conditions.SelectMany(c => c.Phrasings.Prepend(c.When))];

    private static IReadOnlyList<string> Accepted(Condition condition, string slot) => condition.If.TryGetValue(slot, out IReadOnlyList<string>? values) ? values : [];
}
