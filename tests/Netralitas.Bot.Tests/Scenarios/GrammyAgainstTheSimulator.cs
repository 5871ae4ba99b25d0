using System.Diagnostics;
using System.Text.Json.Nodes;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Scenarios;

/// <summary>
/// grammY, a client that is not ours, holds a dialogue with our simulator, so that our client and our double of Telegram
/// cannot drift away from the Bot API together. The bot is <c>tests/contract/grammy-dialogue.mjs</c>.
/// </summary>
public sealed class GrammyAgainstTheSimulator
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [NodeFact]
    public async Task An_independent_client_gets_through_a_whole_dialogue()
    {
        await using SimulatorServer simulator = await SimulatorServer.StartAsync(new() { Url = "http://127.0.0.1:0" }, CancellationToken.None);
        using Process bot = Start(simulator);
        Task<string> output = bot.StandardOutput.ReadToEndAsync();
        Task<string> errors = bot.StandardError.ReadToEndAsync();
        try
        {
            await PlayAsync(simulator);
            using var patience = new CancellationTokenSource(Patience);
            await bot.WaitForExitAsync(patience.Token);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            bot.Kill(entireProcessTree: true);
            Assert.Fail($"{e.Message}\n{await output}\n{await errors}");
        }
        finally
        {
            if (!bot.HasExited)
            {
                bot.Kill(entireProcessTree: true);
            }
        }
        Assert.Equal("", await errors);
        Assert.Equal(0, bot.ExitCode);
        Assert.Equal($"@{simulator.BotUsername} listens", (await output).Trim());
        AssertCalls(simulator);
    }

    private static async Task PlayAsync(SimulatorServer simulator)
    {
        SimUser person = simulator.User("asn");
        await person.SayAsync("/start");
        SimMessage greeting = await person.WaitForMessageAsync(timeout: Patience);
        Assert.Equal($"Halo, {person.FirstName}. Silakan tanya.", greeting.Text);
        Assert.Equal("bold", Assert.Single(greeting.Entities).Type);

        SimMessage question = await person.SayAsync("boleh ga like postingan caleg? 🙏");
        SimMessage card = await person.WaitForMessageAsync(timeout: Patience);
        Assert.Equal("Anda bertanya: boleh ga like postingan caleg? 🙏", card.Text);
        Assert.Equal(question.Id, card.ReplyTo);
        Assert.Equal(["Lihat dasar hukum", "Bagaimana kalau…", "Naskah"], card.Buttons);

        CallbackAnswer shown = await person.PressAsync(card, "Lihat dasar hukum");
        Assert.Equal("Sebentar", shown.Text);
        Assert.False(shown.ShowAlert);
        SimMessage basis = await person.WaitForMessageAsync(m => m.Id == card.Id, timeout: Patience);
        Assert.Equal("Dasar: UU 20/2023 Pasal 9 ayat (2)", basis.Text);
        Assert.NotNull(basis.EditDate);
        Assert.Equal(["Kembali"], basis.Buttons);

        CallbackAnswer back = await person.PressAsync(basis, "Kembali");
        Assert.Null(back.Text);
        Assert.Empty((await person.WaitForMessageAsync(m => m.Id == card.Id, timeout: Patience)).Buttons);

        await person.EditAsync(question, "boleh ga komentar?");
        Assert.Equal("Anda ralat: boleh ga komentar?", (await person.WaitForMessageAsync(m => m.Id != card.Id, timeout: Patience)).Text);

        await person.SayAsync("/salah");
        Assert.Equal("Ditolak: 400 sendMessage", (await person.WaitForMessageAsync(timeout: Patience)).Text);

        await person.SayAsync("/selesai");
        Assert.Equal("Sampai jumpa.", (await person.WaitForMessageAsync(timeout: Patience)).Text);
    }

    private static void AssertCalls(SimulatorServer simulator)
    {
        Assert.Equal(0, simulator.PendingUpdates);
        SimCall[] refused = [.. simulator.Calls.Where(c => c.Status is not (200 or 0))];
        Assert.Equal(["sendMessage"], refused.Select(c => c.Method));
        Assert.Equal(["start", "selesai"], simulator.Commands().Select(c => (string?)((JsonObject)c!)["command"]));
    }

    private static Process Start(SimulatorServer simulator)
    {
        var start = new ProcessStartInfo(NodeFactAttribute.Node ?? throw new InvalidOperationException("node is not installed"))
        {
            ArgumentList = { "grammy-dialogue.mjs" },
            WorkingDirectory = Repository.PathOf("tests", "contract"),
            Environment = { ["SIMULATOR_URL"] = simulator.BaseAddress.ToString(), ["SIMULATOR_TOKEN"] = simulator.Token },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
