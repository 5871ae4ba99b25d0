namespace Netralitas.Bot.Tips;

/// <summary>What the holder of a receipt sees. Days only.</summary>
internal sealed record TipView(
    TipNumber Number, string State, string PublicSentence, DateOnly ReceivedDay, IReadOnlyList<(DateOnly Day, bool FromModerator, string Text)> Letters)
{
    /// <summary>A record would print all that it holds.</summary>
    public override string ToString() => "<status laporan>";
}
