using Telegram.Bot.Pacing;
using Telegram.Bot.Types;

namespace Telegram.Bot.Transport;

/// <summary>What the client must know of a call besides its body.</summary>
internal interface IRequestTraits
{
    /// <summary>Doing it twice is seen twice, as a message sent twice is. Then a failure that leaves the effect in doubt is retried once only.</summary>
    bool EffectRepeats { get; }

    /// <summary>False where the caller has a loop of its own.</summary>
    bool RetriesFailures { get; }

    /// <summary>For how long the server holds the answer back on purpose.</summary>
    int WaitSeconds { get; }

    /// <summary>The files; those that are streams are uploaded.</summary>
    IEnumerable<InputFile?> Files { get; }

    /// <summary>Made once; the caller looks after waits itself.</summary>
    bool SingleAttempt { get; }

    /// <summary>Which call goes first when not all may.</summary>
    SendUrgency Urgency { get; set; }

    /// <summary>How many messages it puts into its chat.</summary>
    int Messages { get; }

    /// <summary>The message that it changes, so that a newer change makes it needless.</summary>
    int? EditedMessage { get; }

    /// <summary>Counts towards Telegram's limit over all although it names no chat.</summary>
    bool IsPaced { get; }
}
