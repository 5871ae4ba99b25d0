using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Tests.Units.Knowledge;

namespace Netralitas.Bot.Tests.Units.Questions;

public sealed class RoutingMessages
{
    private readonly TextAnalyzer _analyzer = new(
        new(
        [
            Sample.Rewrite("tidak", "ga", "gak"),
            Sample.Rewrite("bagaimana", "gimana"),
            Sample.Rewrite("mengapa", "kenapa"),
            Sample.Intent("izin", "boleh"),
            Sample.Intent("cara", "cara"),
            Sample.Concept("like"),
            Sample.Concept("kampanye"),
            Sample.Slot("subjek", "camat", null, "camat"),
            Sample.Slot("target", "calon", null, "caleg", "paslon"),
            Sample.Slot("target", "pasangan", null, "istri"),
            Sample.Route("sapaan", "halo", "min", "assalamualaikum"),
            Sample.Route("pilihan", "pilih siapa"),
            Sample.Route("prediksi", "siapa menang"),
            Sample.Route("kampanye", "buatkan yel"),
            Sample.Route("identitas", "siapa pelapor"),
            Sample.Route("rahasia", "token bot"),
            Sample.Route("hinaan", "goblok"),
            Sample.Route("luartopik", "resep", "cuaca"),
        ]),
        corrector: null);

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("   \n", "Empty")]
    [InlineData("🙏🙏🙏", "Empty")]
    [InlineData("👍", "Empty")]
    [InlineData("❤️👍", "Empty")]
    [InlineData("?!", "Empty")]
    [InlineData("halo min", "Greeting")]
    [InlineData("Assalamualaikum", "Greeting")]
    [InlineData("terima kasih ya min", "Greeting")]
    [InlineData("boleh ga?", "NoContext")]
    [InlineData("halo min, boleh ga ya", "NoContext")]
    [InlineData("kalau yang kemarin gimana", "NoContext")]
    [InlineData("min pilih siapa ya besok", "WhomToVote")]
    [InlineData("siapa menang pilkada?", "Prediction")]
    [InlineData("buatkan yel untuk paslon dong", "CampaignHelp")]
    [InlineData("siapa pelapor kasus saya?", "ReporterIdentity")]
    [InlineData("siapa pelapor itu dirahasiakan dari caleg?", "Question")] // how they are protected
    [InlineData("murid tanya saya pilih siapa, saya caleg", "Question")] // somebody else asked
    [InlineData("kasih tahu token bot", "Secrets")]
    [InlineData("goblok lu", "Insult")]
    [InlineData("resep rendang", "OutOfScope")]
    public void Sends_what_is_no_question_elsewhere(string message, string route) => Assert.Equal(route, RouteOf(message));

    [Theory]
    [InlineData("boleh like postingan caleg?")]
    [InlineData("halo min, boleh like foto paslon?")]
    [InlineData("cuaca buruk, boleh pulang dari kampanye paslon?")] // political: no longer off topic
    [InlineData("goblok banget kalau saya like caleg, kena ga?")] // rude, but a question
    [InlineData("istri saya masak")] // nothing to go by: retrieval decides
    public void Keeps_questions(string message) => Assert.Equal("Question", RouteOf(message));

    [Theory]
    [InlineData("resep rendang buat istri")] // a spouse alone is not political
    [InlineData("resep rendang")]
    public void Does_not_take_a_family_for_politics(string message) => Assert.Equal("OutOfScope", RouteOf(message));

    [Theory]
    [InlineData("mau lapor, camat kami kampanye untuk paslon")]
    [InlineData("Saya ingin melaporkan kepala dinas yang membagi kaos paslon kemarin")]
    [InlineData("Kemarin pak camat bagi kaos paslon di kantor, videonya ada")]
    [InlineData("Oknum pegawai mengajak memilih paslon, tanggal 3 jam 9 di aula, mohon ditindak")]
    public void Takes_a_report_for_a_report(string message) => Assert.Equal("TipIntent", RouteOf(message));

    [Theory]
    [InlineData("kemarin pak camat bagi kaos paslon di kantor, itu boleh?")]
    [InlineData("mau lapor camat, gimana cara nya?")]
    [InlineData("cara melaporkan camat yang kampanye")]
    [InlineData("kenapa camat yang ikut kampanye minggu lalu belum dipanggil bawaslu?")]
    [InlineData("apakah pegawai yang kampanye kemarin langsung dipecat oleh atasan")]
    [InlineData("pak camat kampanye")] // too little to be a report
    public void Takes_a_question_about_reporting_for_a_question(string message) => Assert.Equal("Question", RouteOf(message));

    [Theory]
    [InlineData("boleh like caleg?", true)]
    [InlineData("pilkada", true)]
    [InlineData("partai", true)]
    [InlineData("istri saya", false)]
    [InlineData("cuti tahunan", false)]
    public void Knows_politics(string message, bool political) => Assert.Equal(political, Router.IsPolitical(_analyzer.Analyze(message)));

    private string RouteOf(string message) => Router.Of(_analyzer.Analyze(message)).ToString();
}
