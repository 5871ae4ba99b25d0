namespace Netralitas.Bot.Operations;

/// <summary>What a person wrote. Whoever prints it by mistake prints its length.</summary>
internal readonly record struct UserText(string Value)
{
    public override string ToString() => $"<teks {Value?.Length ?? 0}>";
}
