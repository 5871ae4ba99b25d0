using Netralitas.Bot.Ai;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Tests.Architecture;
using Xunit.Abstractions;

namespace Netralitas.Bot.Tests.Units.Ai;

/// <summary>What a model gets to hear: never a report, of an unanswered question only public words, of an answered one nothing.</summary>
public sealed class WhatLeavesTheServer(ITestOutputHelper output)
{
    [Theory]
    [InlineData("nama saya Contohwan Rekaan, boleh ikut kampanye?", "contohwan", "rekaan")]
    [InlineData("saya budi santoso guru di SMPN 3 Karangdummy boleh ikut kampanye", "budi", "santoso", "karangdummy", "3")]
    [InlineData("boleh kampanye? hubungi 0812-3456-7890", "0812", "3456", "7890")]
    [InlineData("boleh kampanye? hubungi nol delapan satu dua tiga empat lima enam", "delapan", "empat")]
    [InlineData("boleh kampanye? NIP saya 19800101 200501 1 001", "19800101", "200501", "001")]
    [InlineData("boleh kampanye? NIK ３２０１２３４５６７８９０００１", "3201", "０")]
    [InlineData("boleh kampanye? tulis ke dewi.lestari@contoh.go.id", "dewi", "lestari", "contoh", "@")]
    [InlineData("boleh kampanye? lihat https://contoh.id/u/rahasia?x=1 dan @akunsaya", "contoh", "akunsaya", "https", "@")]
    [InlineData("boleh kampanye pakai mobil B 1234 XYZ?", "1234", "xyz")]
    [InlineData("bo\u200Bleh kampanye sama pak Zulkar\u00ADnain?", "zulkar", "nain")]
    public void Only_words_of_the_public_knowledge_stay(string question, params string[] gone)
    {
        string left = OutgoingText.Of(question, ModelHouse.Knowledge.Current);

        Assert.Contains("kampanye", left);
        Assert.Contains("boleh", left);
        Assert.Contains(OutgoingText.Gap, left);
        Assert.All(gone, word => Assert.DoesNotContain(word, left.Split(' ')));
        Assert.DoesNotContain(left, char.IsDigit);
    }

    [Theory]
    [InlineData("Lapor min, kemarin Pak Camat Rekaan pidato di balai desa ajak pilih paslon 2, ada videonya")]
    [InlineData("pak contohwan bagi sembako buat caleg")]
    [InlineData("lurah kami nyuruh pilih paslon 1, boleh ga?")]
    [InlineData("camat ga netral, gimana kak?")]
    [InlineData("budi ikut kampanye ya kak?")]
    [InlineData("Kepala Dinas Karangdummy memaksa staf pasang stiker caleg")]
    [InlineData("saya lihat langsung kepala desa ikut kampanye")]
    public async Task What_may_be_a_report_never_goes_to_a_model(string text)
    {
        await using ModelHouse house = await ModelHouse.OpenAsync(o => o.EmbeddingModel = "e");
        Answer unanswered = Abstained(house);
        Answer answered = house.Answerer.Answer("boleh ga kak saya like postingan caleg?");

        Assert.False(house.Desk.MayHear(text));
        Assert.Same(unanswered, await house.Voice.SpeakAsync(text, unanswered, CancellationToken.None));
        Assert.Same(answered, await house.Voice.SpeakAsync(text, answered, CancellationToken.None));
        Assert.Null(await house.Desk.RewordAsync(text, answered.Why, _ => true, CancellationToken.None));
        Assert.Null(await house.Desk.ChooseAsync(text, [new("kartu", "Kartu")], CancellationToken.None));
        Assert.Empty(await house.Desk.NearestAsync(text, 3, CancellationToken.None));
        Assert.Empty(house.Model.Requests);
    }

    /// <summary>The caution may not cost most people the help: of the golden questions, which are none of them reports, most may be heard.</summary>
    [Fact]
    public async Task Most_plain_questions_may_be_heard()
    {
        await using ModelHouse house = await ModelHouse.OpenAsync();
        EvaluationItem[] items = [.. EvaluationItem.Read(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/blind.jsonl"))];

        double share = (double)items.Count(i => house.Desk.MayHear(i.Question)) / items.Length;

        output.WriteLine($"{share:P1} may be heard");
        Assert.InRange(share, 0.5, 1);
    }

    [Fact]
    public async Task A_long_story_never_goes_to_a_model()
    {
        await using ModelHouse house = await ModelHouse.OpenAsync();

        Assert.False(house.Desk.MayHear("boleh kampanye? " + new string('a', ModelDesk.LongestQuestion)));
    }

    [Fact]
    public async Task For_a_rewording_the_question_does_not_leave_at_all()
    {
        await using ModelHouse house = await ModelHouse.OpenAsync();
        house.Model.Says(r => $"Halo Kak. {r.Composed}");

        (Answer composed, Answer spoken) = await house.AskAsync("boleh ga kak saya like postingan caleg zzkanari?");

        Assert.Equal($"Halo Kak. {composed.Why}", spoken.Why);
        ModelRequest request = Assert.Single(house.Model.Requests);
        Assert.Equal(composed.Why, request.Composed);
        Assert.DoesNotContain("zzkanari", request.Body);
        Assert.DoesNotContain("boleh ga kak", request.Body);
        house.AssertDiscreet("zzkanari", composed.Why);
    }

    [Fact]
    public async Task For_a_suggestion_the_question_leaves_masked()
    {
        await using ModelHouse house = await ModelHouse.OpenAsync();
        house.Model.Says(r => r.Ids[0]);

        await house.Voice.SpeakAsync("boleh kampanye zzkanari 0812345678 gimana?", Abstained(house), CancellationToken.None);

        ModelRequest request = Assert.Single(house.Model.Requests);
        Assert.Contains("kampanye", request.Last);
        Assert.DoesNotContain("zzkanari", request.Body);
        Assert.DoesNotContain("0812", request.Body);
        house.AssertDiscreet("zzkanari", "0812345678");
    }

    internal static Answer Abstained(ModelHouse house) =>
        Answer.Plain(AnswerStatus.Abstained, "Saya belum yakin", "Belum ada.", new AnswerContext(house.Answerer.Today(), ModelHouse.Knowledge.Current.Base.Version));
}
