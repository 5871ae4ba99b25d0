using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions;

/// <summary>
/// The norm by which a rule reaches this asker. Cards cite what binds civil servants in general; a soldier, a village head or an honorer is bound
/// by a rule of their own, and what is done for a candidate-to-be falls under another row than what is done for a candidate. Pure.
/// </summary>
internal static class BindingNorms
{
    /// <summary>Facts of the asker, the instrument that binds for it, and the norm that is added where that instrument is not cited.</summary>
    private static readonly (string Slot, string Value, string Instrument, string Norm)[] ByGroup =
    [
        ("subjek", "honorer", "se-menpanrb-1-2023", "se-menpanrb-1-2023-01"),
        ("subjek", "tni", "uu-34-2004", "uu-34-2004-p39"),
        ("subjek", "polri", "uu-2-2002", "uu-2-2002-p28-a1"),
        ("subjek", "kepala_desa", "uu-6-2014", "uu-6-2014-p29-j"),
        ("subjek", "perangkat_desa", "uu-6-2014", "uu-6-2014-p51-j"),
        ("subjek", "bpd", "uu-6-2014", "uu-6-2014-p64-h"),
        ("subjek", "bumn", "uu-7-2017", "uu-7-2017-p280-a2-d"),
    ];

    /// <summary>Rows of the joint decree about candidates, and the rows about candidates-to-be for the same act.</summary>
    private static readonly (string OfCandidate, string OfCandidateToBe)[] Rows =
    [
        ("skb-2022-l2-disiplin-01", "skb-2022-l2-kode-etik-01"),
        ("skb-2022-l2-disiplin-02", "skb-2022-l2-kode-etik-02"),
        ("skb-2022-l2-disiplin-04", "skb-2022-l2-kode-etik-03"),
        ("skb-2022-l2-disiplin-06", "skb-2022-l2-kode-etik-04"),
        ("skb-2022-l2-disiplin-07", "skb-2022-l2-kode-etik-05"),
    ];

    /// <summary>Everything that may be added to the norms of a card.</summary>
    public static IEnumerable<string> AddedTo(IReadOnlyList<string> norms) =>
        ByGroup.Select(g => g.Norm).Concat(Rows.Where(r => norms.Contains(r.OfCandidate)).Select(r => r.OfCandidateToBe));

    /// <summary>The norms of a card with those that bind this asker, for a verdict that binds at all.</summary>
    public static IReadOnlyList<string> With(IReadOnlyList<string> norms, Verdict verdict, SlotValues facts, KnowledgeBase knowledge)
    {
        if (verdict is Verdict.Boleh or Verdict.Informasi)
        {
            return norms;
        }
        var all = new List<string>(norms);
        foreach ((string slot, string value, string instrument, string norm) in ByGroup)
        {
            if (facts.Has(slot, value) && !all.Exists(id => knowledge.FindNorm(id)?.Instrument.Id == instrument))
            {
                all.Add(norm);
            }
        }
        bool toBe = facts.Has("target", "bakal_calon") || facts.Has("fase", "bakal_calon");
        foreach ((string ofCandidate, string ofCandidateToBe) in toBe ? Rows : [])
        {
            if (norms.Contains(ofCandidate) && !all.Contains(ofCandidateToBe))
            {
                all.Insert(all.IndexOf(ofCandidate), ofCandidateToBe);
            }
        }
        return all;
    }
}
