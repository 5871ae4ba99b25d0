using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Operations;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Storage.Seen;
using Netralitas.Bot.Texts;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Pacing;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>
/// <c>/umumkan</c>: a supervisor sees what will be said, presses, and it stands in the public channel. The text waits in the preview itself. That it
/// was pressed is noted, with its entry in the audit log, before anything is sent, so that no preview is published twice.
/// </summary>
internal sealed class Announcements(
    DeskStore store, AuditStore audit, SeenUpdates seen, Database database, DeskSender sender, ModeratorsChats chats, InformationChannel channel,
    [FromKeyedServices(SendUrgency.Last)] ITelegramBotClient bot, TimeProvider time)
{
    private const int Longest = 3500;

    private string Name => CaseCard.Escape((channel.GivenLink is { Length: > 0 } link ? link : channel.Name) ?? "");

    public static bool Owns(char code) => code is DeskCodes.Announce or DeskCodes.DropAnnouncement;

    public async Task PreviewAsync(Message message, Actor actor, string text, CancellationToken cancellation)
    {
        int? thread = message.IsTopicMessage ? message.MessageThreadId : null;
        string? problem = channel switch
        {
            { Chat: null } => AnnouncementTexts.NoChannel,
            _ when chats.All.Any(channel.IsChat) => AnnouncementTexts.DeskIsNoChannel,
            _ when text.Length == 0 => AnnouncementTexts.Usage,
            _ when text.Length > Longest => AnnouncementTexts.TooLong,
            _ => null,
        };
        if (problem is not null)
        {
            await sender.SendAsync(message.Chat.Id, thread, problem, buttons: null, replyTo: null, cancellation);
            return;
        }
        var buttons = new InlineKeyboardMarkup(
        [
            CardButtons.Button(AnnouncementTexts.Publish, DeskCallback.NoCase, DeskCodes.Announce),
            CardButtons.Button(AnnouncementTexts.Drop, DeskCallback.NoCase, DeskCodes.DropAnnouncement),
        ]);
        string html = $"{AnnouncementTexts.Preview(Name)}\n\n{CaseCard.Escape(text)}";
        if (await sender.SendAsync(message.Chat.Id, thread, html, buttons, replyTo: null, cancellation) is { } preview)
        {
            await store.AddPromptAsync(new PromptRow(message.Chat.Id, preview, "", PromptKinds.Announcement, actor.Id), cancellation);
        }
    }

    public async Task OnPressAsync(int update, CallbackQuery query, Message preview, char code, Actor actor, CancellationToken cancellation)
    {
        bool publish = code == DeskCodes.Announce;
        if (!await TakeAsync(update, preview, publish ? actor : null, cancellation) || TextOf(preview) is not { } text)
        {
            await sender.AnswerAsync(query, AnnouncementTexts.Gone, cancellation);
            return;
        }
        string outcome = publish ? await PublishAsync(text, cancellation) : AnnouncementTexts.Dropped;
        await sender.AnswerAsync(query, outcome, cancellation);
        string heading = outcome == AnnouncementTexts.Published ? AnnouncementTexts.PublishedAt(Name) : outcome;
        await sender.ShowAsync(preview.Chat.Id, preview.Id, $"{heading}\n\n{CaseCard.Escape(text)}", buttons: null, cancellation);
    }

    /// <summary>Takes a preview out of what waits, once, over all instances and restarts.</summary>
    private Task<bool> TakeAsync(int update, Message preview, Actor? publisher, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            if (!seen.Mark(session, bot.BotId, update) || !store.TakePrompt(session, preview.Chat.Id, preview.Id, PromptKinds.Announcement))
            {
                return false;
            }
            if (publisher is not null)
            {
                audit.Append(session, "", nameof(CaseAction.Umumkan).ToLowerInvariant(), publisher.Id, StorageDay.Today(time));
            }
            return true;
        },
        cancellation);

    private async Task<string> PublishAsync(string text, CancellationToken cancellation)
    {
        try
        {
            await bot.SendMessage(chatId: channel.Chat!, text: text, cancellationToken: cancellation);
            return AnnouncementTexts.Published;
        }
        catch (ApiRequestException e) when (e.ErrorCode is 400 or 401 or 403)
        {
            return AnnouncementTexts.MayNotPost;
        }
        catch (RequestException)
        {
            return AnnouncementTexts.Uncertain;
        }
    }

    private static string? TextOf(Message preview) =>
        preview.Text is { } text && text.IndexOf("\n\n", StringComparison.Ordinal) is > 0 and var at ? text[(at + 2)..] : null;
}
