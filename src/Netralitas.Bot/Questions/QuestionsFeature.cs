using Microsoft.Extensions.DependencyInjection.Extensions;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Questions.Voice;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Questions;

/// <summary>The doors of this feature.</summary>
internal static class QuestionsFeature
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Answerer>();
        services.TryAddSingleton<Chat.PopularAnswers>();
        services.TryAddSingleton<AnswerVoice>();
        services.TryAddSingleton<RecentQuestions>();
        services.TryAddSingleton<ChatMemory>();
        services.TryAddSingleton<RecentAlbums>();
        services.TryAddSingleton<BotIdentity>();
        services.TryAddSingleton<ChatSender>();
        services.TryAddSingleton<CommandReplies>();
        services.TryAddSingleton<ButtonReplies>();
        services.TryAddSingleton<QuestionHandler>();
        services.AddHostedService<CommandMenu>();
        return services;
    }
}
