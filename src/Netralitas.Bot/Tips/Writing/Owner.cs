namespace Netralitas.Bot.Tips.Writing;

/// <summary>Whose a number or an address is, as far as the words around it tell.</summary>
internal enum Owner
{
    Unknown,
    Reporter,
    SomebodyElse,
}
