using Microsoft.Extensions.Logging.Abstractions;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Storage;

public abstract class WhatIsKeptOfUpdates : IAsyncDisposable
{
    private const long Bot = 42;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTime _time = new(new DateTimeOffset(2026, 11, 24, 23, 59, 0, TimeSpan.FromHours(7)));
    private readonly Database _database;
    private readonly SeenUpdates _seen;

    protected WhatIsKeptOfUpdates(bool postgres)
    {
        _database = Database.Open((postgres ? TestDatabase.Postgres() : TestDatabase.Usual()).Options(_folder.Path), NullLogger.Instance);
        _seen = new SeenUpdates(_database, _time);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [DatabaseFact]
    public async Task A_marked_update_is_known_also_after_a_restart_and_only_for_its_bot()
    {
        await MarkAsync(7);
        await MarkAsync(7);
        await MarkAsync(5);
        var restarted = new SeenUpdates(_database, _time);

        Assert.True(restarted.Contains(Bot, 7) && restarted.Contains(Bot, 5));
        Assert.False(restarted.Contains(Bot, 6) || restarted.Contains(Bot, 8));
        Assert.False(restarted.Contains(43, 7));
    }

    [DatabaseFact]
    public async Task An_update_marked_after_the_first_look_is_known_too()
    {
        Assert.False(_seen.Contains(Bot, 7));
        await MarkAsync(7);

        Assert.True(_seen.Contains(Bot, 7));
    }

    [DatabaseFact(SqliteOnly = true)]
    public async Task Nothing_but_bot_number_and_day_is_kept()
    {
        await MarkAsync(7);

        Assert.Equal(
            ["bot_id", "update_id", "day"],
            _database.Read(s => s.Query("select name from pragma_table_info('seen_update')", r => r.GetString(0))));
        Assert.Equal("2026-11-24", _database.Read(s => s.Scalar("select day from seen_update")));
    }

    [DatabaseFact]
    public async Task A_number_stays_a_day_and_is_gone_within_two()
    {
        await MarkAsync(7);
        using var log = new SeenLog(new StorageOptions { Path = _folder.Path }, _time);
        using var pruner = new SeenUpdatePruner(_seen, log, _time, NullLogger<SeenUpdatePruner>.Instance);
        await pruner.StartAsync(CancellationToken.None);
        await PassAsync(TimeSpan.FromMinutes(1)); // the day ends
        for (int hour = 0; hour < 24; hour++)
        {
            await PassAsync(TimeSpan.FromHours(1));
        }
        await _time.UntilSomebodyWaitsAsync(TimeSpan.FromHours(1));
        await pruner.StopAsync(CancellationToken.None);

        Assert.False(new SeenUpdates(_database, _time).Contains(Bot, 7));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.FromHours(7)), _time.GetUtcNow());
    }

    [DatabaseFact]
    public async Task A_number_of_yesterday_stays()
    {
        await MarkAsync(7);
        _time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(0, await _seen.PruneAsync(CancellationToken.None));
        Assert.True(new SeenUpdates(_database, _time).Contains(Bot, 7));
    }

    [DatabaseFact]
    public async Task Many_are_deleted_in_small_transactions()
    {
        await _database.WriteAsync(
            s => s.Execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < 12000) insert into seen_update (bot_id, update_id, day) select 42, i, '2026-11-01' from n"),
            CancellationToken.None);

        Assert.Equal(12_000, await _seen.PruneAsync(CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Feedback_is_counted_by_card_and_day()
    {
        var feedback = new CardFeedback(_database);
        var day = new DateOnly(2026, 11, 24);
        await feedback.AddAsync("kartu", day, up: true, CancellationToken.None);
        await feedback.AddAsync("kartu", day, up: true, CancellationToken.None);
        await feedback.AddAsync("kartu", day.AddDays(1), up: false, CancellationToken.None);

        Assert.Equal((2, 1), feedback.Count("kartu"));
        Assert.Equal((0, 0), feedback.Count("lain"));
        Assert.Equal(2L, _database.Read(s => s.Scalar("select count(*) from card_feedback")));
    }

    private Task MarkAsync(int update) => _database.WriteAsync(s => _seen.Mark(s, Bot, update), CancellationToken.None);

    private async Task PassAsync(TimeSpan wait)
    {
        await _time.UntilSomebodyWaitsAsync(wait);
        _time.Advance(wait);
    }
}

public sealed class WhatIsKeptOfUpdatesOnSqlite() : WhatIsKeptOfUpdates(postgres: false);

public sealed class WhatIsKeptOfUpdatesOnPostgres() : WhatIsKeptOfUpdates(postgres: true);
