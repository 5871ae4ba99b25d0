using System.Text;
using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Tests.Units.Knowledge;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed partial class ShowingAnswers
{
    private static readonly AnswerContext Context = new(Sample.Today, "2026-11-24.abcdef01");
    private static readonly KnowledgeBase Knowledge = Sample.Base(
        [Sample.Norm("n1"), Sample.Norm("n2", "PP 94/2021 Pasal 14 ayat (1)", verified: VerifiedLevel.Unverified), Sample.Norm("n3", "PP 94/2021 Pasal 4", verified: VerifiedLevel.Partial)]);

    [Theory]
    [InlineData("tidak_boleh", "🔴 TIDAK BOLEH — Memberi like pada unggahan kampanye")]
    [InlineData("boleh", "🟢 BOLEH — Memberi like pada unggahan kampanye")]
    [InlineData("boleh_bersyarat", "🟡 BOLEH BERSYARAT — Memberi like pada unggahan kampanye")]
    [InlineData("tergantung", "🟠 TERGANTUNG — Memberi like pada unggahan kampanye")]
    [InlineData("informasi", "🔵 INFORMASI — Memberi like pada unggahan kampanye")]
    public void Begin_with_the_verdict_and_say_it_once(string verdict, string firstLine)
    {
        Situation situation = Sample.Card(verdict: VerdictNames.Parse(verdict)!.Value, conditions: [Sample.Condition("k", Verdict.Boleh)]);
        ChatCard card = AnswerCard.Of(AnswerComposer.OfCard(situation, Knowledge, Context));

        Assert.Equal(firstLine, Html.Strip(Assert.Single(card.Messages)).Split('\n')[0]);
        AssertVerdictOnce(card);
    }

    [Fact]
    public void Have_all_their_sections_in_order()
    {
        ChatCard card = AnswerCard.Of(AnswerComposer.OfCard(Sample.Card(norms: ["n1", "n2", "n3"]), Knowledge, Context));

        Assert.Equal(
            """
            🔴 TIDAK BOLEH — Memberi like pada unggahan kampanye

            Dibaca sebagai dukungan.

            Dasar hukum
            • PP 94/2021 Pasal 5 huruf n angka 2
            • PP 94/2021 Pasal 14 (belum dicocokkan dengan naskah resmi)
            • PP 94/2021 Pasal 4 (dibaca dari sumber sekunder)

            Risiko
            Hukuman disiplin.

            Sebaiknya
            Baca saja.

            Per tanggal 24 November 2026 · pengetahuan 2026-11-24.abcdef01. Ini informasi umum, bukan nasihat hukum.
            """.ReplaceLineEndings("\n"),
            Html.Strip(Assert.Single(card.Messages)));
        Assert.Equal(["Lihat dasar hukum", "👍", "👎"], Labels(card));
    }

    [Fact]
    public void Leave_out_empty_sections()
    {
        string text = Html.Strip(AnswerCard.Of(AnswerComposer.OfCard(Sample.Card(verdict: Verdict.Boleh, risk: "", instead: ""), Knowledge, Context)).Messages[0]);

        Assert.DoesNotContain("Risiko", text);
        Assert.DoesNotContain("Sebaiknya", text);
    }

    [Fact]
    public void Offer_the_conditions_where_there_are_some()
    {
        ChatCard card = AnswerCard.Of(AnswerComposer.OfCard(Sample.Card(conditions: [Sample.Condition("k", Verdict.Boleh)]), Knowledge, Context));

        Assert.Equal(["Lihat dasar hukum", "Bagaimana kalau…", "👍", "👎"], Labels(card));
    }

    [Fact]
    public void Ask_back_with_one_button_for_each_answer()
    {
        Ask ask = new("fase", "Sudah ditetapkan?", [new("Belum", "bakal_calon"), new("Sudah", "setelah_penetapan")]);
        Situation situation = Sample.Card(asks: [ask]);
        ChatCard card = AnswerCard.Of(AnswerComposer.Compose(new(situation, 1, 1, [], ""), new(situation.Verdict, null, ask), [], Knowledge, Context));

        Assert.Contains("❓ Sudah ditetapkan?", Html.Strip(card.Messages[0]));
        Assert.Equal(["Belum", "Sudah"], Labels(card).Take(2));
        Assert.Equal([CallbackData.Of(ButtonKind.Option, situation, 0).ToString(), CallbackData.Of(ButtonKind.Option, situation, 1).ToString()], Buttons(card).Take(2).Select(b => b.CallbackData));
    }

    [Fact]
    public void Escape_what_comes_from_files()
    {
        ChatCard card = AnswerCard.Of(AnswerComposer.OfCard(Sample.Card(title: "A < B & C", why: "<script>", risk: "a & b", instead: "<b>"), Knowledge, Context));

        Assert.Contains("A &lt; B &amp; C", card.Messages[0]);
        Assert.Contains("&lt;script&gt;", card.Messages[0]);
        Assert.Contains("&lt;b&gt;", card.Messages[0]);
    }

    [Fact]
    public void With_several_parts_begin_with_the_strictest_and_number_the_rest()
    {
        Answer like = AnswerComposer.OfCard(Sample.Card("like"), Knowledge, Context);
        Answer debate = AnswerComposer.OfCard(Sample.Card("debat", Verdict.Boleh, "Menonton debat", "Terbuka untuk umum.", "", ""), Knowledge, Context);
        ChatCard card = AnswerCard.Of(like with { Parts = [like, debate], Asks = [] });
        string text = Html.Strip(Assert.Single(card.Messages));

        Assert.StartsWith("🔴 TIDAK BOLEH — yang paling ketat dari 2 pertanyaan Anda.", text);
        Assert.Contains("1. Memberi like pada unggahan kampanye\n🔴 tidak boleh\nDibaca sebagai dukungan.\nSebaiknya: Baca saja.\nDasar hukum: PP 94/2021 Pasal 5 huruf n angka 2", text);
        Assert.Contains("2. Menonton debat\n🟢 boleh\nTerbuka untuk umum.\nDasar hukum: PP 94/2021 Pasal 5 huruf n angka 2", text);
        Assert.Equal(["1. Lihat dasar hukum", "2. Lihat dasar hukum"], Labels(card));
        AssertVerdictOnce(card);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(3, true)]
    public void With_several_parts_tell_what_is_left_unanswered(int left, bool told)
    {
        Answer like = AnswerComposer.OfCard(Sample.Card("like"), Knowledge, Context);
        ChatCard card = AnswerCard.Of(like with { Parts = [like, like], Asks = [], Left = left });

        Assert.Equal(told, Assert.Single(card.Messages).Contains("3 pertanyaan lain belum terjawab", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Refused")]
    [InlineData("OutOfScope")]
    [InlineData("Greeting")]
    [InlineData("Abstained")]
    [InlineData("TipIntent")]
    public void Without_a_verdict_show_none(string status)
    {
        AnswerStatus kind = Enum.Parse<AnswerStatus>(status);
        ChatCard card = AnswerCard.Of(Answer.Plain(kind, "Judul", "Isi.", Context, kind is AnswerStatus.Refused or AnswerStatus.OutOfScope ? Verdict.DiLuarTopik : null));

        Assert.Equal(["<b>Judul</b>\n\nIsi."], card.Messages);
        Assert.DoesNotMatch(VerdictWord(), AllText(card));
        Assert.Equal(kind == AnswerStatus.TipIntent ? ["Lapor", "Tanya"] : [], Labels(card));
    }

    [Fact]
    public void Offer_the_nearest_cards_when_unsure()
    {
        ChatCard card = AnswerCard.Of(Answer.Plain(AnswerStatus.Abstained, "Judul", "Isi.", Context) with { Nearest = [Sample.Card("a", title: new('t', 100)), Sample.Card("b", title: "Pendek")] });

        Assert.Equal([new string('t', 59) + "…", "Pendek"], Labels(card));
    }

    [Fact]
    public void Of_every_shipped_card_and_condition_fit_Telegram_and_say_the_verdict_once()
    {
        foreach (Situation situation in ShippedKnowledge.Base.Situations)
        {
            foreach (Answer answer in situation.Conditions.Select(c => AnswerComposer.OfCondition(situation, c, ShippedKnowledge.Base, Context))
                .Prepend(AnswerComposer.OfCard(situation, ShippedKnowledge.Base, Context)))
            {
                ChatCard card = AnswerCard.Of(answer);
                Assert.Single(card.Messages);
                Assert.InRange(Html.VisibleLength(card.Messages[0]), 1, Html.MaxLength);
                Assert.All(Buttons(card), b => Assert.InRange(Encoding.UTF8.GetByteCount(b.CallbackData!), 1, 64));
                Assert.True(VerdictWord().Count(AllText(card)) == 1, $"{situation.At}: {situation.Id} {answer.Condition?.Id}: the verdict word stands more than once in capitals");
            }
        }
    }

    private static void AssertVerdictOnce(ChatCard card)
    {
        Assert.Single(VerdictWord().Matches(AllText(card)));
        Assert.Matches(VerdictWord(), card.Messages[0].Split('\n')[0]);
    }

    private static string AllText(ChatCard card) => string.Join('\n', card.Messages.Concat(Labels(card)));

    private static IEnumerable<string> Labels(ChatCard card) => Buttons(card).Select(b => b.Text);

    private static IEnumerable<InlineKeyboardButton> Buttons(ChatCard card) => card.Buttons?.InlineKeyboard.SelectMany(row => row) ?? [];

    [GeneratedRegex(@"\b(?:TIDAK BOLEH|BOLEH BERSYARAT|BOLEH|TERGANTUNG|INFORMASI)\b")]
    private static partial Regex VerdictWord();
}
