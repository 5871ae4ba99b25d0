using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Compiled;
using Netralitas.Bot.Knowledge.Indexing;

namespace Netralitas.Bot.Tests.Units.Knowledge;

/// <summary>How likely each verdict is, learnt from examples.</summary>
public sealed class LearningVerdicts
{
    private readonly TextAnalyzer _analyzer = new(new([Sample.Concept("sumbang"), Sample.Slot("target", "calon", null, "caleg"), Sample.Intent("cara", "cara")]), corrector: null);

    [Fact]
    public void What_stands_only_in_forbidden_examples_speaks_for_forbidding()
    {
        VerdictModel model = Learn();

        Assert.Equal(Verdict.TidakBoleh, Likeliest(model, "sumbang lagi ke caleg"));
        Assert.Equal(Verdict.Boleh, Likeliest(model, "sumbang ke korban banjir"));
        Assert.Equal(Verdict.Informasi, Likeliest(model, "cara lapor"));
    }

    [Fact]
    public void Likelihoods_add_up_to_one() => Assert.Equal(1, Learn().Judge(_analyzer.Analyze("sumbang ke caleg")).Likelihoods.Sum(), 0.0001f);

    [Fact]
    public void Of_words_never_seen_nothing_is_known() =>
        Assert.All(Learn().Judge(_analyzer.Analyze("xyzzy")).Likelihoods, l => Assert.Equal(1f / VerdictModel.Verdicts.Count, l, 0.0001f));

    [Fact]
    public void The_same_examples_give_the_same_model()
    {
        AnalyzedText question = _analyzer.Analyze("sumbang banjir lewat caleg");

        Assert.Equal(Learn().Judge(question).Likelihoods, Learn().Judge(question).Likelihoods);
    }

    [Fact]
    public void The_order_of_words_counts()
    {
        VerdictModel model = VerdictModel.Learn(
        [
            new(_analyzer.Analyze("pakai baju orang lain"), Verdict.Boleh),
            new(_analyzer.Analyze("pakai baju partai baru"), Verdict.TidakBoleh),
            new(_analyzer.Analyze("baju orang pakai"), Verdict.TidakBoleh),
            new(_analyzer.Analyze("baju orang lain pakai"), Verdict.TidakBoleh),
            new(_analyzer.Analyze("kemarin pakai baju orang"), Verdict.Boleh),
        ]);

        Assert.Equal((Verdict.Boleh, Verdict.TidakBoleh), (Likeliest(model, "pakai baju orang"), Likeliest(model, "baju orang pakai")));
    }

    [Fact]
    public void A_lesson_that_weighs_more_prevails()
    {
        AnalyzedText asked = _analyzer.Analyze("foto di acara");
        VerdictModel model = VerdictModel.Learn([new(asked, Verdict.Boleh), new(asked, Verdict.Boleh), new(asked, Verdict.TidakBoleh, 5)]);

        Assert.Equal(Verdict.TidakBoleh, Likeliest(model, "foto di acara"));
    }

    [Fact]
    public void What_is_off_the_topic_is_learnt_beside_the_verdicts()
    {
        VerdictModel model = VerdictModel.Learn(
        [
            new(_analyzer.Analyze("sumbang kaos ke caleg"), Verdict.TidakBoleh), new(_analyzer.Analyze("sumbang uang ke caleg"), Verdict.TidakBoleh),
            new(_analyzer.Analyze("resep sayur asem"), Verdict.DiLuarTopik), new(_analyzer.Analyze("resep sayur lodeh"), Verdict.DiLuarTopik),
        ]);

        Judgement recipe = model.Judge(_analyzer.Analyze("resep sayur bayam"));
        Judgement gift = model.Judge(_analyzer.Analyze("sumbang beras ke caleg"));

        Assert.True(recipe.OffTopic > 0.5f && gift.OffTopic < 0.5f);
        Assert.Equal(1, recipe.Likelihoods.Sum(), 0.0001f);
    }

    [Fact]
    public void Is_read_as_it_was_written()
    {
        VerdictModel model = Learn();
        var pack = new PackWriter();
        model.Write(pack);
        AnalyzedText question = _analyzer.Analyze("cara sumbang ke caleg");

        Assert.Equal(model.Judge(question).Likelihoods, VerdictModel.Read(new(new MemoryStream(pack.ToArray()))).Judge(question).Likelihoods);
    }

    private VerdictModel Learn() => VerdictModel.Learn(
    [
        new(_analyzer.Analyze("sumbang uang ke caleg"), Verdict.TidakBoleh),
        new(_analyzer.Analyze("sumbang kaos ke caleg"), Verdict.TidakBoleh),
        new(_analyzer.Analyze("sumbang ke korban banjir"), Verdict.Boleh),
        new(_analyzer.Analyze("sumbang beras korban banjir"), Verdict.Boleh),
        new(_analyzer.Analyze("cara lapor ke pengawas"), Verdict.Informasi),
        new(_analyzer.Analyze("cara lapor bagaimana"), Verdict.Informasi),
    ]);

    private Verdict Likeliest(VerdictModel model, string text)
    {
        float[] likelihoods = model.Judge(_analyzer.Analyze(text)).Likelihoods;
        return VerdictModel.Verdicts.MaxBy(v => likelihoods[VerdictModel.IndexOf(v)]);
    }
}
