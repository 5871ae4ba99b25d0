using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Tests.Units.Questions;

namespace Netralitas.Bot.Tests.Units.Moderation.Export;

public sealed class ChoosingNorms
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly Lazy<KnowledgeSnapshot> Snapshot = new(() => new KnowledgeSnapshot(ShippedKnowledge.Base));

    [Fact]
    public void A_pinpoint_gives_the_norms_of_that_pasal()
    {
        IReadOnlyList<NormOption> options = For("PP 94/2021 pasal 5");

        Assert.NotEmpty(options);
        Assert.All(options, o => Assert.Equal(("pp-94-2021", "5"), (o.Norm.Instrument.Id, Pinpoint.Pasal(o.Norm.Citation))));
    }

    [Fact]
    public void A_bare_pasal_gives_those_of_every_instrument()
    {
        IReadOnlyList<NormOption> options = For("pasal 280");

        Assert.Contains(options, o => o.Norm.Citation.StartsWith("UU 7/2017 Pasal 280", StringComparison.Ordinal));
        Assert.All(options, o => Assert.Equal("280", Pinpoint.Pasal(o.Norm.Citation)));
    }

    [Fact]
    public void Words_give_the_norms_of_the_situations_that_they_describe()
    {
        IReadOnlyList<NormOption> options = For("ASN like postingan caleg di instagram");

        Assert.NotEmpty(options);
        Assert.NotNull(options[0].Via);
        Assert.Equal(options.Count, options.Select(o => o.Norm.Id).Distinct().Count());
    }

    [Fact]
    public void Norms_that_were_not_in_force_on_the_day_are_not_offered() =>
        Assert.All(For("netralitas ASN pejabat"), o => Assert.True(o.Norm.InForce.Includes(Day)));

    [Fact]
    public void Nonsense_gives_nothing_to_choose_by_situation() => Assert.All(For("zzqx qqwk"), o => Assert.Null(o.Via));

    private static IReadOnlyList<NormOption> For(string query) => NormChoice.For(Snapshot.Value, query, Day, 12);
}
