using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Moderation.People;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Tests.Units.Moderation.Cases;

public sealed class SpeakingAsPengawas
{
    private static readonly User Writer = new() { Id = 3, FirstName = "Rina", LastName = "Kartika", Username = "rina_moderator" };

    [Theory]
    [InlineData("Di mana kejadiannya?", "Di mana kejadiannya?")]
    [InlineData("Di mana? — Rina Kartika", "Di mana?")]
    [InlineData("Saya, RINA, bertanya: di mana?", "Saya, , bertanya: di mana?")]
    [InlineData("Hubungi @rina_moderator ya", "Hubungi ya")]
    [InlineData("Tulis ke rina@example.org", "Tulis ke @example.org")]
    [InlineData("Rina", "")]
    public void The_writer_and_mentions_fall_away(string said, string sent) =>
        Assert.Equal(sent, PlainSpeech.Of(new Message { Text = said }, Writer));

    [Theory]
    [InlineData("Camat di Kecamatan Sukafiksi", "Kecamatan Sukafiksi", true)]
    [InlineData("Dinas Pendidikan Kabupaten Bogor", "Bawaslu Kabupaten Bogor", false)]
    [InlineData(null, "Bawaslu", false)]
    [InlineData("kantor mana saja", "Kantor", false)]
    public void The_own_unit_is_known_by_its_telling_words(string? office, string unit, bool own) =>
        Assert.Equal(own, OwnUnit.IsReported(office, unit));
}
