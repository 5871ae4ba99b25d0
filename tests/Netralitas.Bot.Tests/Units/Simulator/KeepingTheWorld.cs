namespace Netralitas.Bot.Tests.Units.Simulator;

public sealed class KeepingTheWorld : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-").FullName;

    [Fact]
    public async Task The_next_run_remembers_and_counts_on()
    {
        long message, update;
        await using (var telegram = await SimulatedTelegram.StartAsync(options => options with { DataPath = _folder }))
        {
            for (var i = 0; i < 3; i++)
                await telegram.Sari.SayAsync($"pesan {i}");
            await telegram.Sari.SendPhotoAsync([0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3, 4]);
            var updates = await telegram.TakeUpdatesAsync();
            (message, update) = ((long)updates[^1]["message"]!["message_id"]!, (long)updates[^1]["update_id"]!);
            await telegram.SendAsync(telegram.Sari.Chat, "<b>kartu</b>", SimulatedTelegram.Buttons("a", "b"));
            await telegram.Budi.SayAsync("menunggu");
        }

        // The same clock again: only what was kept can tell that these ids are taken.
        await using var next = await SimulatedTelegram.StartAsync(options => options with { DataPath = _folder });
        Assert.Equal(["pesan 0", "pesan 1", "pesan 2", "", "kartu"], next.Sari.Messages().Select(kept => kept.Text));
        Assert.Equal("<b>kartu</b>", next.Sari.Messages()[^1].Html);
        Assert.Equal(["a"], next.Sari.Messages()[^1].Buttons);
        Assert.Equal(8, next.Server.File(next.Sari.Messages()[3].FileId!).Bytes.Length);
        await next.Sari.SayAsync("baru");
        var later = await next.TakeUpdatesAsync();
        Assert.Equal(["menunggu", "baru"], later.Select(taken => (string?)taken["message"]!["text"]));
        Assert.All(later, taken => Assert.True((long)taken["message"]!["message_id"]! > message && (long)taken["update_id"]! > update));
    }

    [Fact]
    public async Task Starting_over_never_repeats_an_id()
    {
        await using var telegram = await SimulatedTelegram.StartAsync();
        var before = await telegram.Sari.SayAsync("a");
        telegram.Server.Reset();
        Assert.Empty(telegram.Sari.Messages());
        var after = await telegram.Sari.SayAsync("b");
        Assert.True(after.Id > before.Id);
    }

    [Fact]
    public async Task Every_call_becomes_a_line_of_json()
    {
        var path = Path.Combine(_folder, "calls.jsonl");
        await using (var telegram = await SimulatedTelegram.StartAsync(options => options with { CallLogPath = path }))
        {
            await telegram.Sari.SayAsync("/start");
            await telegram.SendAsync(telegram.Sari.Chat, "halo");
        }

        Assert.Contains("\"method\":\"sendMessage\"", Assert.Single(await File.ReadAllLinesAsync(path)), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
