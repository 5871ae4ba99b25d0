using System.Text.RegularExpressions;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Tips.Writing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>
/// A moderator's words as the reporter gets them: plain text without mentions, without the writer's own name, links without tracking. The writer
/// is "Pengawas" and nobody in particular.
/// </summary>
internal static partial class PlainSpeech
{
    public static string Of(Message message, User writer)
    {
        string text = message.Text ?? "";
        foreach (MessageEntity entity in (message.Entities ?? []).Where(e => e.Type is MessageEntityType.Mention or MessageEntityType.TextMention).OrderByDescending(e => e.Offset))
        {
            if (entity.Offset >= 0 && entity.Offset + entity.Length <= text.Length)
            {
                text = text.Remove(entity.Offset, entity.Length);
            }
        }
        IEnumerable<MessageEntity> links = message.Text == text ? message.Entities ?? [] : [];
        text = LinkCleaner.CleanAll(TextStripper.Strip(text, [.. links]).Text).Text;
        text = AnyMention().Replace(text, "");
        foreach (string? name in (string?[])[$"{writer.FirstName} {writer.LastName}", writer.Username, writer.FirstName, writer.LastName])
        {
            if (name is { } n && n.Trim() is { Length: > 2 } own)
            {
                text = Regex.Replace(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(own)}(?![\p{{L}}\p{{N}}])", "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            }
        }
        return Tidy().Replace(text, m => m.Value.Contains('\n', StringComparison.Ordinal) ? "\n" : " ").Trim(' ', '\n', '-', '–', '—', ',');
    }

    [GeneratedRegex(@"(?<![\w./])@\w{4,32}")]
    private static partial Regex AnyMention();

    [GeneratedRegex(@"[ \t]+\n?[ \t]*|[ \t]*\n[ \t]+")]
    private static partial Regex Tidy();
}
