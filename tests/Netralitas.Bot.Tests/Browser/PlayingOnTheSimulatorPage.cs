using Microsoft.Playwright;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Bot.Tests.Browser;

/// <summary>Somebody opens <c>/simulator</c> and plays an ASN, a citizen and a moderator.</summary>
public sealed class PlayingOnTheSimulatorPage : Scenario
{
    private const string UpdateScreenshots = "UPDATE_SCREENSHOTS";
    private const string Hostile = "<img src=x onerror=document.title=1> <b>boleh</b> ga PNS like postingan caleg?";

    /// <summary>No sandbox, since CI runs as root in a container; no calls home, since there is no network.</summary>
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly List<string> _complaints = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public override async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        await base.DisposeAsync();
    }

    [ChromiumFact]
    public async Task An_ASN_and_a_citizen_ask_and_see_cards()
    {
        BotApplication bot = await StartAsync();
        IPage page = await OpenAsync(new Uri(bot.Telegram.BaseAddress, "/simulator"));
        ILocator asn = page.Locator("#phone-asn");
        ILocator citizen = page.Locator("#phone-citizen");

        await StartTalkingAsync(asn);
        await SayAsync(asn, "boleh ga saya like postingan caleg?");
        ILocator card = asn.Locator(".message.bot", new() { HasText = "TIDAK BOLEH" });
        await Expect(card.Locator(".text b").First).ToHaveTextAsync("TIDAK BOLEH");
        await card.GetByRole(AriaRole.Button, new() { Name = CardTexts.WhatIf }).ClickAsync();
        await Expect(asn.Locator(".message.bot", new() { HasText = CardTexts.FlipsWhen })).ToBeVisibleAsync();

        await StartTalkingAsync(citizen);
        await SayAsync(citizen, Hostile);
        await Expect(citizen.Locator(".message.mine .text").Last).ToHaveTextAsync(Hostile);
        await Expect(citizen.Locator(".message.bot .text").Last).ToContainTextAsync("🔴 TIDAK BOLEH");
        Assert.Equal(0, await citizen.Locator(".log .text img, .message.mine .text b").CountAsync());

        Assert.Equal("Simulator · Netralitas", await page.TitleAsync());
        Assert.Empty(_complaints);
    }

    [ChromiumFact]
    public async Task The_picture_in_the_README_shows_a_conversation()
    {
        // The clock stands still, so that the picture changes only when the page or the answers do.
        BotApplication bot = await StartAsync(new() { Time = new FakeTime() });
        IPage page = await OpenAsync(new Uri(bot.Telegram.BaseAddress, "/simulator"));
        ILocator asn = page.Locator("#phone-asn");
        ILocator citizen = page.Locator("#phone-citizen");
        ILocator moderator = page.Locator("#phone-moderator");

        await StartTalkingAsync(asn);
        await SayAsync(asn, "boleh ga saya like postingan caleg?");
        await Expect(asn.Locator(".message.bot")).ToHaveCountAsync(2);
        await StartTalkingAsync(citizen);
        await SayAsync(citizen, "tetangga saya PNS, boleh nyoblos?");
        await Expect(citizen.Locator(".message.bot")).ToHaveCountAsync(2);
        await moderator.Locator(".chats").SelectOptionAsync(new SelectOptionValue { Label = "Netralitas" });
        await StartTalkingAsync(moderator);
        await SayAsync(moderator, "/topik");
        await moderator.GetByRole(AriaRole.Button, new() { Name = "Kotak kosong" }).ClickAsync();
        await Expect(moderator.Locator(".message.bot .text").Last).ToContainTextAsync("Kotak kosong");
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Mouse.MoveAsync(0, 0); // a message under the mouse shows its actions

        byte[] picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.True(picture.Length > 20_000, "The picture is nearly empty.");
        if (Environment.GetEnvironmentVariable(UpdateScreenshots) == "1")
        {
            Assert.True(picture.Length < 300 * 1024, "Too large for the repository.");
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", "simulator.png"), picture);
        }
        Assert.Empty(_complaints);
    }

    private async Task<IPage> OpenAsync(Uri address)
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Chromium, Args = Arguments });
        IPage page = await _browser.NewPageAsync(new()
        {
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            ColorScheme = ColorScheme.Light,
            ViewportSize = new() { Width = 1560, Height = 1030 },
        });
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
        await page.GotoAsync(address.ToString());
        await Expect(page.Locator("body[data-ready=true]")).ToBeVisibleAsync();
        return page;
    }

    private static async Task StartTalkingAsync(ILocator phone)
    {
        await phone.Locator(".start").ClickAsync();
        await Expect(phone.Locator(".message.bot").First).ToContainTextAsync("Selamat datang");
    }

    private static async Task SayAsync(ILocator phone, string text)
    {
        await phone.Locator(".input").FillAsync(text);
        await phone.Locator(".input").PressAsync("Enter");
    }
}
