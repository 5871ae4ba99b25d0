using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions.Chat;
using Netralitas.Bot.Texts;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Questions.Reference;

/// <summary><c>/briefing</c>: the list, newest first, or one of them. Pure.</summary>
internal static partial class BriefingCard
{
    /// <summary>The briefing whose id or title holds the words, else the list.</summary>
    public static ChatCard Of(string argument, KnowledgeBase knowledge, DateOnly today)
    {
        string asked = TextCleaner.Plain(argument).Trim();
        Briefing? found = asked.Length < 3 ? null : NewestFirst(knowledge)
            .FirstOrDefault(b => $"{b.Id} {TextCleaner.Plain(b.Title)} {TextCleaner.Plain(b.Place)}".Contains(asked, StringComparison.Ordinal));
        return found is null ? OfAll(knowledge) : Of(found, knowledge, today);
    }

    public static ChatCard OfAll(KnowledgeBase knowledge) =>
        new([ReferenceTexts.Briefings], ChatCard.KeyboardOf(NewestFirst(knowledge).Select(b => (IEnumerable<InlineKeyboardButton>)[Button(b, Label(b))])));

    public static ChatCard Of(Briefing briefing, KnowledgeBase knowledge, DateOnly today)
    {
        var sections = new List<string> { Head(briefing), Body(briefing.Body) };
        if (Cited.List(briefing.Norms, knowledge, briefing.Date ?? today) is { Length: > 0 } norms)
        {
            sections.Add($"<b>{ReferenceTexts.BriefingNorms}</b>\n{norms}");
        }
        Situation[] cards = [.. briefing.Situations.Select(knowledge.FindSituation).OfType<Situation>()];
        sections.Add($"<i>{ReferenceTexts.BriefingSource}: {Html.Escape(briefing.Source)}{Caveat(briefing)}. {CardTexts.NotAdvice}</i>");
        if (cards.Length > 0)
        {
            sections.Add(ReferenceTexts.BriefingCards);
        }
        return new(Html.Pack(sections), ChatCard.KeyboardOf(cards.Select(c => (IEnumerable<InlineKeyboardButton>)[AnswerCard.Button(c.Title, CallbackData.Of(ButtonKind.Card, c))])));
    }

    /// <summary>The button under an answer that a briefing speaks to.</summary>
    public static InlineKeyboardButton Button(Briefing briefing) => Button(briefing, $"📋 {ReferenceTexts.BriefingDirective}: {briefing.Title}");

    /// <summary>The briefing that a button names, or null when it is gone.</summary>
    public static Briefing? Find(string key, KnowledgeBase knowledge) => knowledge.Briefings.FirstOrDefault(b => CallbackData.KeyOf(b.Id) == key);

    private static InlineKeyboardButton Button(Briefing briefing, string label) =>
        AnswerCard.Button(label, new(ButtonKind.Briefing, CallbackData.KeyOf(briefing.Id)));

    private static IEnumerable<Briefing> NewestFirst(KnowledgeBase knowledge) => knowledge.Briefings.OrderByDescending(b => b.Date);

    private static string Label(Briefing briefing) => briefing.Date is { } day ? $"{day.Year}-{day.Month:00} · {briefing.Title}" : briefing.Title;

    private static string Head(Briefing briefing)
    {
        var lines = new List<string> { $"📋 <b>{Html.Escape(briefing.Title)}</b>" };
        if (briefing.Date is { } day)
        {
            lines.Add(CardTexts.Day(day));
        }
        if (briefing.Place.Length > 0)
        {
            lines.Add($"{ReferenceTexts.BriefingPlace}: {Html.Escape(briefing.Place)}");
        }
        if (briefing.Speakers.Count > 0)
        {
            lines.Add($"{ReferenceTexts.BriefingSpeakers}: {Html.Escape(string.Join("; ", briefing.Speakers))}");
        }
        return string.Join('\n', lines);
    }

    private static string Caveat(Briefing briefing) => briefing.Verified switch
    {
        VerifiedLevel.Full => "",
        VerifiedLevel.Partial => $" ({CardTexts.PartialCaveat})",
        _ => $" ({CardTexts.UnverifiedCaveat})",
    };

    /// <summary>The little Markdown that briefings use: bold and lists.</summary>
    private static string Body(string markdown) =>
        Bullet().Replace(Bold().Replace(Html.Escape(markdown.ReplaceLineEndings("\n")), "<b>$1</b>"), "• ");

    [GeneratedRegex(@"\*\*([^*\n]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^- ", RegexOptions.Multiline)]
    private static partial Regex Bullet();
}
