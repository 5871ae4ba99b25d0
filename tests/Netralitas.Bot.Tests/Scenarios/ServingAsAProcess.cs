using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Simulator;
using Xunit.Abstractions;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>The program as an operator meets it: started, asked for its health, stopped, killed, and set up wrongly.</summary>
public sealed partial class ServingAsAProcess(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int BadConfiguration = 78;
    private const int Unavailable = 69;
    private const string Listening = "Listening on";
    private const string Polling = "Polling as bot";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private SimulatorServer _telegram = null!;

    public async Task InitializeAsync() => _telegram = await SimulatorServer.StartAsync(
        new SimulatorOptions { Url = "http://127.0.0.1:0", CallLogPath = Path.Combine(_folder.Path, "calls.jsonl") }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        await _telegram.DisposeAsync();
        RecordedRequests.Append(Path.Combine(_folder.Path, "calls.jsonl"));
        Assert.Empty(_telegram.Violations);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_soon_ready_answers_and_ends_with_0_when_told_to_stop()
    {
        using BotProcess bot = Serve();
        Uri address = AddressIn(await bot.WaitForLineAsync(Listening));
        await bot.WaitForLineAsync(Polling);
        TimeSpan start = Stopwatch.GetElapsedTime(bot.Started);
        using HttpResponseMessage ready = await _http.GetAsync(new Uri(address, "/health/ready"));
        output.WriteLine($"start to ready: {start.TotalMilliseconds:0} ms, resident: {bot.ResidentBytes / 1024 / 1024} MB");

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        SimUser person = _telegram.User("asn");
        await person.SayAsync("boleh ga saya like postingan caleg?");
        Assert.StartsWith("🔴 TIDAK BOLEH", (await person.WaitForMessageAsync()).Text);
        await bot.TerminateAsync();
        Assert.Equal(0, await bot.WaitForExitAsync());
        Assert.Equal(0, _telegram.PendingUpdates);
        Assert.Empty(bot.Output);
        Assert.DoesNotContain(bot.Errors, line => line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) || line.Contains("\"Level\":\"Fatal\"", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Errors, line => line.Contains(_telegram.Token, StringComparison.Ordinal) || line.Contains("postingan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_between_the_reply_and_its_confirmation_it_does_not_answer_twice()
    {
        SimUser person = _telegram.User("asn");
        await person.SayAsync("boleh ga saya like postingan caleg?");
        // The first poll brings the question; the following ones, which would confirm it, fail.
        _telegram.Fail("getUpdates", Fault.Delay(TimeSpan.Zero));
        for (int i = 0; i < 50; i++)
        {
            _telegram.Fail("getUpdates", Fault.Error(400, "Bad Request: not now"));
        }

        using (BotProcess bot = Serve())
        {
            await person.WaitForMessageAsync();
            await _telegram.WaitUntilAsync(() => _telegram.Calls.Any(c => c is { Method: "getUpdates", Fault: "error" } && c.Parameters["offset"] is not null));
            await bot.KillAsync();
        }
        Assert.Equal(1, _telegram.PendingUpdates);
        _telegram.ClearFaults();
        using (BotProcess bot = Serve())
        {
            await _telegram.WaitUntilIdleAsync();
            Assert.Single(person.Messages(), m => m.FromBot);
            await person.SayAsync("PNS boleh nyoblos?");
            Assert.StartsWith("🟢 BOLEH", (await person.WaitForMessageAsync()).Text);
            await bot.TerminateAsync();
            Assert.Equal(0, await bot.WaitForExitAsync());
        }
        Assert.Equal(2, person.Messages().Count(m => m.FromBot));
    }

    [Fact]
    public async Task Without_a_token_it_brings_its_own_simulator()
    {
        using BotProcess bot = BotProcess.Start([], new Dictionary<string, string> { ["Knowledge:Path"] = Repository.PathOf("knowledge") }, _folder);
        string line = await bot.WaitForLineAsync("/simulator");
        Uri page = new(line[line.IndexOf("http", StringComparison.Ordinal)..]);

        Assert.Contains("Simulator Netralitas", await _http.GetStringAsync(page));
        Assert.Equal([line], bot.Output);
        await bot.TerminateAsync();
        Assert.Equal(0, await bot.WaitForExitAsync());
    }

    [Fact]
    public async Task Healthcheck_asks_the_running_program()
    {
        using BotProcess bot = Serve();
        Uri address = AddressIn(await bot.WaitForLineAsync(Listening));
        await bot.WaitForLineAsync(Polling);

        using BotProcess check = BotProcess.Start(["healthcheck"], new Dictionary<string, string> { ["Urls"] = address.ToString() }, _folder);
        Assert.Equal(0, await check.WaitForExitAsync());
        Assert.Contains("\"status\":\"ready\"", Assert.Single(check.Output));

        await bot.TerminateAsync();
        await bot.WaitForExitAsync();
        using BotProcess again = BotProcess.Start(["healthcheck"], new Dictionary<string, string> { ["Urls"] = address.ToString() }, _folder);
        Assert.Equal(Unavailable, await again.WaitForExitAsync());
        Assert.Empty(again.Output);
    }

    [Theory]
    [InlineData("Knowledge:Path", "tidak-ada", "Knowledge:Path")]
    [InlineData("Telegram:Token", "bukan-token-RAHASIA", "Telegram:Token")]
    [InlineData("Telegram:Mode", "merpati-RAHASIA", "Telegram:Mode")]
    [InlineData("Urls", "bukan alamat", "Urls")]
    [InlineData("Storage:Provider", "oracle", "Storage:Provider")]
    [InlineData("Simulator:Url", "http://10.1.2.3:5080", "Simulator:Url")]
    public async Task A_wrong_setting_ends_it_with_one_line_that_names_the_key(string key, string value, string named)
    {
        using BotProcess bot = BotProcess.Start([], new Dictionary<string, string> { [key] = value }, _folder);

        Assert.Equal(BadConfiguration, await bot.WaitForExitAsync());

        string line = Assert.Single(bot.Errors);
        Assert.StartsWith(named + ":", line);
        Assert.DoesNotContain("RAHASIA", line);
        Assert.Empty(bot.Output);
    }

    [Fact]
    public async Task A_token_that_Telegram_refuses_ends_it()
    {
        using BotProcess bot = Serve(token: "42:DICABUT");

        Assert.Equal(BadConfiguration, await bot.WaitForExitAsync());

        Assert.StartsWith("Telegram:Token: Telegram menolak", bot.Errors[^1]);
        Assert.DoesNotContain(bot.Errors, line => line.Contains("DICABUT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Urls", true)]
    [InlineData("Simulator:Url", false)]
    public async Task A_port_that_is_taken_ends_it_with_one_line(string key, bool withToken)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string address = $"http://{taken.LocalEndpoint}";
        Dictionary<string, string> settings = withToken ? Settings(_telegram.Token) : [];
        settings[key] = address;

        using BotProcess bot = BotProcess.Start([], settings, _folder);

        Assert.Equal(Unavailable, await bot.WaitForExitAsync());
        string line = Assert.Single(bot.Errors, e => !e.StartsWith('{'));
        Assert.StartsWith($"{key}: {address}", line);
        Assert.Empty(bot.Output);
    }

    private BotProcess Serve(string? token = null) => BotProcess.Start(["serve"], Settings(token ?? _telegram.Token), _folder);

    private Dictionary<string, string> Settings(string token) => new(StringComparer.Ordinal)
    {
        ["Telegram:Token"] = token,
        ["Telegram:ApiBaseUrl"] = _telegram.BaseAddress.ToString(),
        ["Knowledge:Path"] = Repository.PathOf("knowledge"),
    };

    private static Uri AddressIn(string line) => new(Address().Match(line).Value);

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+")]
    private static partial Regex Address();
}
