using System.Security.Cryptography;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Tests.Units.Tips.Keeping;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Proofs;

/// <summary>Proof "receipt": the database alone cannot find one, and wrong, unknown and right ones cost like work and get like words.</summary>
public sealed class TheReceipt : TipScenario
{
    [Fact]
    public async Task The_database_alone_finds_no_receipt_even_with_the_receipt_in_hand()
    {
        await using var house = new TipHouse();
        (_, ReceiptCode receipt) = await house.KeepTipAsync(1);
        byte[][] spellings = [receipt.Secret, TipHouse.Mark(receipt.Reveal()), TipHouse.Mark(receipt.Reveal().ToLowerInvariant()), TipHouse.Mark(string.Concat(receipt.Groups).ToLowerInvariant())];
        Func<byte[], byte[]>[] hashes = [SHA256.HashData, SHA512.HashData, SHA1.HashData, MD5.HashData, b => b, b => HMACSHA256.HashData(Array.Empty<byte>(), b), b => SHA256.HashData(SHA256.HashData(b))];
        byte[][] marks = [.. hashes.SelectMany(hash => spellings.Select(hash))];
        await house.DisposePartsAsync();

        Assert.Empty(TipHouse.FilesHolding(house.DataPath, marks));
        // The same search does find it once the pepper, which lies elsewhere, is known.
        byte[] pepper = await File.ReadAllBytesAsync(Path.Combine(house.KeyPath, "pepper"));
        Assert.NotEmpty(TipHouse.FilesHolding(house.DataPath, HMACSHA256.HashData(pepper, receipt.Secret)));
        // And with other keys the bot itself does not find it.
        string elsewhere = Path.Combine(house.Root, "other-keys");
        using (var others = KeyFolder.Open(elsewhere, tipsExist: false, hold: false))
        {
            await house.ReopenAsync();
            Assert.Null(house.Get<TipStore>().FindByReceipt(others.HashOf(receipt)));
        }
        Assert.NotNull(house.Get<TipStore>().FindByReceipt(house.Get<KeyFolder>().HashOf(receipt)));
    }

    [Fact]
    public async Task Right_unknown_and_wrong_codes_cost_the_same_work()
    {
        await using var house = new TipHouse();
        (TipNumber number, ReceiptCode right) = await house.KeepTipAsync(1);
        for (int update = 2; update < 40; update++)
        {
            await house.KeepTipAsync(update);
        }
        ReceiptCode unknown = ReceiptCode.New();
        var tips = house.Get<TipStore>();
        long row = Median(() => tips.Find(number.Value)) - Median(() => tips.Find("K-0000-0000"));
        long[] work = [.. new ReceiptCode?[] { right, unknown, null }.Select(code => Median(() => house.Mailbox.OpenAsync(code, CancellationToken.None)))];
        string told = $"bytes: {string.Join(", ", work)}, of them {row} for the row";

        // What a call allocates is counted, not timed: hashing, queries, unwrapping and letters all leave their part in it.
        Assert.True(work[1] == work[2], told);
        // A right code has its row read, and nothing else more; how little that weighs in time is measured where the mailbox is tested.
        Assert.True(work[0] - row < work[1] * 1.2, told);
        // A short cut, as of a code that is only looked up and not tried on a decoy, would show.
        byte[] hash = house.Get<KeyFolder>().HashOf(unknown);
        Assert.True(Median(() => tips.FindByReceipt(hash)) < work[1] * 0.7, told);
    }

    [Fact]
    public async Task Unknown_and_wrong_codes_get_the_same_words_by_the_same_requests()
    {
        BotApplication bot = await StartWithModeratorsAsync();
        await SendAsync(bot.Budi, await ToPreviewAsync(bot.Budi));
        List<string> seen = [];
        foreach (string code in (string[])["AAAA-BBBB-CCCC-DD1D", "AAAA-BBBB", "bukan kode sama sekali"])
        {
            await AskAsync(bot.Sari, "/status");
            await bot.SettleAsync();
            bot.Telegram.ClearCalls();
            SimMessage answer = await AskAsync(bot.Sari, code);
            await bot.SettleAsync();
            Assert.Equal(TipTexts.StatusUnknown, answer.Text);
            string chat = bot.Sari.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            seen.Add(string.Join(' ', bot.Telegram.Calls.Where(c => c.Parameters["chat_id"]?.ToString() == chat).Select(c => c.Method)));
        }
        Assert.Single(seen.Distinct());
        Assert.Contains("deleteMessage", seen[0]);
    }

    /// <summary>The median of what some calls allocate on this thread.</summary>
    private static long Median<T>(Func<T> work)
    {
        long[] calls = new long[61];
        for (int i = 0; i < calls.Length; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(work());
            calls[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        return calls.Order().ElementAt(calls.Length / 2);
    }
}
