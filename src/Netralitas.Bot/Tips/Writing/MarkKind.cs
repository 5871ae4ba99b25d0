namespace Netralitas.Bot.Tips.Writing;

/// <summary>What about a span may tell who wrote the text.</summary>
internal enum MarkKind
{
    Phone,
    IdentityNumber,
    Email,
    Handle,
    Name,
    Role,
    Workplace,
    Address,
    Plate,
    Account,
    FileName,

    /// <summary>Whatever else only the writer can say of themselves.</summary>
    Clue,
}
