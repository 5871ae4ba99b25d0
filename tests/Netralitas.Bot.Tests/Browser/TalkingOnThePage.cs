using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Netralitas.Bot.Tests.Architecture;
using Netralitas.Bot.Tests.Support;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;
using static Microsoft.Playwright.Assertions;

namespace Netralitas.Bot.Tests.Browser;

/// <summary>A person opens the simulator's page and talks to the bot there.</summary>
public sealed class TalkingOnThePage : Scenario
{
    private const string Hostile = "<img src=x onerror=document.title=1> boleh ga saya like <b>postingan</b> caleg?";

    /// <summary>No sandbox, since CI runs as root in a container; no calls home, since there is no network.</summary>
    private static readonly string[] Arguments =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    static TalkingOnThePage() => SetDefaultExpectTimeout(30_000); // patience for a busy machine, not a wait

    private readonly ConcurrentQueue<string> _complaints = new();
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

    [BrowserFact]
    public async Task An_asn_asks_and_a_citizen_looks_for_the_door_to_report()
    {
        BotApplication bot = await StartAsync();
        IPage page = await OpenAsync(bot);
        ILocator asn = page.Locator("#phone-asn");
        ILocator citizen = page.Locator("#phone-citizen");

        await StartTalkingAsync(asn);
        await SayAsync(asn, Hostile);
        await Expect(asn.Locator(".message.mine .text").Last).ToHaveTextAsync(Hostile);
        ILocator card = asn.Locator(".message.bot", new() { HasText = "TIDAK BOLEH" });
        await Expect(card.Locator(".text b").First).ToHaveTextAsync("TIDAK BOLEH");
        await card.GetByRole(AriaRole.Button, new() { Name = CardTexts.WhatIf }).ClickAsync();
        await Expect(asn.Locator(".message.bot", new() { HasText = CardTexts.FlipsWhen })).ToBeVisibleAsync();
        Assert.Equal(0, await asn.Locator(".log .text img, .message.mine .text b").CountAsync());

        await StartTalkingAsync(citizen);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Lapor" }).First.ClickAsync();
        await Expect(citizen.Locator(".message.bot")).ToHaveCountAsync(2);

        Assert.Equal("Simulator · Netralitas", await page.TitleAsync());
        Assert.Empty(_complaints);
    }

    /// <summary>Written into the repository only when asked for: UPDATE_SCREENSHOTS=1.</summary>
    [BrowserFact]
    public async Task The_picture_in_the_README_shows_conversations()
    {
        // The clock stands still, so that the picture changes only when the page or the answers do.
        BotApplication bot = await StartAsync(new() { Time = new FakeTime() });
        IPage page = await OpenAsync(bot);
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
        Assert.True(picture.Length > 20_000, "An empty page.");
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            Assert.True(picture.Length < 300 * 1024, "Too large for the repository.");
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", "simulator.png"), picture);
        }
        Assert.Empty(_complaints);
    }

    /// <summary>Written into the repository only when asked for: UPDATE_SCREENSHOTS=1.</summary>
    [BrowserFact]
    public async Task The_picture_of_a_tip_shows_it_from_the_first_screen_to_the_moderators()
    {
        BotApplication bot = await StartAsync(new()
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Moderation:ChatId"] = "-1002000000001",
                ["Moderation:PostingMode"] = "penuh",
                ["Tips:PostingDelay"] = "0",
            },
        });
        IPage page = await OpenAsync(bot);
        ILocator citizen = page.Locator("#phone-citizen");
        ILocator asn = page.Locator("#phone-asn");

        await StartTalkingAsync(asn);
        await SayAsync(asn, "/lapor");
        await Expect(asn.Locator(".message.bot .text").Last).ToContainTextAsync("Telegram tahu");
        await StartTalkingAsync(citizen);
        await AnswerAsync(citizen, "/lapor", "Telegram tahu");
        await PressAsync(citizen, TipTexts.Begin, TipTexts.WhatTitle);
        await PressAsync(citizen, "Fasilitas negara", TipTexts.WhoTitle);
        await AnswerAsync(citizen, "kepala bidang di Dinas Contoh", TipTexts.WhereTitle);
        await AnswerAsync(citizen, "bogor", "Mana yang dimaksud");
        await PressAsync(citizen, "Kabupaten Bogor, Jawa Barat", TipTexts.SpotTitle);
        await AnswerAsync(citizen, "lapangan desa", TipTexts.WhenTitle);
        await PressAsync(citizen, TipTexts.Yesterday, TipTexts.AccountTitle);
        await AnswerAsync(citizen, "Mobil dinas dipakai mengangkut kaos paslon ke lapangan. HP saya 0812-0000-0000.", TipTexts.AccountAdded);
        await PressAsync(citizen, TipTexts.Next, TipTexts.EvidenceTitle);
        await PressAsync(citizen, TipTexts.Skip, TipTexts.WitnessTitle);
        await PressAsync(citizen, TipTexts.Yes, "persis ini yang dilihat pengawas");
        await PressAsync(citizen, TipTexts.MaskAll, "HP saya [disamarkan]");
        await PressAsync(citizen, TipTexts.Send, "Sudah dicatat?");
        await Expect(page.Locator("#phone-moderator .message", new() { HasText = "HP saya [disamarkan]" })).ToBeVisibleAsync();
        await Expect(citizen.Locator(".toast")).ToBeHiddenAsync();
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Mouse.MoveAsync(0, 0);

        byte[] picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        Assert.True(picture.Length > 20_000, "An empty page.");
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            Assert.True(picture.Length < 400 * 1024, "Too large for the repository.");
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", "tip.png"), picture);
        }
        Assert.Empty(_complaints);
    }

    /// <summary>Written into the repository only when asked for: UPDATE_SCREENSHOTS=1.</summary>
    [BrowserFact]
    public async Task The_picture_of_a_story_shows_it_from_the_tip_to_its_end()
    {
        BotApplication bot = await StartAsync(new()
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Moderation:ChatId"] = "-1002000000001",
                ["Moderation:Supervisors:0"] = "700000003",
                ["Moderation:PostingMode"] = "penuh",
                ["Tips:PostingDelay"] = "0",
            },
        });
        IPage page = await OpenAsync(bot);
        ILocator citizen = page.Locator("#phone-citizen");
        ILocator desk = page.Locator("#phone-moderator");
        SimChat group = bot.Telegram.Group("Moderator Netralitas");

        // The tip and the moderator's steps go through the same clients as the page; the page shows all of it.
        await StartTalkingAsync(citizen);
        await AnswerAsync(citizen, "/lapor", "Telegram tahu");
        await PressAsync(citizen, TipTexts.Begin, TipTexts.WhatTitle);
        await PressAsync(citizen, "Fasilitas negara", TipTexts.WhoTitle);
        await AnswerAsync(citizen, "kepala bidang di Dinas Contoh", TipTexts.WhereTitle);
        await AnswerAsync(citizen, "bogor", "Mana yang dimaksud");
        await PressAsync(citizen, "Kabupaten Bogor, Jawa Barat", TipTexts.SpotTitle);
        await AnswerAsync(citizen, "lapangan desa", TipTexts.WhenTitle);
        await PressAsync(citizen, TipTexts.Yesterday, TipTexts.AccountTitle);
        await AnswerAsync(citizen, "Mobil dinas dipakai mengangkut kaos paslon ke lapangan.", TipTexts.AccountAdded);
        await PressAsync(citizen, TipTexts.Next, TipTexts.EvidenceTitle);
        await PressAsync(citizen, TipTexts.Skip, TipTexts.WitnessTitle);
        await PressAsync(citizen, TipTexts.Yes, "persis ini yang dilihat pengawas");
        await PressAsync(citizen, TipTexts.Send, "Sudah dicatat?");
        string code = Regex.Match(
            string.Join('\n', bot.Budi.Messages().Select(m => m.Text)), @"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b").Value;

        SimMessage card = await group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.Take));
        Assert.Equal(DeskTexts.Taken, (await bot.Rina.PressAsync(card, DeskTexts.Take)).Text);
        SimMessage head = await group.WaitForMessageAsync(m => m.ThreadId != card.ThreadId && m.Buttons.Contains(DeskTexts.Ask));
        await bot.Rina.PressAsync(head, DeskTexts.Ask);
        SimMessage prompt = await group.WaitForMessageAsync(m => m.Text.Contains("pertanyaan untuk pelapor", StringComparison.Ordinal));
        await bot.SettleAsync();
        await bot.Rina.SayAsync("Berapa mobil, dan apa nomor polisinya?", group, replyTo: prompt);
        await bot.SettleAsync();
        await AnswerAsync(citizen, "/status " + code, "Berapa mobil");
        await bot.Budi.PressAsync(bot.Budi.Messages().Last(m => m.Buttons.Contains(TipTexts.Reply)), TipTexts.Reply); // the page has a "Balas" of its own
        await Expect(citizen.Locator(".message.bot .text").Last).ToContainTextAsync(TipTexts.ReplyAsk);
        await AnswerAsync(citizen, "Dua mobil, pelat merah F 1234 AB.", "Dua mobil");
        await PressAsync(citizen, TipTexts.Send, TipTexts.ReplySent);
        await group.WaitForMessageAsync(m => m.Text.Contains("Dua mobil", StringComparison.Ordinal));

        await bot.Rina.PressAsync(head, DeskTexts.Study);
        SimMessage study = await group.WaitForMessageAsync(m => m.Buttons.Contains(DeskTexts.StudyDone));
        await bot.SettleAsync();
        await bot.Rina.PressAsync(study, "1");
        await bot.Rina.PressAsync(study, DeskTexts.StudyDone);
        await bot.Rina.PressAsync(head, DeskTexts.Refer);
        SimMessage where = await group.WaitForMessageAsync(m => m.Text.Contains("Diteruskan ke mana", StringComparison.Ordinal));
        await bot.SettleAsync();
        await bot.Rina.PressAsync(where, "BKN/PPK");
        await bot.Rina.PressAsync(head, DeskTexts.Close);
        SimMessage how = await group.WaitForMessageAsync(m => m.Text.Contains("Ditutup sebagai apa", StringComparison.Ordinal));
        await bot.SettleAsync();
        await bot.Rina.PressAsync(how, "Terbukti");
        SimMessage why = await group.WaitForMessageAsync(m => m.Id == how.Id && m.Text.Contains("alasannya", StringComparison.Ordinal));
        await bot.Rina.SayAsync("diakui yang bersangkutan", group, replyTo: why);
        await group.WaitForMessageAsync(m => m.Id == head.Id && m.Text.Contains("Selesai: terbukti", StringComparison.Ordinal));
        await AnswerAsync(citizen, "/status " + code, "terbukti");

        await page.SetViewportSizeAsync(1560, 1760);
        await desk.Locator(".chats").SelectOptionAsync(new SelectOptionValue { Label = "Moderator Netralitas" });
        await Expect(desk.Locator(".message", new() { HasText = "Selesai: terbukti" }).First).ToBeVisibleAsync();
        await page.EvaluateAsync("document.activeElement.blur()");
        await page.Mouse.MoveAsync(0, 0);

        LocatorBoundingBoxResult left = (await citizen.BoundingBoxAsync())!;
        LocatorBoundingBoxResult right = (await desk.BoundingBoxAsync())!;
        byte[] picture = await page.ScreenshotAsync(new()
        {
            Animations = ScreenshotAnimations.Disabled,
            Clip = new() { X = left.X - 8, Y = left.Y - 8, Width = right.X + right.Width - left.X + 16, Height = left.Height + 16 },
        });

        Assert.True(picture.Length > 20_000, "An empty page.");
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            Assert.True(picture.Length < 400 * 1024, "Too large for the repository.");
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", "story.png"), picture);
        }
        Assert.Empty(_complaints);
    }

    private static async Task PressAsync(ILocator phone, string button, string then)
    {
        await phone.Locator(".log").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
        await Expect(phone.Locator(".message.bot .text").Last).ToContainTextAsync(then);
    }

    private static async Task AnswerAsync(ILocator phone, string text, string then)
    {
        await SayAsync(phone, text);
        await Expect(phone.Locator(".message.bot .text").Last).ToContainTextAsync(then);
    }

    private async Task<IPage> OpenAsync(BotApplication bot)
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = Arguments });
        IPage page = await _browser.NewPageAsync(new()
        {
            Locale = "id-ID",
            TimezoneId = "Asia/Jakarta",
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1560, Height = 1030 },
        });
        page.SetDefaultTimeout(30_000);
        page.Console += (_, message) => _complaints.Enqueue(message.Text);
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _complaints.Enqueue($"{response.Status} {response.Url}");
            }
        };
        await page.GotoAsync(new Uri(bot.Telegram.BaseAddress, "/simulator").ToString());
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
