namespace Netralitas.Bot.Tips;

/// <summary>The states of a tip as they are stored. What a reporter reads of each is in the texts.</summary>
internal static class TipStates
{
    public const string New = "baru";
}
