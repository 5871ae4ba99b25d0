namespace Netralitas.Bot.Moderation.People;

/// <summary>What somebody may do with cases.</summary>
internal enum Role
{
    None,

    /// <summary>Reads only.</summary>
    Pengamat,

    Moderator,

    Penyelia,
}

/// <summary>Somebody whose role and membership were looked at just now.</summary>
internal sealed record Actor(long Id, Role Role)
{
    public bool MayAct => Role >= Role.Moderator;

    public bool Supervises => Role == Role.Penyelia;
}
