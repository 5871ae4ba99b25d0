using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;

namespace Netralitas.Bot.Tests.Units.Tips.Keeping;

/// <summary>A clock that is set, as by an operator, a dead battery or a time server.</summary>
public sealed class WhenTheClockJumps : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);

    private readonly SetClock _clock = new() { Now = Noon };
    private readonly TipHouse _house;

    public WhenTheClockJumps() => _house = new TipHouse(_clock);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_clock_that_falls_behind_ends_nothing_and_is_told_until_it_is_set_right()
    {
        (_, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        await _house.Sweep.SweepAsync(CancellationToken.None);
        _clock.Now = Noon.AddYears(-6);

        await _house.Sweep.SweepAsync(CancellationToken.None);

        Assert.NotNull(await _house.OpenAsync(receipt));
        Assert.Contains("clock", Assert.Single(_house.SweepLog.AboveInformation), StringComparison.OrdinalIgnoreCase);
        _clock.Now = Noon.AddDays(1);
        await _house.Sweep.SweepAsync(CancellationToken.None);
        Assert.Single(_house.SweepLog.AboveInformation);
        Assert.Equal(1, _house.CountTips());
    }

    [Fact]
    public async Task A_tip_that_comes_while_the_clock_is_behind_is_kept_and_not_ended_when_it_is_set_right()
    {
        await _house.Sweep.SweepAsync(CancellationToken.None);
        _clock.Now = Noon.AddDays(-200);
        (_, ReceiptCode receipt) = await _house.KeepTipAsync(1);
        _clock.Now = Noon;

        await _house.Sweep.SweepAsync(CancellationToken.None);

        Assert.NotNull(await _house.OpenAsync(receipt));
    }

    [Theory]
    [InlineData(-2, true)]
    [InlineData(10, true)]
    [InlineData(16, false)]
    [InlineData(-180, false)] // else it would wait three hours and a quarter
    public async Task A_receipt_that_waits_survives_a_small_step_and_no_jump(int minutes, bool waits)
    {
        await _house.SubmitAsync(7);
        _clock.Now = Noon.AddMinutes(minutes);

        await _house.Get<PendingReceiptStore>().ExpireAsync(CancellationToken.None);

        IntakeResult? repeat = await _house.Intake.RecallAsync(TipHouse.Bot, 7, CancellationToken.None);
        Assert.Equal(waits, repeat is IntakeResult.Repeated);
        Assert.Equal(1, _house.CountTips());
        Assert.Equal(1, _house.CountOutbox()); // moderators get it in any case
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
