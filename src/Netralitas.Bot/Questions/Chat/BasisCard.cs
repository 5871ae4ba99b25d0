using System.Text;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Official;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>The cards behind the buttons: the norms of an answer, what would change it, and lists to browse. Pure.</summary>
internal static class BasisCard
{
    private const int TopicColumns = 2;
    private const int CardsPerPage = 8;
    private const int ConditionColumns = 5;
    private const int MaxOfficialWords = 900;

    /// <summary><i>Lihat dasar hukum</i>: the paraphrase, status and link of each norm.</summary>
    public static ChatCard OfNorms(string title, IEnumerable<Norm> norms, DateOnly asOf, OfficialTexts? official = null) =>
        new(Html.Pack(norms.Select(n => Section(n, asOf, official ?? OfficialTexts.None)).Prepend($"📖 <b>{CardTexts.Basis}</b> — {Html.Escape(title)}")), null);

    /// <summary><i>Bagaimana kalau…</i>: the conditions that flip the verdict.</summary>
    public static ChatCard OfConditions(Situation card)
    {
        (Condition Condition, int Index)[] all = [.. card.Conditions.Select((c, i) => (c, i))];
        (Condition Condition, int Index)[] shown = [.. all.Where(c => c.Condition.Verdict != card.Verdict)];
        bool flips = shown.Length > 0;
        shown = flips ? shown : all;
        var text = new StringBuilder($"🔀 <b>{CardTexts.WhatIf}</b>\n{Html.Escape(card.Title)}: {CardTexts.Small(card.Verdict)}. ");
        text.Append(flips ? CardTexts.FlipsWhen : CardTexts.StaysWhen).Append('\n');
        for (int i = 0; i < shown.Length; i++)
        {
            Condition condition = shown[i].Condition;
            text.Append($"\n{i + 1}. {Html.Escape(condition.When)} → {CardTexts.Mark(condition.Verdict)} <i>{CardTexts.Small(condition.Verdict)}</i>");
        }
        text.Append("\n\n").Append(CardTexts.PressNumber);
        var rows = shown
            .Select((c, i) => AnswerCard.Button((i + 1).ToString(), CallbackData.Of(ButtonKind.Condition, card, c.Index)))
            .Chunk(ConditionColumns);
        return new(Html.Pack([text.ToString()]), ChatCard.KeyboardOf(rows));
    }

    /// <summary>The menu of topics that have cards.</summary>
    public static ChatCard OfTopics(KnowledgeBase knowledge)
    {
        HashSet<string> used = [.. knowledge.Situations.SelectMany(s => s.Topics)];
        var rows = TopicNames.All.Where(t => used.Contains(t.Code))
            .Select(t => AnswerCard.Button(t.Name, new(ButtonKind.Topic, t.Code, 0)))
            .Chunk(TopicColumns);
        return new([CommandTexts.Topics], ChatCard.KeyboardOf(rows));
    }

    /// <summary>One page of a topic's cards.</summary>
    public static ChatCard OfTopic(KnowledgeBase knowledge, string topic, int page)
    {
        Situation[] cards = [.. knowledge.Situations.Where(s => s.Topics.Contains(topic)).OrderBy(s => Nearness(s, topic)).ThenBy(s => s.Title, StringComparer.Ordinal)];
        if (cards.Length == 0)
        {
            return ChatCard.Of(CommandTexts.TopicEmpty, [AnswerCard.Button(CommandTexts.Back, new(ButtonKind.Topics))]);
        }
        int pages = (cards.Length + CardsPerPage - 1) / CardsPerPage;
        int shown = Math.Clamp(page, 0, pages - 1);
        var rows = cards.Skip(shown * CardsPerPage).Take(CardsPerPage)
            .Select(c => (IEnumerable<Telegram.Bot.Types.ReplyMarkups.InlineKeyboardButton>)[AnswerCard.Button($"{CardTexts.Mark(c.Verdict)} {c.Title}", CallbackData.Of(ButtonKind.Card, c))])
            .Append(Pager(topic, shown, pages));
        return new([$"<b>{Html.Escape(TopicNames.Of(topic))}</b> ({cards.Length} kartu, halaman {shown + 1}/{pages})"], ChatCard.KeyboardOf(rows));
    }

    /// <summary>Cards whose first topic this is come first: they are about it; the others only touch it.</summary>
    private static int Nearness(Situation card, string topic) => Math.Min(1, card.Topics.ToList().IndexOf(topic));

    private static IEnumerable<Telegram.Bot.Types.ReplyMarkups.InlineKeyboardButton> Pager(string topic, int page, int pages)
    {
        if (page > 0)
        {
            yield return AnswerCard.Button("◀️", new(ButtonKind.Topic, topic, page - 1));
        }
        yield return AnswerCard.Button(CommandTexts.Back, new(ButtonKind.Topics));
        if (page < pages - 1)
        {
            yield return AnswerCard.Button("▶️", new(ButtonKind.Topic, topic, page + 1));
        }
    }

    private static string Section(Norm norm, DateOnly asOf, OfficialTexts official)
    {
        var text = new StringBuilder($"<b>{Html.Escape(norm.ShownCitation)}</b>\n{Html.Escape(norm.Text)}");
        if (norm.Sanction is { Length: > 1 } sanction)
        {
            text.Append($"\n<b>Sanksi</b>: {Html.Escape(sanction)}");
        }
        if (official.PassageOf(norm) is { } passage)
        {
            text.Append($"\n<b>{CardTexts.OfficialWords} ({Html.Escape(passage.Source)})</b>\n<i>“{Html.Escape(Shortened(passage.Words))}”</i>");
            text.Append($"\n<i>{(passage.Exact ? CardTexts.OfficialNote : CardTexts.OfficialWholeArticle)}</i>");
        }
        text.Append($"\n<i>{Html.Escape(StatusOf(norm, asOf))}</i>");
        string? caveat = norm.Verified switch
        {
            VerifiedLevel.Partial => CardTexts.PartialCaveat,
            VerifiedLevel.Unverified => CardTexts.UnverifiedCaveat,
            _ => null,
        };
        if (caveat is not null)
        {
            text.Append($"\n⚠️ <i>{char.ToUpperInvariant(caveat[0])}{caveat[1..]}.</i>");
        }
        if (norm.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? link) && link.Scheme is "https" or "http")
        {
            text.Append($"\n<a href=\"{Html.Escape(link.AbsoluteUri).Replace("\"", "%22")}\">Sumber</a>");
        }
        return text.ToString();
    }

    /// <summary>A long article is cut behind a word; the source has the rest.</summary>
    private static string Shortened(string words) =>
        words.Length <= MaxOfficialWords ? words : $"{words[..Math.Max(1, words.LastIndexOf(' ', MaxOfficialWords))]} …";

    private static string StatusOf(Norm norm, DateOnly asOf)
    {
        string from = norm.InForce.From is { } start ? $"Berlaku sejak {CardTexts.Day(start)}" : "Berlaku";
        return norm.InForce switch
        {
            { To: { } end } when end < asOf => $"Sudah tidak berlaku (sampai {CardTexts.Day(end)})",
            { To: { } end } => $"{from} sampai {CardTexts.Day(end)}",
            _ => $"{from}, masih berlaku per {CardTexts.Day(asOf)}",
        };
    }
}
