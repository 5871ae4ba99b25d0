using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Clocks;
using Netralitas.Bot.Moderation.Desk;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation;

/// <summary>
/// Posts new messages to the moderators' chat: text written anew, files uploaded anew, saved and forwarded by nobody. Each is sent once; what
/// that means is for the relay to judge.
/// </summary>
internal sealed class CaseDelivery(
    ITelegramBotClient bot, TipReader reader, OutboxStore outbox, ModeratorsChats chats, PushHandles pushes, CaseStore cases, CardView view,
    Topics topics, ClockNotices notices, CrashPoints points, TimeProvider time)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>What a row asks to post, and where. Null: nothing, since what it is about is gone.</summary>
    /// <exception cref="RequestException">Telegram could not be asked; nothing was posted.</exception>
    public async Task<CasePlan?> PlanAsync(OutboxRow row, CancellationToken cancellation)
    {
        switch (row.Kind)
        {
            case OutboxKind.Withdrawn or OutboxKind.Expired or OutboxKind.Ended:
                long last = PostedChat(row.Number);
                int left = await DeletePostedAsync(row.Number, cancellation) + (await topics.DeleteAsync(row.Number, cancellation) ? 0 : 1);
                string notice = CaseTexts.Gone(row.Kind, row.Number, left);
                return new CasePlan(last, [new CasePost.Text(notice)], ReplyTo: null, Ends: true, Thread: await topics.ForNewCasesAsync(last, cancellation));
            case OutboxKind.UnknownPost:
                return new CasePlan(PostedChat(row.Number), [new CasePost.Text($"<b>{row.Number}</b> · {CaseTexts.UnknownPost}")], ReplyTo: null, Aside: true);
            case OutboxKind.EmptyTopic when ClockNotices.ChatOf(row.Number) is { } desk:
                return new CasePlan(
                    desk, [new CasePost.Text(DeskTexts.EmptyTopic(DeskTexts.TopicMasuk))], ReplyTo: null, Thread: await topics.ForNewCasesAsync(desk, cancellation),
                    Keeps: false);
            case OutboxKind.Digest:
                return await DigestAsync(row.Number, cancellation);
            case OutboxKind.News:
                return pushes.Find(row.Number, StorageDay.Today(time)) is { } reporter
                    ? new CasePlan(reporter, [new CasePost.Text(MailboxTexts.News)], ReplyTo: null, IsPush: true, Keeps: false)
                    : null;
        }
        if (reader.Open(row.Number) is not { Readable: not TipKeyState.Destroyed } tip)
        {
            return null;
        }
        TipReport? report = tip.Content?.Report;
        (long chat, PostingMode mode) = await chats.PlaceForAsync(report, cancellation);
        await cases.OpenAsync(row.Number, DeskCallback.NewToken(), CaseStandings.Text(CaseStandings.New), chats.IsForSupervisors(report), cancellation);
        return OutboxKind.LetterOf(row.Kind) is { } position
            ? await InPlaceAsync(row.Number, chat, CaseCard.OfAnswer(tip.Number, reader.OpenLetter(row.Number, position), mode), cancellation)
            : OutboxKind.ReminderOf(row.Kind) is { } reminder
            ? notices.Reminder(row.Number, reminder) is { } text ? await InPlaceAsync(row.Number, chat, [new CasePost.Text(text)], cancellation) with { Aside = true } : null
            : await PlanOfCaseAsync(row, tip, chat, mode, cancellation);
    }

    private async Task<CasePlan?> PlanOfCaseAsync(OutboxRow row, OpenedTip tip, long chat, PostingMode mode, CancellationToken cancellation)
    {
        switch (row.Kind)
        {
            case OutboxKind.CloseTopic or OutboxKind.ReopenTopic:
                return cases.TopicOf(row.Number) is null ? null
                    : new CasePlan(chat, [new CasePost.TopicChange(row.Kind == OutboxKind.CloseTopic)], ReplyTo: null, Keeps: false);
            case OutboxKind.Topic when row is { Part: 0, InDoubt: false } && cases.TopicOf(row.Number)?.Chat == chat && cases.Cards(row.Number).Count(c => c.Chat == chat) > 1:
                return null; // taken again: the card of the topic is there and is edited in place
            case OutboxKind.Topic when await topics.ForCaseAsync(row.Number, chat, cancellation) is { } thread:
                return await CardAsync(row.Number, chat, mode, cancellation) is { } head
                    ? new CasePlan(chat, [head, new CasePost.Text($"<b>{row.Number}</b> · {DeskTexts.TopicHead}")], ReplyTo: null, Thread: thread)
                    : null;
            case OutboxKind.Topic:
                return null;
            case OutboxKind.EmptyTopic:
                return await InPlaceAsync(row.Number, chat, [new CasePost.Text(DeskTexts.EmptyTopic(row.Number))], cancellation) with { Aside = true };
        }
        return await CardAsync(row.Number, chat, mode, cancellation) is { } card
            ? new CasePlan(chat, row.Kind == OutboxKind.Card ? [card] : CaseCard.Of(tip, mode, card), ReplyTo: null, Thread: await topics.ForNewCasesAsync(chat, cancellation))
            : null;
    }

    private async Task<CasePost.Text?> CardAsync(string number, long chat, PostingMode mode, CancellationToken cancellation) =>
        await view.DrawAsync(number, chat, mode, cancellation) is { } face ? new CasePost.Text(face.Html, face.Buttons, face.Shown) : null;

    /// <summary>Posts in the topic of a case, or below its first message where there is none.</summary>
    private async Task<CasePlan> InPlaceAsync(string number, long chat, IReadOnlyList<CasePost> posts, CancellationToken cancellation)
    {
        if ((cases.TopicOf(number) is not null || cases.Find(number)?.Holder is not (null or 0)) && await topics.ForCaseAsync(number, chat, cancellation) is { } thread)
        {
            return new CasePlan(chat, posts, ReplyTo: null, Thread: thread);
        }
        return new CasePlan(chat, posts, FirstIn(chat, number), Thread: await topics.ForNewCasesAsync(chat, cancellation));
    }

    private async Task<CasePlan?> DigestAsync(string row, CancellationToken cancellation) => ClockNotices.ChatOf(row) is { } chat
        ? new CasePlan(
            chat, [new CasePost.Text(notices.Digest(chat))], ReplyTo: null, Thread: await topics.ForNewCasesAsync(chat, cancellation), Keeps: false)
        : null;

    /// <summary>The topic that a plan was made for is gone.</summary>
    public Task ForgetTopicAsync(string number, CasePlan plan, CancellationToken cancellation) =>
        topics.ForgetAsync(number, plan.Chat, plan.Thread!.Value, cancellation);

    /// <summary>Sends one message or album, once.</summary>
    public async Task<SendOutcome> SendAsync(string number, CasePlan plan, int part, bool repeated, CancellationToken cancellation)
    {
        switch (plan.Posts[part])
        {
            case CasePost.Media media when Read(media) is { Count: > 0 } files:
                SendOutcome outcome = await SendOutcome.OfAsync(() => SendFilesAsync(plan, media, files, media.AsPhotos, repeated, cancellation));
                // A picture may be too long and thin for a photo: as a file it goes through.
                return outcome is SendOutcome.Refused { Code: 400 } && media.AsPhotos
                    ? await SendOutcome.OfAsync(() => SendFilesAsync(plan, media, files, asPhotos: false, repeated, cancellation))
                    : outcome;
            case CasePost.Media media:
                return await SendTextAsync(plan, new(CaseTexts.EvidenceUnreadable(media.Number, media.Files.Count)), repeated, cancellation);
            case CasePost.Text text:
                return await SendTextAsync(plan, text, repeated, cancellation);
            case CasePost.TopicChange change:
                return await SendOutcome.OfAsync(async () =>
                {
                    await topics.ChangeAsync(number, change.Closed, cancellation);
                    return [];
                });
            default:
                throw new InvalidOperationException("A kind of post that nobody knows");
        }
    }

    private Task<SendOutcome> SendTextAsync(CasePlan plan, CasePost.Text text, bool repeated, CancellationToken cancellation) => SendOutcome.OfAsync(async () =>
    [
        await bot.SendRequest(
            new SendMessageRequest
            {
                ChatId = plan.Chat,
                Text = repeated && !plan.IsPush ? $"{CaseTexts.Repeat}\n{text.Html}" : text.Html,
                ParseMode = ParseMode.Html,
                ProtectContent = !plan.IsPush,
                LinkPreviewOptions = NoPreview,
                ReplyMarkup = text.Buttons,
                MessageThreadId = plan.Thread,
                ReplyParameters = Reply(plan),
                SingleAttempt = true,
            },
            cancellation),
    ]);

    private async Task<IReadOnlyList<Message>> SendFilesAsync(
        CasePlan plan, CasePost.Media media, IReadOnlyList<(string Name, byte[] Bytes)> files, bool asPhotos, bool repeated, CancellationToken cancellation)
    {
        int lost = media.Files.Count - files.Count;
        string caption = CaseTexts.EvidenceCaption(media.Number, files.Count)
            + (lost > 0 ? $"\n{CaseTexts.EvidenceUnreadable(media.Number, lost)}" : "")
            + (repeated ? $"\n{CaseTexts.Repeat}" : "");
        if (files.Count > 1)
        {
            return await bot.SendRequest(
                new SendMediaGroupRequest
                {
                    ChatId = plan.Chat,
                    Media = [.. files.Select((f, i) => Album(f, asPhotos, i == 0 ? caption : null))],
                    ProtectContent = true,
                    MessageThreadId = plan.Thread,
                    ReplyParameters = Reply(plan),
                    SingleAttempt = true,
                },
                cancellation);
        }
        InputFile file = Upload(files[0]);
        return asPhotos
            ? [await bot.SendRequest(
                new SendPhotoRequest
                {
                    ChatId = plan.Chat, Photo = file, Caption = caption, ProtectContent = true, MessageThreadId = plan.Thread,
                    ReplyParameters = Reply(plan), SingleAttempt = true,
                },
                cancellation)]
            : [await bot.SendRequest(
                new SendDocumentRequest
                {
                    ChatId = plan.Chat, Document = file, Caption = caption, DisableContentTypeDetection = true, ProtectContent = true,
                    MessageThreadId = plan.Thread, ReplyParameters = Reply(plan), SingleAttempt = true,
                },
                cancellation)];
    }

    private static IAlbumInputMedia Album((string Name, byte[] Bytes) file, bool asPhotos, string? caption) => asPhotos
        ? new InputMediaPhoto(Upload(file)) { Caption = caption }
        : new InputMediaDocument(Upload(file)) { Caption = caption, DisableContentTypeDetection = true };

    private static InputFileStream Upload((string Name, byte[] Bytes) file) => InputFile.FromStream(new MemoryStream(file.Bytes, writable: false), file.Name);

    /// <summary>The files that can be opened, under names that say only which case and which file of it.</summary>
    private List<(string Name, byte[] Bytes)> Read(CasePost.Media media)
    {
        List<(string, byte[])> files = [];
        for (int i = 0; i < media.Files.Count; i++)
        {
            if (reader.ReadEvidence(media.Files[i], media.Key) is { } bytes)
            {
                files.Add(($"{media.Number}-{i + 1}.{(media.Files[i].Kind == "jpeg" ? "jpg" : media.Files[i].Kind)}", bytes));
            }
        }
        return files;
    }

    /// <summary>Deletes what was posted of a case, and says how many messages stay because Telegram does not let the bot delete them.</summary>
    private async Task<int> DeletePostedAsync(string number, CancellationToken cancellation)
    {
        int left = 0;
        foreach (CaseMessageRow message in outbox.MessagesOf(number))
        {
            try
            {
                await bot.DeleteMessage(chatId: message.ChatId, messageId: message.MessageId, cancellationToken: cancellation);
            }
            catch (ApiRequestException e) when (e.ErrorCode is 400 or 403)
            {
                if (!e.Message.Contains("not found", StringComparison.OrdinalIgnoreCase))
                {
                    left++;
                    continue;
                }
            }
            points.Reach(CrashPoints.PostDeleted);
            await outbox.ForgetMessageAsync(number, message, cancellation);
        }
        return left;
    }

    private long PostedChat(string number) =>
        outbox.MessagesOf(number).Select(m => outbox.Current(m.ChatId)).Where(chats.All.Contains).DefaultIfEmpty(chats.ChatFor(null)).First();

    private int? FirstIn(long chat, string number) => outbox.MessagesOf(number).FirstOrDefault(m => m.ChatId == chat)?.MessageId;

    private static ReplyParameters? Reply(CasePlan plan) =>
        plan.ReplyTo is { } id ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true } : null;
}
