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
}
