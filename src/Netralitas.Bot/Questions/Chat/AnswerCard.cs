using System.Text;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Reference;
using Netralitas.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>One or more messages that belong together; the buttons hang on the last.</summary>
internal sealed record ChatCard(IReadOnlyList<string> Messages, InlineKeyboardMarkup? Buttons)
{
    /// <summary>A file sent after the messages, or null.</summary>
    public ChatDocument? Document { get; init; }

    public static ChatCard Of(string html, params IEnumerable<InlineKeyboardButton>[] rows) => new(Html.Pack([html]), KeyboardOf(rows));

    public static InlineKeyboardMarkup? KeyboardOf(IEnumerable<IEnumerable<InlineKeyboardButton>> rows)
    {
        InlineKeyboardButton[][] filled = [.. rows.Select(r => r.ToArray()).Where(r => r.Length > 0)];
        return filled.Length == 0 ? null : new InlineKeyboardMarkup(filled);
    }
}

/// <summary>Turns an answer into Telegram messages (design, section 6). Pure.</summary>
internal static class AnswerCard
{
    private const int MaxButtonLabel = 60;

    public static ChatCard Of(Answer answer)
    {
        if (answer.Parts.Count > 0)
        {
            return OfParts(answer);
        }
        if (answer.Status is AnswerStatus.Greeting or AnswerStatus.OutOfScope or AnswerStatus.Refused or AnswerStatus.TipIntent or AnswerStatus.Abstained)
        {
            return new(Html.Pack([$"<b>{Html.Escape(answer.Title)}</b>", Html.Escape(answer.Why)]), ChatCard.KeyboardOf(PlainRows(answer)));
        }
        var sections = new List<string>
        {
            $"{FirstLine(answer)}",
            answer.Condition is { } condition ? $"<i>{CardTexts.InCase}: {Html.Escape(condition.When)}.</i>\n{Html.Escape(answer.Why)}" : Html.Escape(answer.Why),
        };
        if (answer.Asks.Count > 0)
        {
            sections.Add($"❓ <b>{Html.Escape(answer.Asks[0].Question)}</b>");
        }
        sections.AddRange(Details(answer));
        sections.Add(Footer(answer));
        return new(Html.Pack(sections), ChatCard.KeyboardOf(AnswerRows(answer)));
    }

    private static string FirstLine(Answer answer) => answer.Verdict is { } verdict
        ? $"{CardTexts.Mark(verdict)} <b>{CardTexts.Word(verdict)}</b> — {Html.Escape(answer.Title)}"
        : $"<b>{Html.Escape(answer.Title)}</b>";

    private static ChatCard OfParts(Answer answer)
    {
        Verdict strictest = answer.Verdict ?? Verdict.Informasi;
        var sections = new List<string>
        {
            $"{CardTexts.Mark(strictest)} <b>{CardTexts.Word(strictest)}</b> — yang paling ketat dari {answer.Parts.Count} pertanyaan Anda. Satu per satu:",
        };
        for (int i = 0; i < answer.Parts.Count; i++)
        {
            Answer part = answer.Parts[i];
            Verdict verdict = part.Verdict ?? Verdict.Informasi;
            var text = new StringBuilder();
            text.Append($"<b>{i + 1}. {Html.Escape(part.Title)}</b>\n{CardTexts.Mark(verdict)} <i>{CardTexts.Small(verdict)}</i>\n");
            text.Append(Html.Escape(part.Why));
            if (part.Instead.Length > 0)
            {
                text.Append($"\n<b>{CardTexts.Instead}</b>: {Html.Escape(part.Instead)}");
            }
            text.Append($"\n<b>{CardTexts.Basis}</b>: {Html.Escape(string.Join("; ", part.Citations.Select(CardTexts.CitationWithCaveat)))}");
            sections.Add(text.ToString());
        }
        if (answer.Left > 0)
        {
            sections.Add($"ℹ️ {CardTexts.Left(answer.Left)}");
        }
        sections.Add(Footer(answer));
        IEnumerable<InlineKeyboardButton[]> rows = answer.Parts.Select((p, i) => (Part: p, Number: i + 1)).Where(p => p.Part.Card is not null)
            .Select(p => new[] { Button($"{p.Number}. {CardTexts.ShowBasis}", CallbackData.Of(ButtonKind.Basis, p.Part.Card!, ConditionIndex(p.Part))) });
        return new(Html.Pack(sections), ChatCard.KeyboardOf(rows));
    }

    private static IEnumerable<string> Details(Answer answer)
    {
        if (answer.Citations.Count > 0)
        {
            yield return $"<b>{CardTexts.Basis}</b>\n" + string.Join('\n', answer.Citations.Select(c => "• " + Html.Escape(CardTexts.CitationWithCaveat(c))));
        }
        if (answer.Risk.Length > 0)
        {
            yield return $"<b>{CardTexts.Risk}</b>\n{Html.Escape(answer.Risk)}";
        }
        if (answer.Instead.Length > 0)
        {
            yield return $"<b>{CardTexts.Instead}</b>\n{Html.Escape(answer.Instead)}";
        }
    }

    private static string Footer(Answer answer) =>
        $"<i>Per tanggal {CardTexts.Day(answer.AsOf)} · pengetahuan {Html.Escape(answer.KnowledgeVersion)}. {CardTexts.NotAdvice}</i>";

    private static IEnumerable<IEnumerable<InlineKeyboardButton>> AnswerRows(Answer answer)
    {
        if (answer.Card is not { } card)
        {
            yield break;
        }
        if (answer.Asks.Count > 0)
        {
            int ask = Math.Max(0, card.Asks.ToList().IndexOf(answer.Asks[0]));
            yield return answer.Asks[0].Options.Select((o, i) => Button(o.Label, CallbackData.OfOption(card, ask, i)));
        }
        InlineKeyboardButton basis = Button(CardTexts.ShowBasis, CallbackData.Of(ButtonKind.Basis, card, ConditionIndex(answer)));
        yield return card.Conditions.Count > 0 ? [basis, Button(CardTexts.WhatIf, CallbackData.Of(ButtonKind.WhatIf, card))] : [basis];
        if (answer.Briefing is { } briefing)
        {
            yield return [BriefingCard.Button(briefing)];
        }
        yield return [Button("👍", CallbackData.Of(ButtonKind.Up, card)), Button("👎", CallbackData.Of(ButtonKind.Down, card))];
    }

    private static IEnumerable<IEnumerable<InlineKeyboardButton>> PlainRows(Answer answer)
    {
        foreach (Situation card in answer.Nearest)
        {
            string label = card == answer.Suggested ? $"{CardTexts.PerhapsYouMean} {card.Title}" : card.Title;
            yield return [Button(label, CallbackData.Of(ButtonKind.Card, card))];
        }
        if (answer.Status is AnswerStatus.TipIntent)
        {
            yield return [Button(CommandTexts.Report, new(ButtonKind.Door, "lapor")), Button(CommandTexts.Ask, new(ButtonKind.Door, "tanya"))];
        }
    }

    private static int ConditionIndex(Answer answer) =>
        answer is { Card: { } card, Condition: { } condition } ? card.Conditions.ToList().IndexOf(condition) : -1;

    public static InlineKeyboardButton Button(string label, CallbackData data) =>
        InlineKeyboardButton.WithCallbackData(Shortened(label), data.ToString());

    /// <summary>Cut behind a word: half a word reads like a mistake.</summary>
    private static string Shortened(string label)
    {
        if (label.Length <= MaxButtonLabel)
        {
            return label;
        }
        int space = label.LastIndexOf(' ', MaxButtonLabel - 1);
        return $"{label[..(space > 0 ? space : MaxButtonLabel - 1)].TrimEnd(',', ';', ':')}…";
    }
}
