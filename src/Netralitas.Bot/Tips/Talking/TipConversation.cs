using System.Collections.Immutable;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips.Regions;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>The conversation as a machine: a draft and an input give a new draft and what to show. Pure; nothing is sent or kept in here.</summary>
internal sealed class TipConversation(RegionDirectory regions, TipScreens screens)
{
    private const int MostFound = 6;

    /// <summary>A text this long at the first question tells the story already.</summary>
    private const int LongestCategory = 80;

    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(365);

    /// <summary>The first screen, or the step where the draft stands.</summary>
    public TipTurn Show(TipDraft draft, DateOnly today, string? note = null) => new(draft, [screens.Of(draft, today, note)]);

    public TipTurn Next(TipDraft draft, TipInput input, DateOnly today) => input switch
    {
        TipInput.Wrote wrote => OnText(draft, wrote.Message, wrote.Text.Trim(), today),
        TipInput.Edited edited => OnEdit(draft, edited.Message, edited.Text.Trim(), today),
        TipInput.Pressed pressed => OnPress(draft, pressed, today),
        _ => new(draft, []),
    };

    /// <summary>Takes up stored evidence.</summary>
    public static TipDraft With(TipDraft draft, EvidenceHandle handle)
    {
        int number = draft.Evidence.Count == 0 ? 1 : draft.Evidence.Max(e => e.Number) + 1;
        return draft with { Evidence = draft.Evidence.Add(new(number, handle)) };
    }

    /// <summary>The words below a file belong to the account, as far as there is room.</summary>
    public TipDraft Caption(TipDraft draft, int message, string text) => OnStory(draft with { Step = TipStep.Account }, message, text, default).Draft with { Step = draft.Step };

    private TipTurn OnText(TipDraft draft, int message, string text, DateOnly today)
    {
        if (text.Length == 0)
        {
            return new(draft, []);
        }
        if (draft.Step != TipStep.Safety && IsStory(draft.Step, text))
        {
            return OnStory(draft, message, text, today);
        }
        TipDraft written = draft with { Written = draft.Written.SetItem(message, draft.Step) };
        return draft.Step switch
        {
            TipStep.Safety => Show(draft, today, TipTexts.SafetyFirst),
            TipStep.What => Advance(written with { Category = text }, today),
            TipStep.Who => Advance(written with { Office = text }, today),
            TipStep.Where or TipStep.Regency => OnPlace(written, text, today),
            TipStep.Spot => Advance(written with { Place = text }, today),
            TipStep.When => DayReader.Read(text, today) is { } day ? OnDay(written, day, today) : Show(draft, today, TipTexts.DayUnread),
            TipStep.Evidence => OnEvidenceText(draft, message, text, today),
            TipStep.Witnesses => YesOrNo(text) is { } witnesses ? Advance(draft with { Witnesses = witnesses }, today) : Show(draft, today),
            TipStep.Preview when IsSend(text) => Show(draft, today, TipTexts.PreviewSendHint),
            _ => OnStory(draft, message, text, today),
        };
    }

    /// <summary>What is too long for an answer is the account, wherever it was written.</summary>
    private static bool IsStory(TipStep step, string text) => step switch
    {
        TipStep.What => text.Length > LongestCategory,
        TipStep.Who or TipStep.Where or TipStep.Regency or TipStep.Spot or TipStep.When or TipStep.Witnesses => text.Length > TipDraft.MostField,
        _ => false,
    };

    private TipTurn OnStory(TipDraft draft, int message, string text, DateOnly today)
    {
        (string clean, int links) = DraftWords.Clean(text);
        if (links + DraftWords.CountLinks(draft) > TipDraft.MostLinks)
        {
            return Show(draft, today, TipTexts.LinkFarm);
        }
        int room = TipDraft.MostAccount - draft.Account.Remove(message).Values.Sum(p => p.Length + 2);
        if (room < 10)
        {
            return Show(draft, today, TipTexts.AccountTooLong);
        }
        TipDraft told = draft with
        {
            Account = draft.Account.SetItem(message, TipHtml.Cut(clean, room)),
            Written = draft.Written.SetItem(message, TipStep.Account),
        };
        string? note = clean.Length > room ? TipTexts.AccountTooLong : draft.Step is TipStep.Account ? TipTexts.AccountAdded : TipTexts.AccountFromWhat;
        return draft.Step == TipStep.What ? Advance(told, today, note) : Show(told, today, draft.Step == TipStep.Preview ? null : note);
    }

    private TipTurn OnEvidenceText(TipDraft draft, int message, string text, DateOnly today)
    {
        IReadOnlyList<string> links = DraftWords.LinksOf(text);
        if (links.Count == 0)
        {
            return OnStory(draft, message, text, today);
        }
        ImmutableList<string> all = [.. draft.Links.Concat(links).Distinct()];
        return all.Count > TipDraft.MostLinks
            ? Show(draft, today, TipTexts.LinkFarm)
            : Show(draft with { Links = all, LinkOf = draft.LinkOf.SetItems(links.Where(l => !draft.LinkOf.ContainsKey(l)).Select(l => KeyValuePair.Create(l, message))), Written = draft.Written.SetItem(message, TipStep.Evidence) }, today);
    }

    private TipTurn OnPlace(TipDraft draft, string text, DateOnly today)
    {
        ImmutableList<Region> found = [.. regions.Search(text, MostFound)];
        TipDraft placed = draft with { Place = text, Found = found };
        if (found.IsEmpty)
        {
            return Advance(placed with { Region = null, Step = TipStep.Spot }, today);
        }
        return Show(placed, today);
    }

    private TipTurn OnRegion(TipDraft draft, Region region, DateOnly today)
    {
        if (region.ProvinceCode is null)
        {
            return Show(draft with { Region = region, Province = region.Code, Step = TipStep.Regency, Page = 0, Found = [], Place = null }, today);
        }
        // "bogor" says no more than "Kabupaten Bogor"; "aula kecamatan di bogor" does.
        string? place = draft.Place is { } typed && !region.FullName.Contains(typed, StringComparison.OrdinalIgnoreCase) ? typed : null;
        TipDraft chosen = draft with { Region = region, Place = place, Found = [], Province = region.ProvinceCode };
        return place is null
            ? Show(chosen with { Step = TipStep.Spot }, today)
            : Advance(chosen with { Step = TipStep.Spot }, today);
    }

    private TipTurn OnDay(TipDraft draft, ReadDay day, DateOnly today)
    {
        bool doubtful = day.Day > today || today.DayNumber - day.Day.DayNumber > LongAgo.Days;
        return doubtful
            ? Show(draft with { DoubtfulDay = day }, today)
            : Advance(draft with { Day = day, DoubtfulDay = null }, today);
    }

    private TipTurn OnEdit(TipDraft draft, int message, string text, DateOnly today)
    {
        if (!draft.Written.TryGetValue(message, out TipStep step) || text.Length == 0)
        {
            return new(draft, []);
        }
        TipDraft? edited = step switch
        {
            TipStep.Account => EditedAccount(draft, message, text),
            TipStep.What => draft with { Category = TipHtml.Cut(text, TipDraft.MostField) },
            TipStep.Who => draft with { Office = TipHtml.Cut(text, TipDraft.MostField) },
            TipStep.Where or TipStep.Regency or TipStep.Spot => draft with { Place = TipHtml.Cut(text, TipDraft.MostField) },
            TipStep.When => DayReader.Read(text, today) is { } day && day.Day <= today ? draft with { Day = day, DoubtfulDay = null } : null,
            TipStep.Evidence => EditedLinks(draft, message, text),
            _ => null,
        };
        if (edited is null)
        {
            return new(draft, [TipScreen.Plain(TipTexts.DayUnread)]);
        }
        return edited.Step == TipStep.Preview ? Show(edited, today) : new(edited, [TipScreen.Plain(TipTexts.Editing)]);
    }

    private static TipDraft EditedAccount(TipDraft draft, int message, string text)
    {
        int room = TipDraft.MostAccount - draft.Account.Remove(message).Values.Sum(p => p.Length + 2);
        TipDraft edited = draft with { Account = draft.Account.SetItem(message, TipHtml.Cut(DraftWords.Clean(text).Text, room)) };
        return DraftWords.CountLinks(edited) > TipDraft.MostLinks ? draft : edited;
    }

    private static TipDraft EditedLinks(TipDraft draft, int message, string text)
    {
        ImmutableList<string> others = draft.Links.RemoveAll(l => draft.LinkOf.GetValueOrDefault(l) == message);
        ImmutableList<string> links = [.. others.Concat(DraftWords.LinksOf(text)).Distinct().Take(TipDraft.MostLinks)];
        return draft with
        {
            Links = links,
            LinkOf = links.Where(l => !others.Contains(l)).Aggregate(draft.LinkOf.RemoveRange(draft.Links), (of, l) => of.SetItem(l, message))
            .SetItems(draft.LinkOf.Where(of => others.Contains(of.Key)))
        };
    }

    private TipTurn OnPress(TipDraft draft, TipInput.Pressed pressed, DateOnly today)
    {
        int i = pressed.Index;
        switch (pressed.Code)
        {
            case TipCodes.Cancel:
                return new(draft, [], TipAct.Cancel);
            case TipCodes.Begin:
                return draft.Step == TipStep.Safety ? Advance(draft, today) : Passed(draft);
            case TipCodes.Back:
                return Show(Back(draft), today);
            case TipCodes.Skip when (TipStep)i == draft.Step:
            case TipCodes.Next when (TipStep)i == draft.Step:
                return Advance(draft with { DoubtfulDay = null, Found = [] }, today);
            case TipCodes.Category when i >= 0 && i < TipCategories.All.Count:
                return Answered(draft, TipStep.What, draft with { Category = TipCategories.All[i] }, today);
            case TipCodes.Province when draft.Step == TipStep.Where && i >= 0 && i < regions.Provinces.Count:
                return OnRegion(draft, regions.Provinces[i], today);
            case TipCodes.Regency when draft is { Step: TipStep.Regency, Province: { } province } && i >= 0 && i < regions.RegenciesOf(province).Count:
                return OnRegion(draft with { Place = null }, regions.RegenciesOf(province)[i], today);
            case TipCodes.Page when draft.Step is TipStep.Where or TipStep.Regency:
                return new(draft with { Page = i }, [screens.Of(draft with { Page = i }, today, null) with { InPlace = true }]);
            case TipCodes.Found when i >= 0 && i < draft.Found.Count:
                return OnRegion(draft, draft.Found[i], today);
            case TipCodes.OwnWords when draft.Step is TipStep.Where or TipStep.Regency:
                return Advance(draft with { Found = [], Step = TipStep.Spot }, today);
            case TipCodes.OnlyProvince when draft.Step == TipStep.Regency:
                return Show(draft with { Step = TipStep.Spot }, today);
            case TipCodes.Day when i is >= 0 and <= 1:
                return Answered(draft, TipStep.When, draft with { Day = new ReadDay(today.AddDays(-i), false), DoubtfulDay = null }, today);
            case TipCodes.OtherDay when draft.Step == TipStep.When:
                return new(draft with { DoubtfulDay = null }, [screens.OtherDay(draft)]);
            case TipCodes.DayRight when draft is { Step: TipStep.When, DoubtfulDay: { } doubtful }:
                return Advance(draft with { Day = doubtful, DoubtfulDay = null }, today);
            case TipCodes.Suggested when draft.Suggested is { } suggested:
                return OnStory(draft with { Suggested = null }, suggested.Message, suggested.Text, today);
            case TipCodes.RemoveEvidence when draft.Evidence.Find(e => e.Number == i) is { } removed:
                TipDraft without = draft with { Evidence = draft.Evidence.Remove(removed) };
                return Show(without, today, TipTexts.EvidenceRemoved(i)) with { Dropped = removed.Handle };
            case TipCodes.Witness when i is >= 0 and <= 2:
                return Answered(draft, TipStep.Witnesses, draft with { Witnesses = i == 2 ? null : i == 1 }, today);
            case TipCodes.Mask or TipCodes.MaskAll when draft.Step == TipStep.Preview:
                TipDraft masked = TipMarks.Mask(draft, pressed.Code == TipCodes.MaskAll ? null : i);
                return Show(masked, today) with { Toast = TipTexts.Masked };
            case TipCodes.Unmask when draft.Step == TipStep.Preview:
                return Show(TipMarks.Unmask(draft, i), today) with { Toast = TipTexts.Unmasked };
            case TipCodes.Change when draft.Step == TipStep.Preview && i is > (int)TipStep.Safety and < (int)TipStep.Preview:
                return Show(draft with { Step = (TipStep)i, Changing = true, Page = 0 }, today);
            case TipCodes.Send when draft.Step == TipStep.Preview:
                return draft.HasSubstance ? new(draft, [], TipAct.Submit) : Show(draft with { Step = TipStep.Account, Changing = true }, today, TipTexts.AccountNeeded);
            default:
                return Passed(draft);
        }
    }

    /// <summary>A button of the step at hand leads on; one of an earlier screen only corrects its answer.</summary>
    private TipTurn Answered(TipDraft draft, TipStep step, TipDraft answered, DateOnly today)
    {
        if (draft.Step == step)
        {
            return Advance(answered, today);
        }
        if (draft.Step < step)
        {
            return Passed(draft);
        }
        return draft.Step == TipStep.Preview ? Show(answered, today) with { Toast = TipTexts.Updated } : new(answered, [], Toast: TipTexts.Updated);
    }

    private static TipTurn Passed(TipDraft draft) => new(draft, [], Toast: TipTexts.StepPassed);

    private TipTurn Advance(TipDraft draft, DateOnly today, string? note = null)
    {
        TipStep next = draft.Step switch
        {
            TipStep.Where or TipStep.Regency or TipStep.Spot => draft.Changing ? TipStep.Preview : TipStep.When,
            _ => draft.Changing ? TipStep.Preview : draft.Step + 1,
        };
        TipDraft moved = draft with { Step = next, Changing = false, Page = 0, Found = [] };
        return next == TipStep.Preview && !draft.HasSubstance
            ? Show(moved with { Step = TipStep.Account, Changing = true }, today, TipTexts.AccountNeeded)
            : Show(moved, today, note);
    }

    private static TipDraft Back(TipDraft draft)
    {
        TipStep previous = draft.Step switch
        {
            _ when !draft.Found.IsEmpty => draft.Step,
            TipStep.Regency or TipStep.Spot or TipStep.When when !draft.Changing => TipStep.Where,
            TipStep.Safety => TipStep.Safety,
            _ => draft.Changing && draft.HasSubstance ? TipStep.Preview : draft.Step == TipStep.Regency ? TipStep.Where : draft.Step - 1,
        };
        return draft with { Step = previous, Changing = false, Page = 0, Found = [], DoubtfulDay = null };
    }

    private static bool? YesOrNo(string text) => text.ToLowerInvariant() switch
    {
        "ya" or "y" or "iya" or "ada" or "yes" => true,
        "tidak" or "tdk" or "nggak" or "gak" or "ga" or "enggak" or "tidak ada" => false,
        _ => null,
    };

    private static bool IsSend(string text) => text.Trim('.', '!').Equals(TipTexts.Send, StringComparison.OrdinalIgnoreCase);
}
