using System.Buffers.Binary;
using System.Globalization;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Sealing;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

public sealed class WhatIsSealed : IAsyncDisposable
{
    private const long Chat = 700_000_002;

    private readonly TipHouse _house = new();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Two_tips_of_one_account_share_no_equal_field_but_coarse_ones()
    {
        string[] coarse = ["moderator_key", "state", "hold", "received_day", "active_day", "position", "kind", "day", "with_digest", "part", "in_doubt", "until_day"];
        foreach (int update in (int[])[1, 2])
        {
            DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
            EvidenceHandle same = await _house.StoreAsync(draft, [.. Enumerable.Range(0, 200).Select(i => (byte)i)]);
            (_, ReceiptCode receipt) = await _house.KeepTipAsync(update, TipHouse.Report(evidence: same), draft);
            await _house.Mailbox.EnablePushAsync(receipt, Chat, CancellationToken.None);
        }

        foreach (string table in (string[])["tip", "outbox", "evidence", "push"])
        {
            List<Dictionary<string, string>> rows = _house.Database.Read(s => s.Query(
                $"select * from {table}",
                r => Enumerable.Range(0, r.FieldCount).ToDictionary(r.GetName, i => r.GetValue(i) is byte[] b ? Convert.ToHexString(b) : r.GetValue(i).ToString()!)));
            Assert.Equal(2, rows.Count);
            Assert.All(rows[0].Where(f => !coarse.Contains(f.Key)), f => Assert.NotEqual(f.Value, rows[1][f.Key]));
        }
        string[] files = Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder));
        Assert.Equal(2, files.Length);
        Assert.NotEqual(File.ReadAllBytes(files[0]), File.ReadAllBytes(files[1]));
    }

    [Fact]
    public async Task The_data_holds_nothing_of_what_was_told_nor_who_told_it()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        byte[] picture = [.. Enumerable.Range(0, 50).SelectMany(_ => TipHouse.Mark("CANARY-GAMBAR"))];
        EvidenceHandle file = await _house.StoreAsync(draft, picture);
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7_391_555, TipHouse.Report(evidence: file), draft);
        await _house.Mailbox.EnablePushAsync(receipt, Chat, CancellationToken.None);
        await _house.Mailbox.ReplyAsync(receipt, "CANARY-BALASAN", [], null, CancellationToken.None);
        await _house.Get<ModeratorLetters>().WriteAsync(number, "CANARY-TANYA", CancellationToken.None);
        byte[] chatBytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(chatBytes, Chat);
        byte[] chatStored = chatBytes.AsSpan(0, 4).ToArray();
        Array.Reverse(chatStored); // as SQLite writes integers

        byte[][] marks =
        [
            TipHouse.Mark("CANARY"), TipHouse.Mark("Bogor"), TipHouse.Mark("32.01"), TipHouse.Mark(receipt.Reveal()),
            TipHouse.Mark(receipt.Reveal().Replace("-", "", StringComparison.Ordinal)), TipHouse.Mark(Chat.ToString(CultureInfo.InvariantCulture)), chatBytes, chatStored,
        ];

        Assert.Empty(TipHouse.FilesHolding(_house.Root, marks));
        // The sweep itself sees: what is there in clear, like the number, is found.
        Assert.NotEmpty(TipHouse.FilesHolding(_house.Root, TipHouse.Mark(number.Value)));
    }

    [Fact]
    public async Task The_database_alone_finds_no_receipt_and_opens_no_tip()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(7);
        TipRow row = _house.Get<TipStore>().Find(number.Value)!;

        // Without the pepper a guess cannot even be checked: no plain hash of it is there.
        foreach (byte[] guess in (byte[][])[receipt.Secret, TipHouse.Mark(receipt.Reveal())])
        {
            Assert.NotEqual(row.ReceiptHash, System.Security.Cryptography.SHA256.HashData(guess));
            Assert.NotEqual(row.ReceiptHash, System.Security.Cryptography.HMACSHA256.HashData(Array.Empty<byte>(), guess));
        }
        // The right receipt without the share opens nothing, and neither does the moderators' key.
        byte[] noShare = new byte[Sealed.KeyBytes];
        Assert.Null(TipKeyWrap.OpenForReceipt(receipt, noShare, number.Value, row.ReceiptWrap));
        BoxKey moderators = _house.Get<KeyFolder>().Moderators.Find(row.ModeratorKey)!;
        Assert.Null(TipKeyWrap.OpenForModerators(moderators, noShare, number.Value, row.ModeratorWrap));
    }

    [Fact]
    public async Task Each_wrap_opens_only_for_its_own_and_only_its_own_tip()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        (TipNumber other, ReceiptCode otherReceipt) = await _house.KeepTipAsync(2);
        TipRow row = _house.Get<TipStore>().Find(number.Value)!;
        TipRow otherRow = _house.Get<TipStore>().Find(other.Value)!;
        var safe = _house.Get<TipSafe>();

        Assert.NotNull(safe.KeyForReceipt(row, receipt));
        Assert.Null(safe.KeyForReceipt(row, otherReceipt));
        // A row that somebody put together from two does not open.
        Assert.Null(safe.KeyForReceipt(row with { ReceiptWrap = otherRow.ReceiptWrap }, otherReceipt));
        Assert.Equal(TipKeyState.Damaged, safe.KeyForModerators(row with { ModeratorWrap = otherRow.ModeratorWrap }).State);
        byte[] key = safe.KeyForModerators(row).Key!;
        Assert.Null(TipSafe.OpenBody(row with { Body = otherRow.Body }, key));
    }

    [Fact]
    public async Task A_tip_that_was_wrapped_before_keys_were_split_opens_still()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        TipRow row = _house.Get<TipStore>().Find(number.Value)!;
        var safe = _house.Get<TipSafe>();
        byte[] tipKey = safe.KeyForReceipt(row, receipt)!;
        byte[] share = _house.Get<ShareBooks>().Read(row.Share).Share;
        BoxKey moderators = _house.Get<KeyFolder>().Moderators.Find(row.ModeratorKey)!;
        string purpose = $"netralitas/1/moderators/{number.Value}";
        byte[] earlier = Sealed.Close(Sealed.Derive(moderators.Bytes, share, purpose), tipKey, purpose);

        (TipKeyState state, byte[]? key) = safe.KeyForModerators(row with { ModeratorWrap = earlier });

        Assert.Equal(TipKeyState.Opened, state);
        Assert.Equal(tipKey, key);
    }

    [Fact]
    public async Task What_is_under_the_moderators_key_is_not_the_key_of_the_tip()
    {
        (TipNumber number, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        TipRow row = _house.Get<TipStore>().Find(number.Value)!;
        byte[] tipKey = _house.Get<TipSafe>().KeyForReceipt(row, receipt)!;
        byte[] share = _house.Get<ShareBooks>().Read(row.Share).Share;
        BoxKey moderators = _house.Get<KeyFolder>().Moderators.Find(row.ModeratorKey)!;
        byte[] half = new byte[Sealed.KeyBytes];

        // Whoever has the moderators' key can undo the cipher even without what is bound to it: counter mode, as in NIST SP 800-38D, from block 2 on.
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = moderators.Bytes.ToArray();
        for (int block = 0; block < 2; block++)
        {
            byte[] stream = aes.EncryptEcb([.. row.ModeratorWrap[..12], 0, 0, 0, (byte)(block + 2)], System.Security.Cryptography.PaddingMode.None);
            for (int i = 0; i < 16; i++)
            {
                half[(block * 16) + i] = (byte)(stream[i] ^ row.ModeratorWrap[12 + (block * 16) + i]);
            }
        }

        Assert.NotEqual(tipKey, half);
        Assert.Equal(tipKey, half.Zip(share, (h, s) => (byte)(h ^ s)));
    }

    [Fact]
    public async Task Accounts_of_different_length_are_stored_in_equal_length()
    {
        (TipNumber a, _) = await _house.KeepTipAsync(1, TipHouse.Report("pendek"));
        (TipNumber b, _) = await _house.KeepTipAsync(2, TipHouse.Report(new string('p', 700)));
        var tips = _house.Get<TipStore>();

        Assert.Equal(tips.Find(a.Value)!.Body.Length, tips.Find(b.Value)!.Body.Length);
    }

    [Fact]
    public async Task The_keys_are_for_their_owner_alone_and_no_file_time_tells_the_hour()
    {
        DraftKey draft = await _house.Vault.OpenDraftAsync(CancellationToken.None);
        EvidenceHandle file = await _house.StoreAsync(draft, [1, 2, 3]);
        await _house.KeepTipAsync(7, TipHouse.Report(evidence: file), draft);

        foreach (string key in Directory.EnumerateFiles(_house.KeyPath, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "in-use"))
        {
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), key);
        }
        string sealedFile = Assert.Single(Directory.GetFiles(Path.Combine(_house.DataPath, EvidenceVault.Folder)));
        Assert.Equal(new DateTime(2026, 11, 23, 17, 0, 0, DateTimeKind.Utc), File.GetLastWriteTimeUtc(sealedFile)); // midnight, WIB
        Assert.All(Directory.GetFiles(Path.Combine(_house.KeyPath, "shares")), f => Assert.Equal(2020, File.GetLastWriteTimeUtc(f).Year));
    }

    [Fact]
    public void What_is_delicate_prints_nothing_of_itself()
    {
        var receipt = ReceiptCode.New();
        Assert.DoesNotContain(receipt.Groups, g => receipt.ToString().Contains(g, StringComparison.Ordinal));
        Assert.DoesNotContain("CANARY", TipHouse.Report().ToString());
        Assert.DoesNotContain("CANARY", new StoredTip(TipHouse.Report(), []).ToString());
        Assert.DoesNotContain("CANARY", new StoredLetter("CANARY", [], []).ToString());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0} ")]
    public void A_receipt_is_understood_as_people_type_it(string format)
    {
        var receipt = ReceiptCode.New();
        string typed = string.Format(CultureInfo.InvariantCulture, format, receipt.Reveal().ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l'));

        Assert.Equal(receipt.Reveal(), ReceiptCode.TryParse(typed)!.Reveal());
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$", receipt.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCD-EFGH-JKMN")]
    [InlineData("ABCD-EFGH-JKMN-PQRU")]
    [InlineData("ABCD-EFGH-JKMN-PQRS-TVWX")]
    public void What_cannot_be_a_receipt_is_none(string text) => Assert.Null(ReceiptCode.TryParse(text));

    [Fact]
    public void A_number_is_understood_as_people_type_it_and_is_no_sequence()
    {
        TipNumber[] numbers = [.. Enumerable.Range(0, 50).Select(_ => TipNumber.New())];

        Assert.Equal(50, numbers.Distinct().Count());
        Assert.NotEqual(numbers.Select(n => n.Value).Order(), numbers.Select(n => n.Value));
        Assert.Equal(numbers[0], TipNumber.TryParse($" {numbers[0].Value.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}"));
        Assert.Null(TipNumber.TryParse("7F3Q-9TZ2"));
    }
}
