using Netralitas.Bot.Questions;

namespace Netralitas.Bot.Tests.Units.Questions;

/// <summary>"Suami saya TNI mau …, boleh?" asks for the soldier.</summary>
public sealed class AskingForARelativeInOffice
{
    [Theory]
    [InlineData("suami saya tni aktif mau jadi juru bicara capres, boleh?", "tni aktif mau jadi juru bicara capres, boleh?")]
    [InlineData("ISTRI SAYA PNS MAU JADI TIMSES", "PNS MAU JADI TIMSES")]
    [InlineData("kalo adik ipar gw polisi ikut konvoi gimana", "kalo polisi ikut konvoi gimana")]
    [InlineData("suamiku guru disuruh pasang stiker", "guru disuruh pasang stiker")]
    public void The_relative_who_acts_is_taken_for_the_asker(string question, string read) => Assert.Equal(read, KinInOffice.Read(question));

    [Theory]
    [InlineData("suami saya tni, boleh saya ikut kampanye?")]
    [InlineData("saya guru, suami saya pns mau nyaleg")]
    [InlineData("suami saya caleg mau foto bareng")]
    [InlineData("suami saya polisi mau nganter saya ke TPS")]
    [InlineData("istri mau ikut kampanye")]
    [InlineData("")]
    public void Where_the_asker_acts_or_nobody_holds_an_office_nothing_changes(string question) => Assert.Equal(question, KinInOffice.Read(question));
}
