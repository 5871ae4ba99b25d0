namespace Netralitas.Bot.Questions;

/// <summary>Where a message goes.</summary>
internal enum Route
{
    /// <summary>A question of our topic: retrieve and decide.</summary>
    Question,
    Greeting,

    /// <summary>Nothing to read: empty, emoji or punctuation only.</summary>
    Empty,

    /// <summary>"boleh ga?" without anything else.</summary>
    NoContext,

    /// <summary>Reads like a report of a violation, not like a question.</summary>
    TipIntent,
    CampaignHelp,
    Prediction,
    WhomToVote,
    ReporterIdentity,
    Secrets,
    Insult,
    OutOfScope,
}
