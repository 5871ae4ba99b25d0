using Netralitas.Bot.FreeText;
using Netralitas.Bot.Tips.Media;
using Netralitas.Bot.Tips.Writing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Tests.Units.Tips;

public class StrippingText
{
    [Theory]
    [InlineData("ca\u200Bmat\u2060 \u00ADkampanye\uFEFF", "camat kampanye")]
    [InlineData("ca\U000E0041\U000E0042mat", "camat")]
    [InlineData("a\uFE0Fb\u034Fc\u3164d", "abcd")]
    [InlineData("\u202Eterbalik\u202C", "terbalik")]
    [InlineData("０８００ 𝟏𝟐 ①② bagi²", "0800 12 12 bagi2")]
    [InlineData("𝐜𝐚𝐦𝐚𝐭 ｋａｄｅｓ", "camat kades")]
    [InlineData("satu\u00A0dua\u2003tiga   empat", "satu dua tiga empat")]
    [InlineData("a\r\n\r\n\r\n\r\nb\u2028c \n d", "a\n\nb\nc\nd")]
    [InlineData("Z\u0351\u0352\u0353\u0354\u0355\u0356algo", "Z\u0351\u0352algo")]
    [InlineData("foto 📸 ada", "foto 📸 ada")]
    [InlineData("rusak \ud83d sini", "rusak sini")]
    [InlineData("@akun tetap teks", "@akun tetap teks")]
    public void Only_what_can_be_seen_stays(string text, string expected) => Assert.Equal(expected, TextStripper.Strip(text).Text);

    [Fact]
    public void Who_a_mention_points_to_is_lost_and_where_a_link_leads_is_kept()
    {
        const string Text = "Budi posting ini dan itu";
        StrippedText stripped = TextStripper.Strip(Text,
        [
            new MessageEntity { Type = MessageEntityType.TextMention, Offset = 0, Length = 4, User = new User { Id = 777000111, FirstName = "Rahasia" } },
            new MessageEntity { Type = MessageEntityType.TextLink, Offset = 13, Length = 3, Url = "https://contoh.invalid/p/1" },
            new MessageEntity { Type = MessageEntityType.TextLink, Offset = 21, Length = 3, Url = "tg://user?id=777000111" },
            new MessageEntity { Type = MessageEntityType.TextLink, Offset = 21, Length = 300, Url = "https://contoh.invalid/terlalu-panjang" },
        ]);
        Assert.Equal("Budi posting ini (https://contoh.invalid/p/1) dan itu", stripped.Text);
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        StrippedText stripped = TextStripper.Strip(new string('a', TextStripper.MaxLength - 1) + "👨🏽 dan lagi");
        Assert.True(stripped.WasCut);
        Assert.Equal(TextStripper.MaxLength - 1, stripped.Text.Length);
        Assert.False(TextStripper.Strip("pendek").WasCut);
    }

    [Fact]
    public void File_names_say_nothing_and_never_repeat()
    {
        string[] names = [.. Enumerable.Range(0, 1000).Select(_ => FileNames.Fresh(EvidenceFormat.Jpeg))];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^bukti-[0-9a-z]{10}\\.jpg$", name));
        Assert.EndsWith(".webp", FileNames.Fresh(EvidenceFormat.WebP), StringComparison.Ordinal);
    }
}
