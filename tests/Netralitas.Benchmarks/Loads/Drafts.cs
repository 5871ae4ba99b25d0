using Netralitas.Bot.Texts;

namespace Netralitas.Benchmarks.Loads;

/// <summary>Tells tips up to the last button, through the whole conversation.</summary>
internal sealed class Drafts(Deliveries deliveries, Chats chats)
{
    private static readonly string[] Presses = [TipTexts.Begin, TipTexts.Skip, TipTexts.Skip, TipTexts.Skip, TipTexts.Skip];

    public async Task<(int Message, string Data)> PrepareAsync(long chat, CancellationToken cancellation)
    {
        await deliveries.SayAsync(chat, "/lapor", cancellation);
        foreach (string label in Presses)
        {
            await PressAsync(chat, label, cancellation);
        }
        await deliveries.SayAsync(chat, Words.Account(chat), cancellation);
        await PressAsync(chat, TipTexts.Next, cancellation);
        await PressAsync(chat, TipTexts.Skip, cancellation);
        await PressAsync(chat, TipTexts.Skip, cancellation);
        return Button(chat, TipTexts.Send);
    }

    private Task PressAsync(long chat, string label, CancellationToken cancellation)
    {
        (int message, string data) = Button(chat, label);
        return deliveries.PressAsync(chat, message, data, cancellation);
    }

    private (int Message, string Data) Button(long chat, string label) => chats[chat].Screen is { } screen && screen.DataOf(label) is { } data
        ? (screen.Message, data)
        : throw new InvalidOperationException($"No button {label} below: {chats[chat].Screen?.Text ?? "nothing"}");
}
