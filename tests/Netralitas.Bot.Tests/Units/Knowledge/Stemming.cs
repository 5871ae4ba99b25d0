using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class Stemming
{
    [Theory]
    [InlineData("dukung", "mendukung", "didukung", "dukungan", "pendukung", "pendukungnya", "dukunglah")]
    [InlineData("hadir", "menghadiri", "dihadiri", "kehadiran", "kehadirannya", "hadirin")]
    [InlineData("kampanye", "mengampanyekan", "mengkampanyekan", "dikampanyekan", "berkampanye", "kampanyenya")]
    [InlineData("calon", "pencalonan", "mencalonkan", "dicalonkan", "calonnya", "nyalon")]
    [InlineData("suka", "menyukai", "disukai", "sukai")]
    [InlineData("posting", "memposting", "diposting", "postingan", "postingannya")]
    [InlineData("komentar", "mengomentari", "dikomentari", "komentarnya", "komentarin")]
    [InlineData("pasang", "memasang", "dipasang", "masang")] // "pasangan" is a pair: a pasangan calon puts up nothing
    [InlineData("coblos", "mencoblos", "nyoblos", "dicoblos")]
    [InlineData("pilih", "memilih", "dipilih", "pilihan", "milih")]
    [InlineData("sumbang", "menyumbang", "sumbangan", "disumbangkan")]
    [InlineData("foto", "difoto", "fotoin", "fotonya", "berfoto")]
    [InlineData("pakai", "memakai", "dipakai", "makai", "pakainya")]
    [InlineData("partai", "partainya", "berpartai")]
    [InlineData("dana", "mendanai", "didanai", "dananya")]
    [InlineData("mutasi", "dimutasi", "mutasinya")]
    [InlineData("awas", "mengawasi", "awasi", "pengawasan")]
    [InlineData("like", "ngelike", "dilike", "likenya")]
    public void Brings_the_forms_of_a_word_together(string root, params string[] forms)
    {
        Assert.Equal(root, Stemmer.Stem(root));
        Assert.All(forms, form => Assert.Equal(root, Stemmer.Stem(form)));
    }

    [Theory]
    [InlineData("kampanye", "kampung")]
    [InlineData("pemilu", "pilih")]
    [InlineData("pejabat", "jabat tangan")]
    [InlineData("kepala", "pala")]
    [InlineData("seragam", "ragam")]
    [InlineData("menang", "tenang")]
    [InlineData("makan", "makam")]
    public void Keeps_different_words_apart(string one, string other) => Assert.NotEqual(Stemmer.Stem(one), Stemmer.Stem(other));

    [Theory]
    [InlineData("asn")]
    [InlineData("di")]
    [InlineData("")]
    public void Leaves_short_words_alone(string word) => Assert.Equal(word, Stemmer.Stem(word));

    /// <summary>Negation, router and slots compare stems with these words; one that is not its own stem would never be found.</summary>
    [Theory]
    [InlineData("tidak tanpa jangan belum bukan")]
    [InlineData("pakai ikut ada ambil pernah akan mau sama sekali punya lagi usah sedang guna bawa saya aktif ke di")]
    [InlineData("boleh bisa kena aman atau langgar masalah wajib")]
    [InlineData("politik kampanye calon pemilu pilkada pilkades partai netral kandidat paslon caleg kasn bawaslu kpu coblos tps")]
    [InlineData("kemarin tadi jadi asn pns coba dengar cek salah tolol bagaimana siapa")]
    public void Leaves_the_words_that_rules_look_for_as_they_are(string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal(word, Stemmer.Stem(word)));

    [Fact]
    public void Gives_the_same_stem_again() =>
        Assert.All(["mendukung", "kehadiran", "mengomentari"], word => Assert.Equal(Stemmer.Stem(word), Stemmer.Stem(word)));
}
