using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;

namespace Netralitas.Bot.Questions.Reference;

/// <summary>The commands that show a part of the knowledge without a question. Pure.</summary>
internal static class ReferenceCards
{
    /// <summary>The card of a command, or null when the command is another's.</summary>
    public static ChatCard? For(string command, string argument, KnowledgeBase knowledge, DateOnly today) => command switch
    {
        "briefing" => BriefingCard.Of(argument, knowledge, today),
        "ikrar" => PledgeCard.Of(knowledge, today),
        "tahapan" => StagesCard.Of(argument, knowledge, today),
        "istilah" => GlossaryCard.Of(argument, knowledge, today),
        "kanal" => ChannelsCard.Of(argument, knowledge),
        "pj" => ActingHeadsCard.Of(knowledge, today),
        _ => null,
    };
}
