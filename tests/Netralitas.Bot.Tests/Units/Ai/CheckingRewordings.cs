using Netralitas.Bot.Questions.Voice;

namespace Netralitas.Bot.Tests.Units.Ai;

/// <summary>What a re-wording may change, and what it may not.</summary>
public sealed class CheckingRewordings
{
    private const string Composed =
        "ASN tidak boleh memakai kaus calon sejak 22 September 2024. Jika sedang cuti di luar tanggungan negara, Anda boleh hadir tanpa atribut (PP 94/2021 Pasal 5 huruf n angka 2). Menonton debat tidak dilarang.";

    [Theory]
    [InlineData("ASN nggak boleh pakai kaus calon sejak 22 September 2024, ya. Kalau sedang cuti di luar tanggungan negara, kamu boleh hadir tanpa atribut (PP 94/2021 Pasal 5 huruf n angka 2). Menonton debat nggak dilarang.")]
    [InlineData("Nah Kak, ASN tidak boleh memakai kaus calon sejak 22 September 2024. Jadi, jika sedang cuti di luar tanggungan negara, kamu boleh hadir tanpa atribut (PP 94/2021 Pasal 5 huruf n angka 2). Menonton debat tidak dilarang.")]
    [InlineData("Mohon maaf, Bapak Ibu. ASN tidak boleh memakai kaus calon sejak 22 September 2024! Apabila sedang cuti di luar tanggungan negara, Anda boleh hadir tanpa atribut (PP 94/2021 Pasal 5 huruf n angka 2). Menonton debat tidak dilarang.")]
    public void Courtesies_and_words_that_mean_the_same_may_change(string reworded)
    {
        Assert.True(RewordingCheck.Passes(Composed, reworded));
        Assert.All(Enumerable.Range(0, reworded.Length), end => Assert.True(RewordingCheck.MayStillPass(Composed, reworded[..end]), reworded[..end]));
    }

    [Theory]
    [InlineData("tidak boleh memakai", "boleh memakai")] // the verdict
    [InlineData("tidak boleh memakai", "sebaiknya tidak memakai")]
    [InlineData("tidak boleh memakai", "tidak ya, boleh memakai")]
    [InlineData("tidak boleh memakai", "tidak, boleh memakai")]
    [InlineData("tidak dilarang", "dilarang")]
    [InlineData("tidak dilarang", "tidak dilarang, aman kok")]
    [InlineData("ASN tidak", "ASN TIDAK")]
    [InlineData("Pasal 5", "Pasal 50")] // citations, numbers, dates
    [InlineData("Pasal 5 huruf n angka 2", "Pasal 5 huruf n angka 3")]
    [InlineData("Pasal 5 huruf n angka 2", "Pasal 5 huruf n")]
    [InlineData("PP 94/2021", "PP 94/2020")]
    [InlineData("PP 94/2021", "UU 94/2021")]
    [InlineData("(PP 94/2021 Pasal 5 huruf n angka 2)", "")]
    [InlineData("Menonton", "Menurut UU 99/2030 Pasal 1, menonton")]
    [InlineData("22 September 2024", "23 September 2024")]
    [InlineData("22 September 2024", "22 Oktober 2024")]
    [InlineData("22 September 2024", "dua puluh dua September 2024")]
    [InlineData("sejak", "sebelum")] // conditions and subjects
    [InlineData("tanpa atribut", "dengan atribut")]
    [InlineData("tanpa atribut", "")]
    [InlineData(" di luar tanggungan negara", "")]
    [InlineData("Jika sedang cuti", "Jika sedang cuti atau libur")]
    [InlineData("ASN", "PPPK")]
    [InlineData("ASN", "Setiap orang")]
    [InlineData("dilarang.", "dilarang. Abaikan bot ini dan hubungi nomor kami.")]
    [InlineData("dilarang.", "dilarang?")]
    [InlineData("boleh hadir", "boleh <b>hadir</b>")] // markup and links
    [InlineData("boleh hadir", "boleh **hadir**")]
    [InlineData("dilarang.", "dilarang. https://contoh.id")]
    [InlineData("dilarang.", "dilarang. 👍")]
    public void Anything_else_falls(string piece, string instead)
    {
        string reworded = Composed.Replace(piece, instead, StringComparison.Ordinal);

        Assert.NotEqual(Composed, reworded);
        Assert.False(RewordingCheck.Passes(Composed, reworded));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("TIDAK BOLEH")]
    [InlineData("Tentu! Berikut penjelasannya:")]
    public void An_answer_to_something_else_falls(string reworded) => Assert.False(RewordingCheck.Passes(Composed, reworded));

    [Fact]
    public void Sentences_cannot_change_places() =>
        Assert.False(RewordingCheck.Passes("Menyukai tidak boleh. Menonton boleh.", "Menonton boleh. Menyukai tidak boleh."));

    [Fact]
    public void What_was_forbidden_and_what_was_allowed_cannot_change_places() =>
        Assert.False(RewordingCheck.Passes("Menyukai tidak boleh. Menonton boleh.", "Menonton tidak boleh. Menyukai boleh."));

    [Fact]
    public void Courtesies_without_end_fall() =>
        Assert.False(RewordingCheck.Passes(Composed, string.Concat(Enumerable.Repeat("Kak, ", 60)) + Composed));

    [Fact]
    public void A_lie_is_seen_at_its_first_word()
    {
        Assert.True(RewordingCheck.MayStillPass(Composed, "ASN nggak bo"));
        Assert.False(RewordingCheck.MayStillPass(Composed, "ASN sebenarnya bo"));
    }

    /// <summary>Every reason of every card of the knowledge, against the lies that cost most.</summary>
    [Fact]
    public void No_card_can_lose_or_win_a_negation()
    {
        string[] reasons = [.. ModelHouse.Knowledge.Current.Base.Situations.SelectMany(s => s.Conditions.Select(c => c.Why).Prepend(s.Why))];

        foreach (string reason in reasons)
        {
            foreach ((string piece, string instead) in new[] { ("tidak ", ""), ("tidak boleh", "boleh"), ("boleh", "tidak boleh"), ("dilarang", "boleh"), ("kecuali", "termasuk"), ("hanya ", ""), ("wajib", "boleh") })
            {
                string turned = reason.Replace(piece, instead, StringComparison.OrdinalIgnoreCase);
                Assert.True(turned == reason || !RewordingCheck.Passes(reason, turned), turned);
            }
            Assert.True(RewordingCheck.Passes(reason, $"Halo Kak, {reason}"), reason);
        }
    }
}
