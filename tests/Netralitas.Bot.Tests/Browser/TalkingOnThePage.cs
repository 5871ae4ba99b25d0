using System.Collections.Concurrent;
using Microsoft.Playwright;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;

namespace Netralitas.Bot.Tests.Browser;

/// <summary>A person opens the simulator's page and talks to the bot there.</summary>
public sealed class TalkingOnThePage : Scenario
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [BrowserFact]
    public async Task An_asn_asks_and_a_citizen_looks_for_the_door_to_report()
    {
        BotApplication bot = await StartAsync();
        var complaints = new ConcurrentQueue<string>();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = Arguments });
        IPage page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1400, Height = 1000 }, DeviceScaleFactor = 1, ReducedMotion = ReducedMotion.Reduce });
        page.Console += (_, message) => complaints.Enqueue(message.Text);
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                complaints.Enqueue($"{response.Status} {response.Url}");
            }
        };
        await page.GotoAsync(new Uri(bot.Telegram.BaseAddress, "/simulator").ToString());
        await page.WaitForSelectorAsync("body[data-ready]");

        await SayAsync(page, "asn", "boleh ga saya like <b>postingan</b> caleg?");
        await page.Locator("[data-actor=asn] .message.bot >> text=TIDAK BOLEH").WaitForAsync();
        await page.Locator("[data-actor=asn] .message.bot button >> text=Bagaimana kalau").ClickAsync();
        await page.Locator("[data-actor=asn] .message.bot >> text=Jawabannya berubah bila").WaitForAsync();

        await page.ClickAsync("[data-actor=citizen] .start");
        ILocator door = page.Locator("[data-actor=citizen] .message.bot button >> text=Lapor");
        await door.ClickAsync();
        await page.Locator("[data-actor=citizen] .message.bot >> text=kanal resmi").First.WaitForAsync();

        Assert.Contains("<b>postingan</b>", await page.Locator("[data-actor=asn] .message.mine").Last.InnerTextAsync());
        Assert.Equal(0, await page.Locator("[data-actor=asn] .message.mine b").CountAsync());
        await PictureAsync(page);
        Assert.Empty(complaints);
    }

    private static async Task SayAsync(IPage page, string actor, string text)
    {
        ILocator start = page.Locator($"[data-actor={actor}] .start");
        if (await start.IsVisibleAsync())
        {
            await start.ClickAsync();
            await page.Locator($"[data-actor={actor}] .message.bot").First.WaitForAsync();
        }
        await page.FillAsync($"[data-actor={actor}] .input", text);
        await page.PressAsync($"[data-actor={actor}] .input", "Enter");
    }

    /// <summary>The picture for the README, taken anew only when asked for: UPDATE_SCREENSHOTS=1.</summary>
    private static async Task PictureAsync(IPage page)
    {
        using var folder = new TemporaryFolder();
        bool update = Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1";
        string path = update ? Repository.PathOf("docs/images/simulator.png") : Path.Combine(folder.Path, "simulator.png");
        await page.ScreenshotAsync(new() { Path = path });
        byte[] png = await File.ReadAllBytesAsync(path);
        Assert.True(png.AsSpan(1, 3).SequenceEqual("PNG"u8));
        Assert.True(png.Length > 20_000, "an empty page");
    }
}
