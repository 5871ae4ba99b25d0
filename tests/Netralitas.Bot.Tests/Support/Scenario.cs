using Netralitas.Simulator;

namespace Netralitas.Bot.Tests.Support;

/// <summary>
/// What every scenario has: bots that are stopped at its end, and then the question whether anything went wrong unnoticed.
/// xunit reports that beside a failure of the test itself.
/// </summary>
public abstract class Scenario : IAsyncLifetime
{
    private readonly List<BotApplication> _bots = [];

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync()
    {
        foreach (BotApplication bot in _bots)
        {
            await bot.DisposeAsync();
        }
        foreach (BotApplication bot in _bots)
        {
            bot.AssertNothingWentWrong();
        }
    }

    private protected async Task<BotApplication> StartAsync(BotSetup? setup = null)
    {
        BotApplication bot = await BotApplication.StartAsync(setup);
        _bots.Add(bot);
        return bot;
    }

    /// <summary>Says something and waits for the bot's next word in that chat.</summary>
    private protected static async Task<SimMessage> AskAsync(SimUser person, string text, SimChat? chat = null, SimMessage? replyTo = null)
    {
        await person.SayAsync(text, chat, replyTo);
        return await person.WaitForMessageAsync(chat: chat);
    }

    /// <summary>Presses a button and waits for what the bot shows then.</summary>
    private protected static async Task<SimMessage> FollowAsync(SimUser person, SimMessage card, string label, SimChat? chat = null)
    {
        await person.PressAsync(card, label);
        return await person.WaitForMessageAsync(chat: chat);
    }
}
