using Netralitas.Bot.Questions.Chat;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Updates;

/// <summary>Does what an update asks for; returns when its effect is done.</summary>
internal delegate Task UpdateDispatch(Update update, CancellationToken cancellation);

/// <summary>From an update to the feature that it concerns. What is not named here was dropped by the <see cref="UpdateSieve"/>.</summary>
internal sealed class UpdateDispatcher(QuestionHandler questions)
{
    public Task DispatchAsync(Update update, CancellationToken cancellation) => update switch
    {
        { Message: { } message } => questions.OnMessageAsync(message, cancellation),
        { EditedMessage: { } message } => questions.OnEditedMessageAsync(message, cancellation),
        { CallbackQuery: { } query } => questions.OnCallbackAsync(query, cancellation),
        _ => Task.CompletedTask,
    };
}
