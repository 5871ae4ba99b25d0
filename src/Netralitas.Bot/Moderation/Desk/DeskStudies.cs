using System.Text;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Moderation.Export;
using Netralitas.Bot.Moderation.People;
using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Telegram.Bot.Types.ReplyMarkups;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>
/// <i>Kajian</i>: the norms that are suspected, chosen from the knowledge base by situation or pasal, whether the election is touched, and the
/// recommendation. One message of buttons for one moderator; each change is an action of the case like any other.
/// </summary>
internal sealed class DeskStudies(
    CaseDesk desk, CaseStudies studies, CaseNorms norms, KnowledgeStore knowledge, TipReader reader, DeskStore store, NormMenus menus, DeskSender sender)
{
    private const int MostOptions = 24;

    public static bool Owns(char code) =>
        code is DeskCodes.Norm or DeskCodes.NormPage or DeskCodes.Election or DeskCodes.Advice or DeskCodes.StudyDone;

    /// <summary>The message that a moderator gets at first: what is chosen, and what the category of the report suggests.</summary>
    public (string Html, InlineKeyboardMarkup Buttons) Open(CaseRow row) => Draw(row, MenuOf(row, words: null));

    /// <summary>Remembers what the first message shows, once it is sent.</summary>
    public void Remember(CaseRow row, long chat, int message) => menus.Put(chat, message, MenuOf(row, words: null));

    /// <summary>A press in the menu; what the presser is told.</summary>
    public async Task<string?> PressAsync(int update, DeskCallback press, PromptRow prompt, CaseRow row, Actor actor, CancellationToken cancellation)
    {
        if (press.Code == DeskCodes.StudyDone)
        {
            menus.Drop(prompt.ChatId, prompt.MessageId);
            await sender.EndPromptAsync(prompt, cancellation);
            return DeskTexts.StudyKept;
        }
        if (menus.Find(prompt.ChatId, prompt.MessageId) is not { } menu)
        {
            await sender.EndPromptAsync(prompt, cancellation);
            return DeskTexts.StudyOver;
        }
        switch (press.Code)
        {
            case DeskCodes.Norm when press.Index >= 0 && press.Index < menu.Options.Count:
                Norm norm = menu.Options[press.Index].Norm;
                bool chosen = studies.Of(new TipNumber(row.Number)).Norms.Contains(norm.Id);
                return await ChangeAsync(
                    update, actor, row, prompt, menu, DeskTexts.NormChange(norm.ShownCitation, added: !chosen),
                    s => s.Norms.Contains(norm.Id) == chosen ? s.Toggle(norm.Id) : s, cancellation);
            case DeskCodes.NormPage when press.Index >= 0 && press.Index < menu.Pages:
                await ShowAsync(row, prompt, menu with { Page = press.Index }, cancellation);
                return null;
            case DeskCodes.Election:
                bool? next = studies.Of(new TipNumber(row.Number)).ElectionRelated switch { null => true, true => false, false => null };
                return await ChangeAsync(update, actor, row, prompt, menu, DeskTexts.ElectionRelated(next), s => s with { ElectionRelated = next }, cancellation);
            case DeskCodes.Advice:
                await store.AddPromptAsync(prompt with { Kind = PromptKinds.Advice }, cancellation);
                await sender.ShowAsync(
                    prompt.ChatId, prompt.MessageId, DeskTexts.AdvicePrompt(row.Number),
                    new(CardButtons.Button(DeskTexts.Cancel, row.Token, DeskCodes.Cancel)), cancellation);
                return DeskTexts.WriteHere;
            default:
                return DeskTexts.RequestGone;
        }
    }

    /// <summary>Words or a pasal that a moderator looks for. What is wrong with them, or null.</summary>
    public async Task<string?> SearchAsync(PromptRow prompt, CaseRow row, Actor actor, string words, CancellationToken cancellation)
    {
        if (CaseRules.Apply(row, actor, CaseAction.Kajian, to: null, DateOnly.MinValue) is CaseVerdict.Refused refused)
        {
            return refused.Why;
        }
        NormMenu menu = MenuOf(row, words);
        await ShowAsync(row, prompt, menu, cancellation);
        return menu.Options.Count == 0 ? DeskTexts.NoSuchNorm : null;
    }

    /// <summary>The recommendation, in the moderator's words.</summary>
    public Task<DeskResult> AdviseAsync(int update, Actor actor, string number, string text, CancellationToken cancellation) =>
        desk.StudyAsync(update, actor, number, DeskTexts.AdviceChange, s => s with { Recommendation = text }, cancellation);

    private async Task<string?> ChangeAsync(
        int update, Actor actor, CaseRow row, PromptRow prompt, NormMenu menu, string what, Func<CaseStudy, CaseStudy> change, CancellationToken cancellation)
    {
        DeskResult result = await desk.StudyAsync(update, actor, row.Number, what, change, cancellation);
        await ShowAsync(row, prompt, menu, cancellation);
        return result switch { DeskResult.Refused refused => refused.Why, DeskResult.Repeated => DeskTexts.Again, _ => what };
    }

    private async Task ShowAsync(CaseRow row, PromptRow prompt, NormMenu menu, CancellationToken cancellation)
    {
        menus.Put(prompt.ChatId, prompt.MessageId, menu);
        (string html, InlineKeyboardMarkup buttons) = Draw(row, menu);
        await sender.ShowAsync(prompt.ChatId, prompt.MessageId, html, buttons, cancellation);
    }

    /// <summary>What is chosen comes first, so that it can be taken back; then what fits.</summary>
    private NormMenu MenuOf(CaseRow row, string? words)
    {
        OpenedTip? tip = reader.Open(row.Number);
        DateOnly day = tip?.Content?.Report.EventDay ?? tip?.ReceivedDay ?? DateOnly.MaxValue;
        string query = words ?? tip?.Content?.Report.Category ?? "";
        IReadOnlyList<NormOption> found = query.Length == 0 ? [] : NormChoice.For(knowledge.Current, query, day, MostOptions);
        IEnumerable<NormOption> chosen = words is null ? norms.ChosenFor(new TipNumber(row.Number)).Select(n => new NormOption(n, null)) : [];
        return new([.. chosen.Concat(found).DistinctBy(o => o.Norm.Id)], Page: 0, words is not null);
    }

    private (string Html, InlineKeyboardMarkup Buttons) Draw(CaseRow row, NormMenu menu)
    {
        CaseStudy study = studies.Of(new TipNumber(row.Number));
        var text = new StringBuilder(DeskTexts.StudyTitle(row.Number));
        text.Append($"\n{DeskTexts.ElectionRelated(study.ElectionRelated)}");
        text.Append($"\n{DeskTexts.Chosen}: {(study.Norms.Count == 0 ? DeskTexts.NoneChosen : CaseCard.Escape(string.Join("; ", norms.Find(study.Norms).Select(n => n.ShownCitation))))}");
        text.Append($"\n\n<b>{(menu.Searched ? DeskTexts.NormsFound : DeskTexts.NormsSuggested)}</b>{(menu.Pages > 1 ? $" · {menu.Page + 1}/{menu.Pages}" : "")}");
        foreach ((NormOption option, int index) in menu.Shown)
        {
            string via = option.Via is { } title ? $" <i>({CaseCard.Escape(CaseCard.Shortened(title, 60))})</i>" : "";
            text.Append($"\n{index + 1}. <b>{CaseCard.Escape(option.Norm.ShownCitation)}</b> {CaseCard.Escape(CaseCard.Shortened(option.Norm.Text, 120))}{via}");
        }
        text.Append($"\n\n{DeskTexts.StudyHint}");
        return (text.ToString(), Buttons(row.Token, menu, study));
    }

    private static InlineKeyboardMarkup Buttons(string token, NormMenu menu, CaseStudy study)
    {
        IEnumerable<InlineKeyboardButton[]> rows = menu.Shown
            .Select(o => CardButtons.Button(study.Norms.Contains(o.Option.Norm.Id) ? $"✅ {o.Index + 1}" : $"{o.Index + 1}", token, DeskCodes.Norm, o.Index))
            .Chunk(3);
        InlineKeyboardButton[] turning =
        [
            .. menu.Page > 0 ? [CardButtons.Button(DeskTexts.Previous, token, DeskCodes.NormPage, menu.Page - 1)] : Array.Empty<InlineKeyboardButton>(),
            .. menu.Page < menu.Pages - 1 ? [CardButtons.Button(DeskTexts.Next, token, DeskCodes.NormPage, menu.Page + 1)] : Array.Empty<InlineKeyboardButton>(),
        ];
        return new(
        [
            .. rows,
            .. turning.Length > 0 ? [turning] : Array.Empty<InlineKeyboardButton[]>(),
            [CardButtons.Button(DeskTexts.Election, token, DeskCodes.Election), CardButtons.Button(DeskTexts.Advice, token, DeskCodes.Advice)],
            [CardButtons.Button(DeskTexts.StudyDone, token, DeskCodes.StudyDone)],
        ]);
    }
}
