using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Tests.Units.Knowledge;

public sealed class Negating
{
    [Theory]
    [InlineData("tidak pakai atribut", true)]
    [InlineData("saya tidak pakai atribut", true)]
    [InlineData("tanpa atribut", true)]
    [InlineData("jangan bawa atribut", true)]
    [InlineData("belum ada atribut", true)]
    [InlineData("bukan atribut", true)]
    [InlineData("tidak sedang pakai atribut", true)]
    [InlineData("pakai atribut", false)]
    [InlineData("atribut tidak", false)] // behind it
    [InlineData("bukan saya pakai atribut", false)] // "bukan" reaches the next word only
    [InlineData("tidak salah datang dengan atribut", false)] // another word takes the negation
    [InlineData("tidak boleh pakai atribut", false)] // the permission is negated, not the act
    [InlineData("boleh tidak pakai atribut", false)] // a question
    [InlineData("bisa tidak pakai atribut", false)]
    [InlineData("kena tidak pakai atribut", false)]
    [InlineData("tidak pakai lagi ikut sama atribut", false)] // too far
    public void Governs_what_stands_close_behind_it(string text, bool negated)
    {
        string[] stems = [.. text.Split(' ').Select(Stemmer.Stem)];

        Assert.Equal(negated, Negation.IsBefore(stems, Array.IndexOf(stems, "atribut")));
    }
}
