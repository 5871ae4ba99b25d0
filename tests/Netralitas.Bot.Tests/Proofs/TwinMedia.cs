using System.Text;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>Proof "twin media": the same photo from two accounts gets other names, no hidden data and no shared ids.</summary>
public sealed class TwinMedia : TipScenario
{
    [Fact]
    public async Task The_same_photo_from_two_accounts_shares_no_name_id_or_hidden_data()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        SimChat moderators = bot.Telegram.Group("Moderator Netralitas");
        byte[] photo = Tainted.Jpeg(SmallPictures.Baseline, 6);
        SimMessage mine = await TellAsync(bot.Budi, photo, "Dari satu orang: camat mengumpulkan perangkat di aula.");
        SimMessage theirs = await TellAsync(bot.Sari, photo, "Dari orang lain: lurah membagikan kaus di lapangan.");
        await bot.Telegram.WaitUntilAsync(() => moderators.VisibleMessages().Count(m => m.FileId is not null) == 2);
        await bot.SettleAsync();

        SimMessage[] posted = [.. moderators.VisibleMessages().Where(m => m.FileId is not null)];
        string[] ids = [.. posted.Append(mine).Append(theirs).SelectMany(m => new[] { m.FileId!, bot.Telegram.File(m.FileId!).UniqueId })];
        Assert.Equal(8, ids.Distinct().Count());
        string[] names = [.. bot.Telegram.Calls.Where(c => c.Method is "sendPhoto" or "sendDocument" or "sendMediaGroup").SelectMany(c => c.Files).Select(f => f.FileName)];
        Assert.Equal(2, names.Distinct().Count());
        foreach (SimMessage post in posted)
        {
            byte[] bytes = bot.Telegram.File(post.FileId!).Bytes.ToArray();
            Assert.True(photo.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Tainted.Marker)) >= 0, "the photo that was sent had hidden data");
            Assert.True(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Tainted.Marker)) < 0);
            if (Exiftool.WhySkipped is null)
            {
                Assert.DoesNotContain((await Exiftool.ReadAsync(bytes)).Keys, field => field.StartsWith("XMP", StringComparison.Ordinal) || field.StartsWith("IPTC", StringComparison.Ordinal) || field.StartsWith("GPS", StringComparison.Ordinal));
            }
        }
        string[] stored = Directory.GetFiles(Path.Combine(bot.DataPath, EvidenceVault.Folder));
        Assert.Equal(2, stored.Length);
        Assert.NotEqual(File.ReadAllBytes(stored[0]), File.ReadAllBytes(stored[1]));
    }

    /// <summary>Sends a tip with a photo; the message with the photo.</summary>
    private static async Task<SimMessage> TellAsync(SimUser person, byte[] photo, string account)
    {
        await ToAccountAsync(person);
        SimMessage screen = await FollowAsync(person, await AskAsync(person, account), TipTexts.Next);
        Assert.Contains(TipTexts.EvidenceTitle, screen.Text);
        SimMessage sent = await person.SendPhotoAsync(photo);
        screen = await FollowAsync(person, await person.WaitForMessageAsync(), TipTexts.Next);
        (string code, SimMessage noted) = await SendAsync(person, await FollowAsync(person, screen, TipTexts.Yes));
        await AskAsync(person, GroupsOf(code, noted));
        return sent;
    }
}
