namespace Netralitas.Bot.Tips.Talking;

/// <summary>Words that the person has masked, so that they can take it back. Lives and dies with the draft, and is no part of the report.</summary>
/// <param name="Start">Where the words stood before anything in that answer was masked.</param>
/// <param name="Instead">What stands there now.</param>
internal sealed record TipVeil(TipStep Step, int Message, int Start, string Words, string Instead)
{
    /// <summary>The text as it was before its words were masked; null if it has been written anew since.</summary>
    /// <param name="veils">Those of this text, in their order.</param>
    public static string? Lift(string text, IEnumerable<TipVeil> veils)
    {
        string lifted = text;
        foreach (TipVeil veil in veils)
        {
            if (veil.Start > lifted.Length || !lifted.AsSpan(veil.Start).StartsWith(veil.Instead))
            {
                return null;
            }
            lifted = string.Concat(lifted.AsSpan(0, veil.Start), veil.Words, lifted.AsSpan(veil.Start + veil.Instead.Length));
        }
        return lifted;
    }
}
