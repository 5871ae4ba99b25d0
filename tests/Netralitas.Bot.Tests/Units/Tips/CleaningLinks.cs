using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Bot.Tests.Units.Tips;

public class CleaningLinks
{
    [Theory]
    [InlineData("https://www.instagram.com/p/ABC123/?igsh=MTIz&utm_source=ig_web_copy_link", "https://www.instagram.com/p/ABC123/")]
    [InlineData("https://www.instagram.com/reel/ABC123/?igshid=xyz&img_index=2", "https://www.instagram.com/reel/ABC123/?img_index=2")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?si=abcDEF&t=42", "https://youtu.be/dQw4w9WgXcQ?t=42")]
    [InlineData("https://www.youtube.com/watch?v=abc&feature=share&si=q&pp=ygU", "https://www.youtube.com/watch?v=abc")]
    [InlineData("https://x.com/akun/status/123?s=20&t=AbCd", "https://x.com/akun/status/123")]
    [InlineData("https://twitter.com/akun/status/123?ref_src=twsrc", "https://twitter.com/akun/status/123")]
    [InlineData("https://www.facebook.com/permalink.php?story_fbid=1&id=2&mibextid=zz&__tn__=R", "https://www.facebook.com/permalink.php?story_fbid=1&id=2")]
    [InlineData("https://m.facebook.com/story.php?story_fbid=pfbid0x&id=99&rdid=a&sfnsn=wa", "https://m.facebook.com/story.php?story_fbid=pfbid0x&id=99")]
    [InlineData("https://www.tiktok.com/@akun/video/7123?_r=1&_t=ZS-8x&is_from_webapp=1", "https://www.tiktok.com/@akun/video/7123")]
    [InlineData("https://www.threads.net/@akun/post/Cx1?xmt=AQG&igshid=1", "https://www.threads.net/@akun/post/Cx1")]
    [InlineData("https://t.me/kanal/123?single&comment=5&ref=z", "https://t.me/kanal/123?single&comment=5")]
    [InlineData("https://berita.contoh.invalid/read?id=77&utm_medium=wa&fbclid=IwAR1&gclid=2", "https://berita.contoh.invalid/read?id=77")]
    [InlineData("https://contoh.invalid/a/b?token=rahasia&user=budi#bagian", "https://contoh.invalid/a/b")]
    [InlineData("https://contoh.invalid/a;jsessionid=ABC?p=12", "https://contoh.invalid/a?p=12")]
    [InlineData("https://budi:sandi@contoh.invalid:8443/x", "https://contoh.invalid:8443/x")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fcontoh.invalid%2Fx%3Fp%3D1%26fbclid%3Dz&h=AT0", "https://contoh.invalid/x?p=1")]
    [InlineData("https://www.google.com/url?sa=t&q=https%3A%2F%2Fcontoh.invalid%2Fy&usg=AO", "https://contoh.invalid/y")]
    [InlineData("https://www.google.com/amp/s/contoh.invalid/z?utm_source=x", "https://contoh.invalid/z")]
    [InlineData("instagram.com/p/ABC?igsh=1", "https://instagram.com/p/ABC")]
    [InlineData("HTTPS://WWW.Instagram.COM/p/ABC?igsh=1", "https://www.instagram.com/p/ABC")]
    public void Only_what_finds_the_post_stays(string link, string expected) => Assert.Equal(expected, LinkCleaner.Clean(link)?.Url);

    [Theory]
    [InlineData("https://vt.tiktok.com/ZSabc/", nameof(LinkConcern.MayNameSharer))]
    [InlineData("https://www.facebook.com/share/p/1AbC/?mibextid=x", nameof(LinkConcern.MayNameSharer))]
    [InlineData("https://www.instagram.com/share/reel/BAx", nameof(LinkConcern.MayNameSharer))]
    [InlineData("https://t.me/+AbCdEf", nameof(LinkConcern.MayNameSharer))]
    [InlineData("https://drive.google.com/file/d/1x/view?usp=sharing&ouid=1", nameof(LinkConcern.MayNameOwner))]
    [InlineData("https://docs.google.com/document/u/0/d/1x/edit?ouid=1", nameof(LinkConcern.MayNameOwner))]
    [InlineData("https://www.instagram.com/p/ABC/", nameof(LinkConcern.None))]
    public void What_cutting_cannot_cure_is_said(string link, string concern) => Assert.Equal(Enum.Parse<LinkConcern>(concern), LinkCleaner.Clean(link)!.Concern);

    [Fact]
    public void Links_in_a_text_are_cleaned_where_they_stand()
    {
        CleanedLinks cleaned = LinkCleaner.CleanAll(
            "Ini (https://x.com/a/status/1?s=20). Juga instagram.com/p/B?igsh=1, dan tg://user?id=777! Sisanya biasa: a.b/c, budi@x.com/y");
        Assert.Equal("Ini (https://x.com/a/status/1). Juga https://instagram.com/p/B, dan [tautan dihapus]! Sisanya biasa: a.b/c, budi@x.com/y", cleaned.Text);
        Assert.Equal(2, cleaned.Links.Count);
    }

    [Fact]
    public void Cleaning_twice_changes_nothing()
    {
        string once = LinkCleaner.CleanAll("https://berita.contoh.invalid/read?id=77&x=1 https://mega.nz/file/a#kunci https://contoh.invalid/#/halaman?x=1").Text;
        Assert.Equal("https://berita.contoh.invalid/read?id=77 https://mega.nz/file/a#kunci https://contoh.invalid/#/halaman", once);
        Assert.Equal(once, LinkCleaner.CleanAll(once).Text);
    }

    [Theory]
    [InlineData("javascript:alert(1)"), InlineData("tg://resolve?domain=x"), InlineData("file:///etc/passwd"), InlineData("http://")]
    public void What_is_no_web_address_is_none(string link) => Assert.Null(LinkCleaner.Clean(link));
}
