using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Tests.Units.Tips.Talking;

public sealed class ReadingDays
{
    private static readonly DateOnly Today = new(2026, 11, 24); // a Tuesday

    [Theory]
    [InlineData("12 Oktober 2026", "2026-10-12", false)]
    [InlineData("12 okt 26", "2026-10-12", false)]
    [InlineData("tgl 3 Agustus", "2026-08-03", true)]
    [InlineData("25 desember", "2025-12-25", true)]
    [InlineData("12/10/2026", "2026-10-12", false)]
    [InlineData("8-10-26", "2026-10-08", false)]
    [InlineData("12.10", "2026-10-12", true)]
    [InlineData("2026-10-12", "2026-10-12", false)]
    [InlineData("kemarin", "2026-11-23", false)]
    [InlineData("kemaren pagi", "2026-11-23", false)]
    [InlineData("semalam", "2026-11-23", false)]
    [InlineData("kemarin lusa", "2026-11-22", false)]
    [InlineData("hari ini", "2026-11-24", false)]
    [InlineData("tadi siang", "2026-11-24", false)]
    [InlineData("3 hari lalu", "2026-11-21", true)]
    [InlineData("seminggu yang lalu", "2026-11-17", true)]
    [InlineData("2 minggu lalu", "2026-11-10", true)]
    [InlineData("sebulan lalu", "2026-10-24", true)]
    [InlineData("jumat kemaren", "2026-11-20", true)]
    [InlineData("hari Minggu", "2026-11-22", true)]
    [InlineData("selasa lalu", "2026-11-17", true)]
    [InlineData("besok", "2026-11-25", false)]
    [InlineData("rabu 7 Oktober", "2026-10-07", true)]
    public void A_day_is_read_as_people_write_it(string text, string day, bool unsure) =>
        Assert.Equal(new ReadDay(DateOnly.ParseExact(day, "yyyy-MM-dd"), unsure), DayReader.Read(text, Today));

    [Theory]
    [InlineData("entah")]
    [InlineData("31 Februari 2026")]
    [InlineData("12/13/2026")]
    [InlineData("waktu itu")]
    [InlineData("0812-3456-7890")]
    [InlineData("999999999999999999 hari lalu")]
    public void What_names_no_day_is_not_guessed(string text) => Assert.Null(DayReader.Read(text, Today));
}
