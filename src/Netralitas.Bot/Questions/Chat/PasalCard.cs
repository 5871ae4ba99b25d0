using System.Globalization;
using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>What <c>/pasal</c> answers: the norms asked for, or what there is to ask for. Pure.</summary>
internal static partial class PasalCard
{
    private const int MaxNorms = 12;
    private const int MaxFound = 3;
    private const int MaxArgument = 200;

    /// <summary>The lists of the joint decision (SKB) count from one each.</summary>
    private static readonly string[] Lists = ["disiplin", "kode etik"];

    public static ChatCard Of(string argument, KnowledgeSnapshot knowledge, DateOnly today)
    {
        string asked = TextCleaner.Plain(argument.Length > MaxArgument ? argument[..MaxArgument] : argument).Trim();
        if (argument.Length == 0)
        {
            return ChatCard.Of(CommandTexts.PasalUsage);
        }
        if ((knowledge.NormLookup.Find(asked) ?? knowledge.NormLookup.Find($"mk {asked}")) is { } reference)
        {
            return OfReference(reference, asked, knowledge, today);
        }
        if (ArticleAlone().Match(asked) is { Success: true } article)
        {
            return OfArticle(article.Groups["n"].Value.ToUpperInvariant(), knowledge, today);
        }
        Norm[] found = asked.Any(char.IsDigit) || !Word().IsMatch(asked) ? [] : [.. knowledge.NormSearch.Value.Search(asked, today, MaxFound).Select(h => h.Norm)];
        return found.Length > 0 ? BasisCard.OfNorms(CommandTexts.PasalNearest, found, today, knowledge.Base.Official) : ChatCard.Of(CommandTexts.PasalNotFound);
    }

    private static ChatCard OfReference(NormReference reference, string asked, KnowledgeSnapshot knowledge, DateOnly today)
    {
        IReadOnlyList<Norm> norms = Narrow(knowledge.NormLookup.NormsOf(reference), asked);
        if (norms.Count == 0)
        {
            IReadOnlyList<Norm> all = knowledge.NormLookup.NormsOf(reference with { Pasal = null, Ayat = null });
            return all.Count > 0 ? OfInstrument(reference.Instrument, all, CommandTexts.PasalMissing) : ChatCard.Of(CommandTexts.PasalNotFound);
        }
        if (reference.Pasal is null && norms.Count > MaxNorms)
        {
            return OfInstrument(reference.Instrument, norms, "");
        }
        string title = reference.Pasal is null ? reference.Instrument.Short : $"{reference.Instrument.Short} Pasal {reference.Pasal}";
        return BasisCard.OfNorms(norms.Count == 1 ? norms[0].ShownCitation : title, norms, today, knowledge.Base.Official);
    }

    /// <summary>Only the norms with the "huruf n", "angka 2", "kode etik" or "no. 6" that was asked for; all, where none has it.</summary>
    private static IReadOnlyList<Norm> Narrow(IReadOnlyList<Norm> norms, string asked)
    {
        foreach (string list in Lists.Where(l => asked.Contains(l, StringComparison.Ordinal)))
        {
            norms = Fewer(norms, n => n.Citation.Contains(list, StringComparison.OrdinalIgnoreCase));
        }
        foreach (Match part in Part().Matches(asked))
        {
            var wanted = new Regex(
                $@"\b{Regex.Escape(part.Groups["kind"].Value)}\b\W*{Regex.Escape(part.Groups["n"].Value)}(?!\w)",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            norms = Fewer(norms, n => wanted.IsMatch(n.Citation.Replace("nomor", "no", StringComparison.OrdinalIgnoreCase)));
        }
        return norms;
    }

    private static IReadOnlyList<Norm> Fewer(IReadOnlyList<Norm> norms, Func<Norm, bool> which)
    {
        Norm[] fewer = [.. norms.Where(which)];
        return fewer.Length > 0 ? fewer : norms;
    }

    /// <summary>An instrument with many norms, or without the one asked for: what it is, and which articles there are to ask for.</summary>
    private static ChatCard OfInstrument(Instrument instrument, IReadOnlyList<Norm> norms, string lead)
    {
        string[] articles = [.. norms.Select(n => Pinpoint.Pasal(n.Citation)).OfType<string>().Distinct().OrderBy(NumberOf).ThenBy(a => a, StringComparer.Ordinal)];
        string[] others = [.. norms.Where(n => Pinpoint.Pasal(n.Citation) is null).Select(n => n.ShownCitation).Distinct()];
        var sections = new List<string> { $"📖 <b>{Html.Escape(instrument.Short)}</b>\n{Html.Escape(instrument.Title)}" };
        if (lead.Length > 0)
        {
            sections.Insert(0, lead);
        }
        if (articles.Length > 0)
        {
            sections.Add($"{CommandTexts.PasalList}: {Html.Escape(string.Join(", ", articles))}.");
        }
        if (others.Length > 0)
        {
            sections.Add(string.Join('\n', others.Select(o => "• " + Html.Escape(o))));
        }
        sections.Add(Example(articles.Length > 0 ? $"{instrument.Short} Pasal {articles[0]}" : others[^1]));
        return new(Html.Pack(sections), null);
    }

    /// <summary>An article without its instrument: shown where only one has it, else a choice.</summary>
    private static ChatCard OfArticle(string pasal, KnowledgeSnapshot knowledge, DateOnly today)
    {
        Norm[] norms = [.. knowledge.Base.Norms.Where(n => Pinpoint.Pasal(n.Citation) == pasal)];
        Instrument[] instruments = [.. norms.Select(n => n.Instrument).DistinctBy(i => i.Id)];
        return instruments switch
        {
            [] => ChatCard.Of(CommandTexts.PasalNotFound),
            [var only] => BasisCard.OfNorms($"{only.Short} Pasal {pasal}", norms, today, knowledge.Base.Official),
            _ => new(Html.Pack([
                $"📖 <b>Pasal {Html.Escape(pasal)}</b>\n{CommandTexts.PasalChoice}",
                string.Join('\n', instruments.Select(i => $"• <code>/pasal {Html.Escape(i.Short)} Pasal {Html.Escape(pasal)}</code>"))]), null),
        };
    }

    private static string Example(string citation) => $"Contoh: <code>/pasal {Html.Escape(citation)}</code>";

    private static int NumberOf(string pasal) =>
        int.TryParse(pasal.TrimEnd([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;

    [GeneratedRegex(@"^(?:(?:pasal|psl|ps)\s*)?(?<n>\d{1,3}[a-z]?)$")]
    private static partial Regex ArticleAlone();

    [GeneratedRegex(@"\b(?<kind>huruf|angka|no)(?:mor)?[\s.]*\(?(?<n>\d+|[a-z])\b")]
    private static partial Regex Part();

    [GeneratedRegex(@"\p{L}{3}")]
    private static partial Regex Word();
}
