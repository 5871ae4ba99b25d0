using System.Text;
using Netralitas.Bot.Moderation.Cases;
using Netralitas.Bot.Texts;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;
using Netralitas.Bot.Tips.Talking;

namespace Netralitas.Bot.Moderation;

/// <summary>
/// From an opened tip to the messages that moderators get. Every message bears the number of the case. The same tip always gives the same
/// messages, since after a stop the rest of them is posted.
/// </summary>
internal static class CaseCard
{
    private const int MostFiles = 10;
    private const int MostPhotoBytes = 10 * 1024 * 1024;

    /// <summary>Leaves room below Telegram's 4096 for the heading and for the mark of a repeat.</summary>
    private const int MostCharacters = 3400;

    /// <summary>The card as it is drawn now, and behind it, where the whole report may stand here, the account and the files.</summary>
    public static IReadOnlyList<CasePost> Of(OpenedTip tip, PostingMode mode, CasePost.Text card) => tip.Content is { } content && mode == PostingMode.Penuh
        ? [card, .. ContentOf(tip.Number, content)]
        : [card];

    /// <summary>Account and files of a report.</summary>
    public static IReadOnlyList<CasePost> ContentOf(TipNumber number, StoredTip content) =>
        [.. Account(number, content.Report.Account), .. MediaOf(number, content.Report.Evidence, content.EvidenceKey)];

    /// <summary>The text of the card.</summary>
    public static string TextOf(OpenedTip tip, PostingMode mode, CaseSight sight)
    {
        if (tip.Content is not { } content)
        {
            string why = tip.Readable == TipKeyState.KeyLost ? CaseTexts.KeyLost : CaseTexts.Damaged;
            return $"{Heading(tip, CaseTexts.NewCase)}\n\n{why}";
        }
        string card = Card(tip, content.Report, full: mode == PostingMode.Penuh) + (sight.Clock is null ? $"\n\n{CaseTexts.Clock}" : "");
        return card + (mode == PostingMode.Kartu ? $"\n\n{CaseTexts.OnlyCard}" : "") + "\n" + CaseSightLines.Of(sight);
    }

    /// <summary>What a moderator may read of the report in private: all of it.</summary>
    public static string FullTextOf(OpenedTip tip, TipReport report) => Card(tip, report, full: true);

    public static IReadOnlyList<CasePost> OfAnswer(TipNumber number, StoredLetter? letter, PostingMode mode)
    {
        string heading = $"<b>{number}</b> · {CaseTexts.NewAnswer}";
        if (letter is null)
        {
            return [new CasePost.Text($"{heading}\n\n{CaseTexts.LetterUnreadable}")];
        }
        if (mode == PostingMode.Kartu)
        {
            return [new CasePost.Text($"<b>{number}</b> · {CaseTexts.AnswerOnlyCard}")];
        }
        return
        [
            .. Pieces(letter.Text).Select(p => new CasePost.Text($"{heading}\n\n{Escape(p)}")).DefaultIfEmpty(new CasePost.Text(heading)),
            .. MediaOf(number, letter.Evidence, letter.EvidenceKey),
        ];
    }

    public static string Escape(string text) => TipHtml.Escape(text);

    private static string Card(OpenedTip tip, TipReport report, bool full)
    {
        var text = new StringBuilder(Heading(tip, CaseTexts.NewCase)).Append('\n');
        Line(text, CaseTexts.Category, report.Category ?? CaseTexts.Unknown);
        Line(text, CaseTexts.Region, report.RegionName ?? CaseTexts.Unknown);
        Line(text, CaseTexts.ReceivedDay, Day(tip.ReceivedDay));
        if (full)
        {
            Line(text, CaseTexts.Office, report.Office);
            Line(text, CaseTexts.Place, report.Place);
            Line(text, CaseTexts.EventDay, report.EventDay is { } day ? Day(day) + (report.EventDayUnsure ? CaseTexts.EventDayUnsure : "") : null);
            Line(text, CaseTexts.Witnesses, report.Witnesses switch { true => CaseTexts.WitnessesYes, false => CaseTexts.WitnessesNo, null => null });
        }
        int pictures = report.Evidence.Count(IsPicture);
        Line(text, CaseTexts.Evidence, CaseTexts.EvidenceCount(pictures, report.Evidence.Count - pictures));
        Elements(text, CaseTexts.Formal, report.Completeness.Formal);
        Elements(text, CaseTexts.Material, report.Completeness.Material);
        if (full && report.Links.Count > 0)
        {
            text.Append($"\n<b>{CaseTexts.Links}</b>: {Escape(Shortened(string.Join(' ', report.Links), 1500))}");
        }
        return text.ToString();
    }

    private static string Heading(OpenedTip tip, string what) => $"📥 <b>{tip.Number}</b> · {what}";

    private static void Line(StringBuilder text, string label, string? value)
    {
        if (value is { Length: > 0 })
        {
            text.Append($"\n<b>{label}</b>: {Escape(Shortened(value, 300))}");
        }
    }

    private static void Elements(StringBuilder text, string label, IReadOnlyList<(string Element, bool Present)> elements)
    {
        if (elements.Count > 0)
        {
            string list = string.Join(", ", elements.Select(e => $"{(e.Present ? "✅" : "▫️")} {e.Element}"));
            text.Append($"\n<b>{label}</b> {elements.Count(e => e.Present)}/{elements.Count}: {Escape(Shortened(list, 400))}");
        }
    }

    private static IEnumerable<CasePost> Account(TipNumber number, string? account)
    {
        List<string> pieces = [.. Pieces(account ?? "")];
        return pieces.Select((piece, i) => new CasePost.Text(
            $"<b>{(pieces.Count == 1 ? $"{number}, {CaseTexts.Account.ToLowerInvariant()}" : CaseTexts.Continued(number.Value, i + 1, pieces.Count))}</b>\n\n{Escape(piece)}"));
    }

    /// <summary>Pieces of a long text, cut where a reader would pause if there is such a place, never within a character.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        string rest = text.Trim();
        while (rest.Length > MostCharacters)
        {
            int cut = rest.LastIndexOfAny(['\n', '.', ' '], MostCharacters - 1, MostCharacters / 2) + 1;
            cut = cut > 0 ? cut : MostCharacters - (char.IsHighSurrogate(rest[MostCharacters - 1]) ? 1 : 0);
            yield return rest[..cut].TrimEnd();
            rest = rest[cut..].TrimStart();
        }
        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    /// <summary>Pictures that Telegram takes as photos in albums, all else as files: a WebP that is sent as it is might become a sticker.</summary>
    private static IEnumerable<CasePost> MediaOf(TipNumber number, IReadOnlyList<EvidenceHandle> evidence, byte[] key) =>
        from asPhotos in new[] { true, false }
        from files in evidence.Where(e => IsPhoto(e) == asPhotos).Chunk(MostFiles)
        select new CasePost.Media(number.Value, files, key, asPhotos);

    private static bool IsPicture(EvidenceHandle handle) => handle.Kind is "jpeg" or "png" or "webp";

    private static bool IsPhoto(EvidenceHandle handle) => handle.Kind is "jpeg" or "png" && handle.Bytes <= MostPhotoBytes;

    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        int cut = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..cut] + "…";
    }

    public static string Day(DateOnly day) => TipScreens.Day(day);
}
