using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Questions.Reference;
using Netralitas.Bot.Tests.Units.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Tests.Units.Questions.Reference;

/// <summary>What the commands beside the questions show of the shipped knowledge.</summary>
public sealed class ShowingReferences
{
    private static readonly KnowledgeBase Knowledge = ShippedKnowledge.Base;

    [Theory]
    [InlineData("briefing", "Briefing netralitas")]
    [InlineData("ikrar", "Ikrar netralitas ASN")]
    [InlineData("tahapan", "Tahapan pemilihan")]
    [InlineData("istilah", "Daftar istilah")]
    [InlineData("kanal", "Kanal resmi")]
    [InlineData("pj", "Penjabat kepala daerah: apa yang boleh")]
    public void Every_command_has_a_card_that_fits(string command, string begins)
    {
        ChatCard card = ReferenceCards.For(command, "", Knowledge, Sample.Today)!;

        Assert.StartsWith(begins, Html.Strip(card.Messages[0]));
        Assert.All(card.Messages, m => Assert.InRange(Html.VisibleLength(m), 1, Html.MaxLength));
        Assert.Contains(CommandTexts.Menu, m => m.Command == command);
        Assert.Contains($"/{command} ", CommandTexts.HelpText);
    }

    [Fact]
    public void A_briefing_tells_who_where_and_what_and_marks_what_only_its_speaker_claims()
    {
        string text = Text("briefing", "kediri");

        Assert.Contains("8 Mei 2024", text);
        Assert.Contains("Tempat: Lotus Garden, Kota Kediri", text);
        Assert.Contains("Klaim yang belum dikuatkan sumber lain", text);
        Assert.Contains("• Zanariah menyebut KASN mencatat 417 kasus", text);
        Assert.Contains("Sumber: Memontum.com", text);
        Assert.DoesNotContain("**", text);
    }

    [Fact]
    public void Every_briefing_can_be_opened_from_the_list()
    {
        ChatCard list = ReferenceCards.For("briefing", "", Knowledge, Sample.Today)!;
        CallbackData[] buttons = [.. list.Buttons!.InlineKeyboard.SelectMany(r => r).Select(b => CallbackData.Parse(b.CallbackData)!.Value)];

        Assert.Equal(Knowledge.Briefings.Count, buttons.Select(b => BriefingCard.Find(b.Key, Knowledge)!.Id).Distinct().Count());
    }

    [Fact]
    public void An_answer_points_to_the_briefing_that_speaks_to_it()
    {
        Situation card = Knowledge.FindSituation("ikrar-pakta-integritas")!;
        Answer answer = AnswerComposer.OfCard(card, Knowledge, new(Sample.Today, Knowledge.Version));

        Assert.Equal("ikrar-netralitas-tanjungpinang-2023", answer.Briefing!.Id);
        Assert.Contains(AnswerCard.Of(answer).Buttons!.InlineKeyboard.SelectMany(r => r), b => b.Text.StartsWith("📋 Briefing: Ikrar dan pakta integritas", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2023-12-01", "Pemilu 2024, Masa kampanye", "Semua larangan terhadap calon berlaku penuh")]
    [InlineData("2024-02-12", "Pemilu 2024, Masa tenang", "masa tenang bukan celah")]
    [InlineData("2024-05-01", "Pilkada 2024.", "masih disebut bakal calon")]
    [InlineData("2024-09-22", "Pilkada 2024, Penetapan pasangan calon", "Sejak hari penetapan")]
    [InlineData("2024-12-01", "Pilkada 2024.", "sesudah masa kampanye")]
    [InlineData("2026-11-29", "di luar tahapan", "tidak membatasinya pada tahun politik")]
    public void The_stages_tell_where_a_day_stands_and_what_that_means(string day, string where, string change)
    {
        string text = Text("tahapan", day);

        Assert.Contains(where, text);
        Assert.Contains(change, text);
    }

    [Theory]
    [InlineData("kemarin")]
    [InlineData("2024-13-01")]
    public void The_stages_ask_for_a_day_that_is_one(string argument) => Assert.Equal(Html.Strip(ReferenceTexts.StagesBadDate), Text("tahapan", argument));

    [Theory]
    [InlineData("CPNS", "CPNS")]
    [InlineData("calon pegawai negeri sipil", "CPNS")]
    [InlineData("aparatur sipil negara", "ASN (aparatur sipil negara)")]
    public void A_term_is_found_by_its_names(string asked, string name) => Assert.StartsWith($"📖 {name}", Text("istilah", asked));

    [Fact]
    public void An_unknown_term_is_said_to_be_unknown() => Assert.Equal(ReferenceTexts.GlossaryMissing, Text("istilah", "xyzzy"));

    [Fact]
    public void Addresses_that_nobody_tried_say_so()
    {
        string text = string.Join('\n', ReferenceCards.For("kanal", "", Knowledge, Sample.Today)!.Messages.Select(Html.Strip));

        Assert.Equal(Knowledge.Channels.Count(c => c.Url is not null), text.Split($"({ReferenceTexts.ChannelUntested})").Length - 1);
    }

    [Fact]
    public void A_channel_is_found_by_its_name() => Assert.Contains("LPSK", Text("kanal", "perlindungan saksi"));

    [Fact]
    public void The_table_for_acting_heads_has_three_parts_and_a_basis_for_each_line()
    {
        string text = string.Join('\n', ReferenceCards.For("pj", "", Knowledge, Sample.Today)!.Messages.Select(Html.Strip));

        Assert.Contains("🟡 Hanya dengan persetujuan tertulis Mendagri\n• Memutasi pegawai.", text);
        Assert.Contains("PP 6/2005 jo. PP 49/2008 Pasal 132A ayat (2)", text);
        Assert.Equal(Knowledge.ActingHeads.Count, text.Split('[').Length - 1);
        Assert.DoesNotContain("[]", text);
    }

    [Fact]
    public void The_pledge_comes_with_a_valid_form_of_all_promises()
    {
        ChatCard card = ReferenceCards.For("ikrar", "", Knowledge, Sample.Today)!;

        using var stream = new MemoryStream(card.Document!.Content);
        using WordprocessingDocument form = WordprocessingDocument.Open(stream, isEditable: false);
        string words = form.MainDocumentPart!.Document.InnerText;

        Assert.Empty(new OpenXmlValidator().Validate(form).Select(e => e.Description));
        Assert.Equal(4, Knowledge.Pledges.Count);
        Assert.All(Knowledge.Pledges, p => Assert.Contains(p.Statement, words));
        Assert.All(["Nama", "NIP", "Unit kerja", "Saksi-saksi", "Yang menyatakan,"], field => Assert.Contains(field, words));
        Assert.EndsWith(".docx", card.Document.FileName);
    }

    private static string Text(string command, string argument) => string.Join('\n', ReferenceCards.For(command, argument, Knowledge, Sample.Today)!.Messages.Select(Html.Strip));
}
