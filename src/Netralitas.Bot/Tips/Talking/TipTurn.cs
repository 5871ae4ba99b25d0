using System.Collections.Immutable;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>What a person does in the conversation.</summary>
internal abstract record TipInput
{
    private TipInput()
    {
    }

    public sealed record Wrote(int Message, string Text) : TipInput;

    public sealed record Edited(int Message, string Text) : TipInput;

    /// <param name="Code">What the button stands for; see <see cref="TipCodes"/>.</param>
    public sealed record Pressed(string Code, int Index) : TipInput;
}

/// <param name="Code">Goes into the callback data behind the draft's random name.</param>
internal sealed record TipButton(string Label, string Code);

/// <summary>One message to show.</summary>
/// <param name="InPlace">It takes the place of the message whose button was pressed.</param>
internal sealed record TipScreen(string Html, IReadOnlyList<IReadOnlyList<TipButton>> Rows, bool InPlace = false)
{
    public static TipScreen Plain(string html) => new(html, []);
}

/// <summary>What has to be done beside showing screens.</summary>
internal enum TipAct
{
    None,
    Cancel,
    Submit,
}

/// <summary>The answer to an input.</summary>
/// <param name="Toast">Shown on the pressed button.</param>
/// <param name="Dropped">Evidence that is no longer part of the draft.</param>
internal sealed record TipTurn(TipDraft Draft, ImmutableList<TipScreen> Screens, TipAct Act = TipAct.None, string? Toast = null, EvidenceHandle? Dropped = null);
