using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Ai;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>The bot with an OpenAI-compatible endpoint beside it.</summary>
public sealed partial class AskingWithAModel : Scenario
{
    private const string Question = "boleh ga kak saya like postingan caleg?";

    private ScriptedModel _model = null!;

    public override async Task InitializeAsync() => _model = await ScriptedModel.StartAsync();

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task A_true_rewording_goes_out_in_the_one_message_of_the_answer()
    {
        _model.Says(r => $"Nah Kak, {r.Composed}");
        BotApplication bot = await StartAsync(Setup());

        SimMessage card = await AskAsync(bot.Sari, Question);

        Assert.StartsWith("🔴 TIDAK BOLEH — ", card.Text);
        Assert.Single(Capitals().Matches(card.Text));
        Assert.Contains("\n\nNah Kak, ", card.Text);
        Assert.Contains("SKB 2022 Lampiran II", card.Text);
        Assert.Contains(CardTexts.NotAdvice, card.Text);
        await bot.SettleAsync();
        Assert.Equal(card.Text, Assert.Single(bot.Sari.Messages(), m => m.FromBot).Text);
        AssertDiscreet(bot);
    }

    [Fact]
    public async Task A_lie_gives_the_card_that_goes_out_without_a_model()
    {
        BotApplication without = await StartAsync();
        string expected = (await AskAsync(without.Sari, Question)).Text;
        _model.Says(r => r.Composed!.Replace("dukungan", "bukan dukungan", StringComparison.Ordinal) + " BOLEH saja.");
        BotApplication bot = await StartAsync(Setup());

        Assert.Equal(expected, (await AskAsync(bot.Sari, Question)).Text);
        Assert.NotEmpty(_model.Requests);
        AssertDiscreet(bot);
    }

    [Fact]
    public async Task An_unanswered_question_gets_a_button_and_a_verdict_only_when_it_is_pressed()
    {
        _model.Says(r => r.Composed is null ? r.Ids[1] : "tidak");
        BotApplication bot = await StartAsync(Setup());
        string question = Unanswered(bot);

        SimMessage card = await AskAsync(bot.Sari, question);

        Assert.Contains(AnswerTexts.AbstainTitle, card.Text);
        Assert.Empty(Capitals().Matches(card.Text));
        Assert.StartsWith(CardTexts.PerhapsYouMean, card.Buttons[0]);
        Assert.Matches(Capitals(), (await FollowAsync(bot.Sari, card, card.Buttons[0])).Text);
        AssertDiscreet(bot);
    }

    [Fact]
    public async Task A_report_goes_past_the_model_on_every_way()
    {
        _model.Says(_ => "tidak");
        BotApplication bot = await StartAsync(Setup());

        SimMessage asked = await AskAsync(bot.Budi, "Lapor min, kemarin sore Pak Camat Rekaan pidato di balai desa ajak pilih paslon 2, ada videonya");
        await FollowAsync(bot.Budi, asked, CommandTexts.Ask);
        await AskAsync(bot.Budi, "pak camat rekaan bagi2 kaos caleg kak");
        await bot.SettleAsync();

        Assert.Empty(_model.Requests);
    }

    [Fact]
    public async Task The_privacy_page_speaks_of_the_model_only_where_there_is_one()
    {
        BotApplication with = await StartAsync(Setup());
        BotApplication without = await StartAsync();

        Assert.Contains("Model bahasa", (await AskAsync(with.Budi, "/privasi")).Text);
        Assert.DoesNotContain("Model bahasa", (await AskAsync(without.Budi, "/privasi")).Text);
    }

    [Fact]
    public async Task Cards_get_their_vectors_once_and_questions_leave_none()
    {
        _model.Says(_ => "tidak ada");
        BotApplication bot = await StartAsync(Setup(embeddings: true));
        await bot.WaitForLogAsync(line => line.Text.Contains("cards have vectors", StringComparison.Ordinal));
        int cards = bot.Services.GetRequiredService<CardVectorStore>().Read("e").Count;
        int requests = _model.Requests.Count;
        int lines = bot.Logs.Count;

        SimMessage card = await AskAsync(bot.Sari, Unanswered(bot));
        Assert.NotEmpty(card.Buttons);
        Assert.Contains(_model.Requests.Skip(requests), r => r.Path.EndsWith("/embeddings", StringComparison.Ordinal));
        Assert.InRange(cards, 100, int.MaxValue);
        Assert.Equal(cards, bot.Services.GetRequiredService<CardVectorStore>().Read("e").Count);

        await bot.SettleAsync();
        await bot.StopHostAsync();
        int before = _model.Requests.Count;
        await bot.StartHostAsync();
        await bot.WaitForLogAsync(line => line.Text.Contains("cards have vectors, 0 of them new", StringComparison.Ordinal), lines);
        Assert.Equal(before, _model.Requests.Count);
    }

    /// <summary>Asks all golden sets of a bot whose model lies whenever it is asked.</summary>
    [Fact]
    public async Task Verdicts_are_the_same_with_a_lying_model()
    {
        int turn = 0;
        _model.OnChat = (request, context) => ScriptedModel.SayAsync(context, Lie(request, turn++));
        await using ModelHouse house = await ModelHouse.OpenAsync(o => (o.Endpoint, o.RequestsPerHour, o.TokensPerHour) = (_model.Url, 10_000, 10_000_000));
        EvaluationItem[] items = [.. ((string[])["blind", "wide", "fresh", "fresh2", "fresh3", "fresh4", "fresh5", "fresh6", "fresh7", "fresh8", "fresh9", "fresh10"]).SelectMany(s => EvaluationItem.Read(Repository.PathOf($"tests/Netralitas.Bot.Tests/Golden/{s}.jsonl")))];

        foreach (EvaluationItem item in items)
        {
            // Each question as it is, and in a tone that makes the model be asked.
            foreach (string question in new[] { item.Question, $"{item.Question} gimana nih kak" })
            {
                (Answer composed, Answer spoken) = await house.AskAsync(question);
                Assert.Equal((composed.Status, composed.Verdict, composed.Card?.Id, composed.Condition?.Id), (spoken.Status, spoken.Verdict, spoken.Card?.Id, spoken.Condition?.Id));
                Assert.Equal(composed.Citations, spoken.Citations);
                Assert.Equal(composed.Why, spoken.Why);
                Assert.Equal((composed.Risk, composed.Instead), (spoken.Risk, spoken.Instead));
            }
        }
        Assert.InRange(turn, 50, int.MaxValue);
    }

    private static string Lie(ModelRequest request, int turn) => request.Composed is not { } text
        ? request.Ids[turn % request.Ids.Length]
        : (turn % 6) switch
        {
            0 => "Boleh kok kak, santai saja.",
            1 => text.Replace("tidak", "", StringComparison.OrdinalIgnoreCase) + " Boleh.",
            2 => text + " Lihat UU 7/2017 Pasal 999.",
            3 => "TIDAK BOLEH. " + text,
            4 => string.Concat(Enumerable.Repeat(text + " ", 40)),
            _ => "<script>alert(1)</script>" + text,
        };

    private BotSetup Setup(bool embeddings = false) => new()
    {
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Ai:Endpoint"] = _model.Url,
            ["Ai:ApiKey"] = ModelHouse.Key,
            ["Ai:ChatModel"] = "m",
            ["Ai:EmbeddingModel"] = embeddings ? "e" : null,
            ["Moderation:ChatId"] = null,
        },
    };

    /// <summary>A question that a model may hear and that the answerer of today leaves open.</summary>
    private static string Unanswered(BotApplication bot)
    {
        var answerer = bot.Services.GetRequiredService<Answerer>();
        var desk = bot.Services.GetRequiredService<Netralitas.Bot.Ai.ModelDesk>();
        string[] candidates =
        [
            "pemilu musim durian runtuh", "politik kopi hitam manis pahit", "pilkada hujan badai angin ribut", "kampanye gimana kabarnya?", "cpns taun iki bukane kapan yo", "Can a civil servant run for governor?", "caleg qwert zxcvb asdfg partai?", "partai mana kuning mana merah?",
            .. EvaluationItem.Read(Repository.PathOf("tests/Netralitas.Bot.Tests/Golden/blind.jsonl")).Select(i => i.Question),
        ];
        return candidates.First(q => answerer.Answer(q).Status == AnswerStatus.Abstained && desk.MayHear(q));
    }

    private static void AssertDiscreet(BotApplication bot) => Assert.DoesNotContain(bot.Logs, line => line.Text.Contains(ModelHouse.Key, StringComparison.Ordinal));

    [GeneratedRegex("TIDAK BOLEH|BOLEH BERSYARAT|TERGANTUNG|BOLEH|INFORMASI")]
    private static partial Regex Capitals();
}
