using Telegram.Bot.Transport;
using Telegram.Bot.Types;

namespace Telegram.Bot.Pacing;

/// <summary>A call that may not go yet.</summary>
internal sealed class WaitingCall(IRequestTraits traits, ChatId? chat, Place? place) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public IRequestTraits Traits => traits;

    public Place? Place => place;

    public bool IsEditOfTheSame(IRequestTraits other, ChatId? otherChat) =>
        traits.EditedMessage is { } message && other.EditedMessage == message && chat == otherChat && traits.GetType() == other.GetType();
}
