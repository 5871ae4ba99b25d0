using System.Text.RegularExpressions;
using Netralitas.Bot.Texts;
using Netralitas.Simulator;

namespace Netralitas.Benchmarks.Kills;

/// <summary>Somebody who tells a tip in front of the screen.</summary>
internal sealed partial class Reporter(SimUser person, string account)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A grey JPEG of one pixel.</summary>
    private static readonly byte[] Photo = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z");

    /// <summary>Every receipt that the bot has shown here, as often as it was shown.</summary>
    public IReadOnlyList<string> Receipts => [.. person.Chat.AllMessages().Where(m => m.FromBot).SelectMany(m => CodePattern().Matches(m.Text)).Select(m => m.Value)];

    public async Task<SimMessage> ToEvidenceAsync()
    {
        await person.SayAsync("/lapor");
        SimMessage screen = await SeeAsync();
        screen = await FollowAsync(screen, TipTexts.Begin);
        for (int i = 0; i < 4; i++)
        {
            screen = await FollowAsync(screen, TipTexts.Skip);
        }
        await person.SayAsync(account);
        return await FollowAsync(await SeeAsync(), TipTexts.Next);
    }

    public async Task<SimMessage> AddPhotoAsync()
    {
        await person.SendPhotoAsync(Photo);
        return await SeeAsync();
    }

    /// <summary>Sends a photo and does not wait.</summary>
    public Task DropPhotoAsync() => person.SendPhotoAsync(Photo);

    public async Task<SimMessage> ToPreviewAsync(SimMessage evidence, bool hasPhoto) =>
        await FollowAsync(await FollowAsync(evidence, hasPhoto ? TipTexts.Next : TipTexts.Skip), TipTexts.Skip);

    /// <summary>Presses and does not wait; the press itself has happened when this returns.</summary>
    public void Press(SimMessage screen, string label) =>
        _ = person.PressAsync(screen, label).ContinueWith(static t => t.Exception, TaskScheduler.Default);

    public async Task<string> ReceiptAsync()
    {
        SimMessage shown = await SeeAsync(m => CodePattern().IsMatch(m.Text));
        await SeeAsync(m => m.Text.StartsWith("Sudah dicatat?", StringComparison.Ordinal));
        return CodePattern().Match(shown.Text).Value;
    }

    public async Task<SimMessage> SayAsync(string text)
    {
        await person.SayAsync(text);
        return await SeeAsync();
    }

    public async Task<SimMessage> FollowAsync(SimMessage screen, string label)
    {
        await person.PressAsync(screen, label);
        return await SeeAsync();
    }

    private Task<SimMessage> SeeAsync(Func<SimMessage, bool>? which = null) => person.WaitForMessageAsync(which, timeout: Patience);

    [GeneratedRegex(@"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")]
    private static partial Regex CodePattern();
}
