namespace Netralitas.Bot.Storage.Intake;

/// <summary>What became of a new tip.</summary>
internal enum IntakeOutcome
{
    Kept,

    /// <summary>Its update was taken before.</summary>
    CameBefore,

    /// <summary>One number in a million million is drawn twice: draw another.</summary>
    NumberTaken,
}
