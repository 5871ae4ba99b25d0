using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>The norm by which a rule reaches this asker is cited beside those of the card.</summary>
public sealed class BindingTheAsker
{
    private static readonly string[] OfCandidates = ["skb-2022-l2-disiplin-06", "uu-20-2023-p9-a2"];

    [Theory]
    [InlineData("subjek", "honorer", "SE MenPANRB 1/2023")]
    [InlineData("subjek", "tni", "UU 34/2004 Pasal 39")]
    [InlineData("subjek", "polri", "UU 2/2002 Pasal 28")]
    [InlineData("subjek", "kepala_desa", "UU 6/2014 Pasal 29")]
    [InlineData("subjek", "perangkat_desa", "UU 6/2014 Pasal 51")]
    [InlineData("subjek", "bpd", "UU 6/2014 Pasal 64")]
    [InlineData("subjek", "bumn", "UU 7/2017 Pasal 280")]
    [InlineData("target", "bakal_calon", "SKB 2022 Lampiran II kode etik no. 4")]
    public void A_group_with_a_rule_of_its_own_is_told_it(string slot, string value, string citation)
    {
        var facts = new SlotValues();
        facts.Add(slot, value);

        IReadOnlyList<string> norms = BindingNorms.With(OfCandidates, Verdict.TidakBoleh, facts, ShippedKnowledge.Base);

        Assert.Contains(norms, id => ShippedKnowledge.Base.FindNorm(id)!.Citation.StartsWith(citation, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_added_to_a_permission()
    {
        var facts = new SlotValues();
        facts.Add("subjek", "honorer");

        Assert.Equal(OfCandidates, BindingNorms.With(OfCandidates, Verdict.Boleh, facts, ShippedKnowledge.Base));
    }

    [Fact]
    public void An_instrument_that_is_cited_already_is_not_cited_twice()
    {
        var facts = new SlotValues();
        facts.Add("subjek", "honorer");
        string[] norms = ["se-menpanrb-1-2023-02"];

        Assert.Equal(norms, BindingNorms.With(norms, Verdict.TidakBoleh, facts, ShippedKnowledge.Base));
    }

    [Fact]
    public void Everything_that_may_be_added_is_in_the_store() =>
        Assert.All(BindingNorms.AddedTo([.. ShippedKnowledge.Base.Norms.Select(n => n.Id)]), id => Assert.NotNull(ShippedKnowledge.Base.FindNorm(id)));
}
