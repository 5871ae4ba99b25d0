using System.Globalization;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>
/// What moderators write: answers to prompts, and replies to the messages of a case, which go to its reporter. What is no reply stays among
/// moderators.
/// </summary>
internal sealed class DeskMessages(
    DeskAccess access, CaseDesk desk, CaseEndings endings, CaseStore cases, DeskStore store, DeskStudies studies, Topics topics, DeskSender sender,
    ITelegramBotClient bot)
{
    private const string Delivered = "👍";
    private const string Changed = "✍";

    /// <summary>False: it is not for the desk.</summary>
    public async Task<bool> OnMessageAsync(int update, Message message, CancellationToken cancellation)
    {
        if (await topics.CloseIfLostAsync(message, cancellation))
        {
            await HintAsync(message, DeskTexts.LostTopic, cancellation);
            return true;
        }
        // Whatever is written in a topic names the message that opened it, without being a reply to it.
        if (message.ReplyToMessage is not { ForumTopicCreated: null } replied || replied.From?.Id != bot.BotId)
        {
            return false;
        }
        if (store.FindPrompt(message.Chat.Id, replied.Id) is { } prompt)
        {
            await OnAnswerAsync(update, message, prompt, cancellation);
            return true;
        }
        if (message.Chat.Type == ChatType.Private)
        {
            return store.IsReading(message.Chat.Id, replied.Id) && await HintAsync(message, DeskTexts.StaysHere, cancellation);
        }
        if (cases.NumberOfMessage(message.Chat.Id, replied.Id) is not { } number || cases.IsAside(message.Chat.Id, replied.Id))
        {
            await HintAsync(message, DeskTexts.StaysHere, cancellation);
            return true;
        }
        if (await ActorAsync(number, message, cancellation) is { } actor)
        {
            await SendToReporterAsync(update, actor, number, message, cancellation);
        }
        return true;
    }

    /// <summary>An edit of what was sent to a reporter. False: it was nothing of the kind.</summary>
    public async Task<bool> OnEditedAsync(int update, Message message, CancellationToken cancellation)
    {
        if (store.LetterOf(message.Chat.Id, message.Id) is not { } letter)
        {
            return false;
        }
        if (await ActorAsync(letter.Number, message, cancellation) is { } actor && PlainSpeech.Of(message, message.From!) is { Length: > 0 } text
            && await desk.EditLetterAsync(update, actor, letter.Number, letter.Position, text, message.Chat.Id, message.Id, cancellation) is DeskResult.Done)
        {
            await sender.ReactAsync(message, Changed, cancellation);
        }
        return true;
    }

    private async Task OnAnswerAsync(int update, Message message, PromptRow prompt, CancellationToken cancellation)
    {
        if (await ActorAsync(prompt.Number, message, cancellation) is not { } actor)
        {
            return;
        }
        if (prompt.UserId != actor.Id || prompt.Kind.StartsWith(PromptKinds.Confirm, StringComparison.Ordinal))
        {
            await SayAsync(message, prompt.UserId == actor.Id ? DeskTexts.StaysHere : DeskTexts.NotForYou, cancellation);
            return;
        }
        string text = (message.Text ?? "").Trim();
        string? problem = prompt.Kind switch
        {
            PromptKinds.Ask => await SendToReporterAsync(update, actor, prompt.Number, message, cancellation) ? null : "",
            _ when text.Length == 0 => DeskTexts.ReasonMissing,
            PromptKinds.Note => Problem(await desk.AddNoteAsync(update, actor, prompt.Number, text, cancellation)),
            PromptKinds.Study => await LookUpAsync(prompt, actor, text, cancellation),
            PromptKinds.Advice => Problem(await studies.AdviseAsync(update, actor, prompt.Number, text, cancellation)),
            PromptKinds.Join => await JoinAsync(update, actor, prompt.Number, text, cancellation),
            _ when prompt.Kind.StartsWith(PromptKinds.Close, StringComparison.Ordinal) => await CloseAsync(update, actor, prompt, text, cancellation),
            _ when prompt.Kind.StartsWith(PromptKinds.Deed, StringComparison.Ordinal) => await AskSecondAsync(update, actor, prompt, text, message, cancellation),
            _ => "",
        };
        if (problem is null)
        {
            await sender.EndPromptAsync(prompt, cancellation);
            if (prompt.Kind != PromptKinds.Ask)
            {
                await sender.ReactAsync(message, Delivered, cancellation);
            }
        }
        else if (problem.Length > 0)
        {
            await SayAsync(message, problem, cancellation);
        }
    }

    private async Task<bool> SendToReporterAsync(int update, Actor actor, string number, Message message, CancellationToken cancellation)
    {
        if (message.Text is null)
        {
            await SayAsync(message, DeskTexts.OnlyText, cancellation);
            return false;
        }
        if (PlainSpeech.Of(message, message.From!) is not { Length: > 0 } text)
        {
            await SayAsync(message, DeskTexts.NothingLeft, cancellation);
            return false;
        }
        DeskResult result = await desk.AskReporterAsync(update, actor, number, text, message.Chat.Id, message.Id, cancellation);
        if (result is DeskResult.Refused refused)
        {
            await SayAsync(message, refused.Why, cancellation);
            return false;
        }
        await sender.ReactAsync(message, Delivered, cancellation);
        return true;
    }

    private async Task<string?> JoinAsync(int update, Actor actor, string number, string text, CancellationToken cancellation)
    {
        if (TipNumber.TryParse(text) is not { } other || cases.Find(other.Value) is not { } row || access.IsKeptAway(row, actor))
        {
            return DeskTexts.UnknownCase;
        }
        return other.Value == number ? DeskTexts.SameCase : Problem(await desk.JoinAsync(update, actor, number, other.Value, cancellation));
    }

    /// <summary>The menu stays; a search is no end of it.</summary>
    private async Task<string> LookUpAsync(PromptRow prompt, Actor actor, string words, CancellationToken cancellation) =>
        cases.Find(prompt.Number) is { } row ? await studies.SearchAsync(prompt, row, actor, words, cancellation) ?? "" : DeskTexts.Gone;

    private async Task<string?> CloseAsync(int update, Actor actor, PromptRow prompt, string reason, CancellationToken cancellation)
    {
        int outcome = int.Parse(prompt.Kind.AsSpan(PromptKinds.Close.Length), CultureInfo.InvariantCulture);
        var to = new CaseStanding(CaseState.Selesai, Outcome: (CaseOutcome)outcome);
        return Problem(await desk.DoAsync(update, actor, prompt.Number, CaseAction.Tutup, to, reason, cancellation));
    }

    private async Task<string?> AskSecondAsync(int update, Actor actor, PromptRow prompt, string reason, Message message, CancellationToken cancellation)
    {
        if (CaseEndings.Deeds.FirstOrDefault(d => prompt.Kind == PromptKinds.Deed + d.Kind) is not { } deed || cases.Find(prompt.Number) is not { } row)
        {
            return DeskTexts.RequestGone;
        }
        if (Problem(await endings.AskAsync(update, actor, prompt.Number, deed, reason, cancellation)) is { } problem)
        {
            return problem;
        }
        string who = CaseCard.Escape(message.From!.FirstName);
        (long chat, int? thread) = message.Chat.Type == ChatType.Private && cases.Cards(prompt.Number) is [var card, ..]
            ? (card.Chat, null)
            : (message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);
        await sender.PromptAsync(
            chat, thread, prompt.Number, PromptKinds.Confirm + deed.Kind, actor.Id, DeskTexts.Request(prompt.Number, deed.Label, who),
            new(CardButtons.Button(DeskTexts.Confirm, row.Token, DeskCodes.Confirm), CardButtons.Button(DeskTexts.Cancel, row.Token, DeskCodes.Cancel)),
            cancellation);
        return null;
    }

    /// <summary>The writer, if there is a role and no conflict of interest. Nobody else gets a word.</summary>
    private async Task<Actor?> ActorAsync(string number, Message message, CancellationToken cancellation) =>
        message.SenderChat is null && cases.Find(number) is { } row && await access.AtDeskOfAsync(number, message.From, cancellation) is { } actor
        && !access.IsKeptAway(row, actor)
            ? actor
            : null;

    /// <summary>Tells somebody with a role where a reply went; nobody else gets a word.</summary>
    private async Task<bool> HintAsync(Message message, string hint, CancellationToken cancellation)
    {
        if (message.SenderChat is null && await access.AtAnyDeskAsync(message.From, cancellation) is not null)
        {
            await SayAsync(message, hint, cancellation);
        }
        return true;
    }

    private async Task SayAsync(Message message, string text, CancellationToken cancellation) => await sender.SendAsync(
        message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null, text, buttons: null, message.Id, cancellation);

    private static string? Problem(DeskResult result) => result is DeskResult.Refused refused ? refused.Why : null;
}
