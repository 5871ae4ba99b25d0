using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Storage;

public sealed class TheSeenLog : IDisposable
{
    private const long Bot = 42;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 11, 24, 23, 59, 0, TimeSpan.FromHours(7)));
    private readonly SeenLog _log;

    public TheSeenLog() => _log = Open();

    private string Today => Path.Combine(_folder.Path, "seen-42-2026-11-24");

    public void Dispose()
    {
        _log.Dispose();
        _folder.Dispose();
    }

    /// <summary>The first log is still open, as with a process that was killed.</summary>
    [Fact]
    public void What_was_marked_is_known_at_once_and_to_the_next_process_and_only_for_its_bot()
    {
        int[] marked = [7, 5, 8191, 8192, 8193, int.MaxValue, 7];
        Array.ForEach(marked, u => _log.Add(Bot, u));
        using SeenLog next = Open();

        foreach (SeenLog log in new[] { _log, next })
        {
            Assert.All(marked, u => Assert.True(log.Contains(Bot, u)));
            Assert.All([6, 8, 8190, 8194, 1, int.MaxValue - 1], u => Assert.False(log.Contains(Bot, u)));
        }
        Assert.False(next.Contains(43, 7));
        Assert.True(next.Contains(Bot, 7));
    }

    [Fact]
    public void The_file_holds_the_numbers_alone_and_is_the_owners_alone()
    {
        _log.Add(Bot, 0x01020304);
        _log.Add(Bot, 5);
        _log.Add(Bot, 5);

        Assert.Equal([4, 3, 2, 1, 5], Filled());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Today) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Pages_that_did_not_reach_the_disk_cost_nothing_else()
    {
        File.WriteAllBytes(Today, [7, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0]);
        _log.Add(Bot, 11);
        using SeenLog next = Open();

        Assert.All([7, 9, 11], u => Assert.True(next.Contains(Bot, u)));
        Assert.False(next.Contains(Bot, 0));
        Assert.Equal([7, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 11], Filled());
    }

    [Fact]
    public void Many_in_one_day_are_all_kept_over_restarts()
    {
        int[] marked = [.. Enumerable.Range(0, 30_000).Select(i => 100_000 + 3 * i)];
        Array.ForEach(marked[..10_001], u => _log.Add(Bot, u));
        using (SeenLog second = Open())
        {
            Array.ForEach(marked[10_001..], u => second.Add(Bot, u));
        }
        using SeenLog third = Open();

        Assert.All(marked, u => Assert.True(third.Contains(Bot, u) && !third.Contains(Bot, u + 1)));
    }

    [Fact]
    public void A_number_stays_a_day_and_is_gone_within_two()
    {
        _log.Add(Bot, 7);
        _time.Advance(TimeSpan.FromHours(24));
        _log.Add(Bot, 8);

        Assert.Equal(0, _log.Prune());
        Assert.True(_log.Contains(Bot, 7) && _log.Contains(Bot, 8));

        _time.Advance(TimeSpan.FromMinutes(1)); // 26 November begins
        Assert.Equal(1, _log.Prune());
        Assert.False(_log.Contains(Bot, 7));
        Assert.True(_log.Contains(Bot, 8));
        Assert.False(File.Exists(Today));
        _log.Add(Bot, 9);
        Assert.Equal(["seen-42-2026-11-25", "seen-42-2026-11-26"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_bot_on_the_same_data_begins_anew_and_the_first_is_not_forgotten()
    {
        _log.Add(Bot, 7);
        _log.Add(43, 9);

        Assert.True(_log.Contains(Bot, 7) && _log.Contains(43, 9));
        Assert.False(_log.Contains(Bot, 9) || _log.Contains(43, 7));
    }

    [Fact]
    public void What_cannot_be_written_is_told_and_known_as_long_as_the_process_lives()
    {
        Directory.CreateDirectory(Today);

        var failure = Assert.Throws<StorageException>(() => _log.Add(Bot, 7));
        Assert.Contains("Storage:Path", failure.Message);
        Assert.True(_log.Contains(Bot, 7));

        Directory.Delete(Today);
        _log.Add(Bot, 8);
        Assert.Equal([8], Filled());
    }

    [Fact]
    public void It_is_among_the_files_that_are_ours()
    {
        _log.Add(Bot, 7);
        File.WriteAllText(Path.Combine(_folder.Path, "seen-42-gestern"), "?");

        Assert.Equal(["seen-42-gestern"], StorageFolders.Strangers(new StorageOptions { Path = _folder.Path }));
    }

    /// <summary>Today's file without the room behind.</summary>
    private byte[] Filled() => File.ReadAllBytes(Today).AsSpan().TrimEnd((byte)0).ToArray();

    private SeenLog Open() => new(new StorageOptions { Path = _folder.Path }, _time);
}
