using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Storage;

/// <summary>Several processes on one folder; those that were killed have not disposed of anything.</summary>
public sealed class TheSharedAnswerLog : IDisposable
{
    private const long Bot = 42;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(7)));
    private readonly List<SharedAnswerLog> _open = [];

    public void Dispose()
    {
        _open.ForEach(l => l.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public void What_left_without_its_mark_is_known_to_those_beside_and_to_the_next()
    {
        SharedAnswerLog killed = Start(), beside = Start();
        killed.NoteLeaving(Bot, 7);
        Assert.Equal(1, beside.LeftBefore(Bot, 7));
        killed.NoteLeaving(Bot, 7);
        killed.NoteLeaving(Bot, int.MaxValue);

        foreach (SharedAnswerLog log in new[] { beside, Start() })
        {
            Assert.Equal((2, 1, 0), (log.LeftBefore(Bot, 7), log.LeftBefore(Bot, int.MaxValue), log.LeftBefore(Bot, 8)));
            Assert.Equal(0, log.LeftBefore(43, 7));
        }
    }

    [Fact]
    public void A_process_goes_by_what_it_knows_and_not_by_its_own_notes()
    {
        SharedAnswerLog log = Start();
        log.NoteLeaving(Bot, 7);

        Assert.Equal(0, log.LeftBefore(Bot, 7));
    }

    [Fact]
    public void What_is_marked_leaves_nothing_and_what_said_nothing_leaves_no_trace()
    {
        SharedAnswerLog log = Start();
        log.NoteLeaving(Bot, 7);
        log.Done(Bot, 7);
        log.Done(Bot, 8);

        Assert.Equal(0, Start().LeftBefore(Bot, 7));
        Assert.Equal([-7, 7], Numbers());
    }

    /// <summary>Whoever reads on must not take the note for the end of the file, nor have counted it before.</summary>
    [Fact]
    public void What_was_taken_back_did_not_leave_and_hides_nothing()
    {
        SharedAnswerLog log = Start(), beside = Start();
        SeenPlace first = log.NoteLeaving(Bot, 7)!;
        Assert.Equal(1, beside.LeftBefore(Bot, 7));
        log.TakeBack(first);
        log.TakeBack(log.NoteLeaving(Bot, 8)!);
        log.NoteLeaving(Bot, 9);

        foreach (SharedAnswerLog other in new[] { beside, Start() })
        {
            Assert.Equal((0, 0, 1), (other.LeftBefore(Bot, 7), other.LeftBefore(Bot, 8), other.LeftBefore(Bot, 9)));
        }
    }

    [Fact]
    public void A_process_that_starts_later_is_noticed()
    {
        SharedAnswerLog log = Start();
        Assert.Equal(0, log.LeftBefore(Bot, 7));
        Start().NoteLeaving(Bot, 7);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, log.LeftBefore(Bot, 7));
    }

    [Fact]
    public void A_bot_that_was_started_a_hundred_times_still_knows_all()
    {
        for (int update = 1; update <= 100; update++)
        {
            SharedAnswerLog one = Start();
            one.NoteLeaving(Bot, update);
            one.TakeBack(one.NoteLeaving(Bot, update)!);
        }
        SharedAnswerLog last = Start();

        Assert.All(Enumerable.Range(1, 100), u => Assert.Equal(1, last.LeftBefore(Bot, u)));
    }

    [Fact]
    public void Thousands_are_read_on_over_several_blocks()
    {
        SharedAnswerLog log = Start(), beside = Start();
        for (int update = 1; update <= 10_000; update++)
        {
            log.NoteLeaving(Bot, update);
            if (update % 2 == 0)
            {
                log.Done(Bot, update);
            }
            Assert.Equal(update % 2, beside.LeftBefore(Bot, update));
        }
        Assert.Equal((1, 0), (beside.LeftBefore(Bot, 1), beside.LeftBefore(Bot, 2)));
    }

    [Fact]
    public void Its_files_are_ours_and_gone_within_two_days()
    {
        SharedAnswerLog log = Start();
        log.NoteLeaving(Bot, 7);
        Assert.Empty(StorageFolders.Strangers(new StorageOptions { Path = _folder.Path }));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Files()[0]) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        SharedAnswerLog beside = Start();
        Assert.Equal(1, beside.LeftBefore(Bot, 7));

        _time.Advance(TimeSpan.FromDays(2));
        using var pruning = new SeenLog(new StorageOptions { Path = _folder.Path }, _time);
        Assert.Equal(1, pruning.Prune());
        Assert.Equal(0, beside.LeftBefore(Bot, 7));
        Assert.False(pruning.Contains(Bot, 7));
        log.NoteLeaving(Bot, 8);
        Assert.Equal(1, Start().LeftBefore(Bot, 8));
    }

    private string[] Files() => Directory.GetFiles(_folder.Path, "left-42-*");

    private int[] Numbers() => [.. SeenFile.Read(Assert.Single(Files()))];

    private SharedAnswerLog Start()
    {
        var log = new SharedAnswerLog(new StorageOptions { Path = _folder.Path }, _time);
        _open.Add(log);
        return log;
    }
}
