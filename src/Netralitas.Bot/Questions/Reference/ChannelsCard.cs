using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Reference;

/// <summary><c>/kanal [NAME]</c>: official channels; an address that nobody has tried says so. Pure.</summary>
internal static class ChannelsCard
{
    public static ChatCard Of(string argument, KnowledgeBase knowledge)
    {
        string asked = TextCleaner.Plain(argument).Trim();
        Channel[] shown = [.. knowledge.Channels.Where(c => asked.Length == 0 || Names(c).Any(n => n.Contains(asked, StringComparison.Ordinal)))];
        return shown.Length == 0 ? ChatCard.Of(ReferenceTexts.ChannelMissing) : new(Html.Pack(shown.Select(Section).Prepend(ReferenceTexts.Channels)), null);
    }

    private static string Section(Channel channel)
    {
        string text = $"<b>{Html.Escape(channel.Name)}</b>\n{Html.Escape(channel.For)} {Html.Escape(channel.How)}";
        if (channel.Url is { } url)
        {
            // Nobody could try an address where this knowledge was written.
            text += $"\n{Html.Escape(url)} ({ReferenceTexts.ChannelUntested})";
        }
        return channel.Note.Length == 0 ? text : $"{text}\n<i>{Html.Escape(channel.Note)}</i>";
    }

    private static IEnumerable<string> Names(Channel channel) => channel.Aliases.Append(channel.Name).Append(channel.Id).Select(n => TextCleaner.Plain(n));
}
