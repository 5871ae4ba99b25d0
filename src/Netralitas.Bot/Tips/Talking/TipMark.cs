namespace Netralitas.Bot.Tips.Talking;

/// <summary>Words in a draft that may point at its writer.</summary>
/// <param name="Step">The answer that they stand in.</param>
/// <param name="Message">The part of the account, 0 for other answers.</param>
/// <param name="Start">Where they stand, or stood, before anything in that answer was masked.</param>
/// <param name="At">Where they, or what stands for them, is now.</param>
/// <param name="Instead">What stands there once they are masked.</param>
internal sealed record TipMark(TipStep Step, int Message, int Start, int At, string Kind, string Words, string Instead, bool IsMasked)
{
    public int Length => IsMasked ? Instead.Length : Words.Length;
}
