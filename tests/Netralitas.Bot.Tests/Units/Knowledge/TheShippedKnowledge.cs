using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Checks;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>What must hold for the knowledge of this repository.</summary>
public sealed class TheShippedKnowledge
{
    private static readonly KnowledgeFiles Files = KnowledgeReader.Read(Repository.PathOf("knowledge"));

    [Fact]
    public void Has_nothing_that_nobody_can_reach() => Assert.Empty(Files.Problems.Concat(KnowledgeLint.Check(Files)).Select(p => p.ToString()));

    [Fact]
    public void Is_described_by_a_coverage_page_that_is_not_stale() =>
        Assert.True(
            File.ReadAllText(Repository.PathOf("docs/knowledge.md")).ReplaceLineEndings("\n") == CoveragePage.Of(Files),
            "docs/knowledge.md is stale: run check-knowledge --coverage docs/knowledge.md");

    [Fact]
    public void Shows_every_doubtful_norm_with_its_caveat()
    {
        var knowledge = new KnowledgeBase(Files);
        var context = new AnswerContext(Sample.Today, knowledge.Version);
        foreach (Situation card in knowledge.Situations)
        {
            string text = PlainText.Of(AnswerComposer.OfCard(card, knowledge, context));
            foreach (Norm norm in knowledge.InForceOn(card.Norms, Sample.Today))
            {
                string caveat = norm.Verified switch
                {
                    VerifiedLevel.Partial => $" ({CardTexts.PartialCaveat})",
                    VerifiedLevel.Unverified => $" ({CardTexts.UnverifiedCaveat})",
                    _ => "",
                };
                Assert.Contains(norm.ShownCitation + caveat, text);
            }
        }
    }

    [Fact]
    public void Covers_every_phase_and_every_group_of_people()
    {
        Assert.Equal(7, Files.Phases.Count);
        Assert.All(["pns", "cpns", "pppk", "pppk_paruh_waktu", "honorer", "kepala_desa", "perangkat_desa", "bpd", "tni", "polri", "bumn", "pj", "penyelenggara", "pensiunan", "warga"],
            who => Assert.Contains(Files.Situations, s => s.Subjects.Contains(who) || s.Conditions.Any(c => c.If.TryGetValue("subjek", out IReadOnlyList<string>? values) && values.Contains(who))));
    }
}
