using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Reference;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Texts;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>What each inline button does: the press is answered first, the work follows.</summary>
internal sealed partial class ButtonReplies(
    KnowledgeStore store, Answerer answerer, CommandReplies commands, ChatSender sender, RecentQuestions recent, CardFeedback feedback,
    ILogger<ButtonReplies> logger)
{
    private readonly ConditionalWeakTable<CallbackQuery, string> _rated = [];

    public async Task ReplyAsync(CallbackQuery query, CancellationToken cancellation)
    {
        CallbackData? data = CallbackData.Parse(query.Data);
        if (data is not { } pressed || query.Message is not { } message)
        {
            await sender.AnswerPressAsync(query, CommandTexts.ButtonExpired, cancellation);
            return;
        }
        if (pressed.Kind is ButtonKind.Up or ButtonKind.Down)
        {
            await RateAsync(query, pressed, cancellation);
            return;
        }
        if (pressed.Kind is ButtonKind.Option)
        {
            await ChooseAsync(query, pressed, message, cancellation);
            return;
        }
        ChatCard? card = CardFor(pressed);
        await sender.AnswerPressAsync(query, card is null ? CommandTexts.ButtonExpired : null, cancellation);
        if (card is null)
        {
            return;
        }
        if (pressed.Kind is ButtonKind.Topics or ButtonKind.Topic && message.Date != default)
        {
            await sender.ShowAsync(message, card, cancellation);
            return;
        }
        await sender.SendAsync(message, card, asReply: pressed.Kind is ButtonKind.Basis or ButtonKind.WhatIf or ButtonKind.Condition, cancellation);
    }

    private ChatCard? CardFor(CallbackData pressed)
    {
        KnowledgeBase knowledge = store.Current.Base;
        switch (pressed.Kind)
        {
            case ButtonKind.Door:
                return pressed.Key switch
                {
                    "tanya" => CommandReplies.AskDoor(),
                    "lapor" => commands.Report(),
                    "bantuan" => CommandReplies.Help(),
                    "mulai" => commands.Start(),
                    _ => null,
                };
            case ButtonKind.Briefing:
                return BriefingCard.Find(pressed.Key, knowledge) is { } briefing ? BriefingCard.Of(briefing, knowledge, answerer.Today()) : null;
            case ButtonKind.Topics:
                return BasisCard.OfTopics(knowledge);
            case ButtonKind.Topic:
                return BasisCard.OfTopic(knowledge, pressed.Key, pressed.Index);
        }
        if (pressed.CardIn(knowledge) is not { } card)
        {
            return null;
        }
        var context = new AnswerContext(answerer.Today(), knowledge.Version);
        Condition? condition = pressed.Index >= 0 && pressed.Index < card.Conditions.Count ? card.Conditions[pressed.Index] : null;
        return pressed.Kind switch
        {
            ButtonKind.Card => AnswerCard.Of(AnswerComposer.OfCard(card, knowledge, context)),
            ButtonKind.WhatIf => card.Conditions.Count > 0 ? BasisCard.OfConditions(card) : null,
            ButtonKind.Condition => condition is null ? null : AnswerCard.Of(AnswerComposer.OfCondition(card, condition, knowledge, context)),
            ButtonKind.Basis => Basis(card, condition, knowledge, context.AsOf),
            _ => null,
        };
    }

    private static ChatCard Basis(Situation card, Condition? condition, KnowledgeBase knowledge, DateOnly asOf) =>
        BasisCard.OfNorms(card.Title, knowledge.InForceOn(condition?.Norms ?? card.Norms, asOf), asOf, knowledge.Official);

    /// <summary>The answer with the chosen fact added to the question, where it is still remembered.</summary>
    private Answer? Chosen(Situation card, int index, Message message)
    {
        (int ask, int option) = new CallbackData(ButtonKind.Option, "", index).AskAndOption;
        if (index < 0 || ask >= card.Asks.Count || option >= card.Asks[ask].Options.Count)
        {
            return null;
        }
        (string, string)[] told = [.. recent.ToldBefore(message.Chat.Id, message.Id), (card.Asks[ask].Slot, card.Asks[ask].Options[option].Value)];
        return answerer.AnswerWith(card, recent.QuestionOfCard(message.Chat.Id, message.Id), told);
    }

    /// <summary>Shows the answer to a chosen option, and remembers what was told for a second question back.</summary>
    private async Task ChooseAsync(CallbackQuery query, CallbackData pressed, Message message, CancellationToken cancellation)
    {
        Answer? answer = pressed.CardIn(store.Current.Base) is { } card ? Chosen(card, pressed.Index, message) : null;
        await sender.AnswerPressAsync(query, answer is null ? CommandTexts.ButtonExpired : null, cancellation);
        if (answer is null)
        {
            return;
        }
        IReadOnlyList<int> shown = await sender.SendAsync(message, AnswerCard.Of(answer), asReply: false, cancellation);
        if (answer is { Asks.Count: > 0, Card: { } asking } && recent.SourceOfCard(message.Chat.Id, message.Id) is { } source)
        {
            (int ask, int option) = pressed.AskAndOption;
            recent.Remember(message.Chat.Id, shown[0], source.Question, shown,
                [.. recent.ToldBefore(message.Chat.Id, message.Id), (asking.Asks[ask].Slot, asking.Asks[ask].Options[option].Value)]);
        }
    }

    private async Task RateAsync(CallbackQuery query, CallbackData pressed, CancellationToken cancellation)
    {
        if (pressed.CardIn(store.Current.Base) is not { } card)
        {
            await sender.AnswerPressAsync(query, CommandTexts.ButtonExpired, cancellation);
            return;
        }
        if (!_rated.TryGetValue(query, out string? toast)) // another attempt at the same press is not a second thumb
        {
            toast = await CountAsync(card, pressed.Kind == ButtonKind.Up, cancellation);
            _rated.AddOrUpdate(query, toast);
        }
        await sender.AnswerPressAsync(query, toast, cancellation);
    }

    /// <summary>A thumb that cannot be kept, for instance on a full disk, is not worth holding up the updates behind it.</summary>
    private async Task<string> CountAsync(Situation card, bool up, CancellationToken cancellation)
    {
        try
        {
            await feedback.AddAsync(card.Id, answerer.Today(), up, cancellation);
            return CommandTexts.Thanks;
        }
        catch (StorageException e)
        {
            Log.NotCounted(logger, e.Message);
            return CommandTexts.ThanksUncounted;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(220, LogLevel.Warning, "A thumb could not be counted: {Problem}")]
        public static partial void NotCounted(ILogger logger, string problem);
    }
}
