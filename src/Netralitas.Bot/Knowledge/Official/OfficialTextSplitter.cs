using System.Text.RegularExpressions;

namespace Netralitas.Bot.Knowledge.Official;

/// <summary>Splits an official text into pasal, ayat, huruf and angka, with the explanatory notes apart. Pure.</summary>
internal static partial class OfficialTextSplitter
{
    private static readonly string[] Letters = [.. "abcdefghijklmnopqrstuvwxyz".Select(c => c.ToString())];

    private static readonly string[] Numbers = [.. Enumerable.Range(1, 60).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>1, 1a, 1b, 2 …: amendments insert paragraphs with a letter.</summary>
    private static readonly string[] ParagraphLabels = [.. Numbers.Take(39).SelectMany(n => new[] { n, n + "a", n + "b", n + "c" })];

    private static readonly Regex[] Marks = [ParagraphMark(), LetterMark(), NumberMark()];

    public static OfficialText Split(string text, string instrument, string name)
    {
        string plain = text.ReplaceLineEndings("\n").Replace('\f', '\n');
        int notes = NotesAt(plain);
        return new(instrument, name, Articles(plain[..notes], WithParagraphs), notes == plain.Length ? [] : Articles(plain[notes..], (label, text) => WithMarks(label, text, 0)));
    }

    /// <summary>Where "PASAL DEMI PASAL" begins; the end of the text where there is none.</summary>
    private static int NotesAt(string text)
    {
        // A law may carry another regulation with notes of its own: the last notes belong to the articles that matter.
        Match match = NotesPattern().Matches(text).LastOrDefault() ?? Match.Empty;
        return match.Success ? match.Index + match.Length : text.Length;
    }

    private static List<OfficialPart> Articles(string text, Func<string, string, OfficialPart> split)
    {
        IReadOnlyList<ArticleStart> starts = ArticleFinder.Find(text);
        var articles = new List<OfficialPart>(starts.Count);
        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1].At : text.Length;
            articles.Add(split(starts[i].Number, OwnWords(text[starts[i].TextAt..end])));
        }
        return articles;
    }

    private static string OwnWords(string text)
    {
        // The heading is printed twice in some copies: "Pasal 10 \n Pasal 10 (1) …".
        string body = RepeatedHeading().Replace(text, "", 1);
        int end = ChapterPattern().Match(body) is { Success: true } chapter ? chapter.Index : body.Length;
        return OcrText.Readable(body[..end]);
    }

    private static OfficialPart WithParagraphs(string number, string text)
    {
        List<(string Label, int At, int TextAt)> paragraphs = Paragraphs(text);
        return paragraphs.Count == 0
            ? WithLists(number, text)
            : new(number, text[..paragraphs[0].At].Trim(), [.. Pieces(text, paragraphs).Select(p => WithLists(p.Label, p.Text))]);
    }

    /// <summary>Letters with numbers below them, or numbers with letters below: whichever list begins first is the outer one.</summary>
    private static OfficialPart WithLists(string label, string text, bool letters = true, bool numbers = true)
    {
        List<(string Label, int At, int TextAt)> lettered = letters ? Sequence(text, Letters) : [];
        List<(string Label, int At, int TextAt)> numbered = numbers ? Sequence(text, Numbers) : [];
        bool lettersFirst = lettered.Count >= 2 && (numbered.Count < 2 || lettered[0].At < numbered[0].At);
        List<(string Label, int At, int TextAt)> outer = lettersFirst ? lettered : numbered;
        return outer.Count < 2
            ? new(label, text, [])
            : new(label, text[..outer[0].At].Trim(), [.. Pieces(text, outer).Select(p => WithLists(p.Label, p.Text, letters && !lettersFirst, numbers && lettersFirst))]);
    }

    /// <summary>Notes name their parts: "Ayat (1) … Huruf n … Angka 2 …".</summary>
    private static OfficialPart WithMarks(string label, string text, int level)
    {
        for (int i = level; i < Marks.Length; i++)
        {
            Match[] marks = Marks[i].Matches(text).ToArray();
            if (marks.Length > 0)
            {
                List<(string Label, int At, int TextAt)> starts = [.. marks.Select(m => (m.Groups["n"].Value, m.Index, m.Index + m.Length))];
                int below = i + 1;
                return new(label, text[..starts[0].At].Trim(), [.. Pieces(text, starts).Select(p => WithMarks(p.Label, p.Text, below))]);
            }
        }
        return new(label, text, []);
    }

    /// <summary>"(1) … (2) …" in rising order; a scan prints "(21 Dalam" for "(2) Dalam".</summary>
    private static List<(string Label, int At, int TextAt)> Paragraphs(string text)
    {
        var found = new List<(string, int, int)>();
        int from = 0;
        foreach (string label in ParagraphLabels)
        {
            bool inserted = char.IsLetter(label[^1]);
            string misread = inserted ? "" : $@"|{label}[1lI]?\s(?=[A-Z])";
            Match match = new Regex($@"(?<!ayat\s)(?<!ayat\s\s)\((?:{label}\){misread})", RegexOptions.CultureInvariant).Match(text, from);
            if (inserted && !match.Success)
            {
                continue;
            }
            if (!match.Success || (label == "1" && match.Index > 60))
            {
                break;
            }
            found.Add((label, match.Index, match.Index + match.Length));
            from = match.Index + match.Length;
        }
        return found;
    }

    /// <summary>"a. … b. …" or "1. … 2. …" in order, each at the begin, or behind a mark that ends the one before.</summary>
    private static List<(string Label, int At, int TextAt)> Sequence(string text, string[] labels)
    {
        var found = new List<(string, int, int)>();
        int from = 0;
        int missed = 0;
        foreach (string label in labels)
        {
            string printed = label == "1" ? "[1lI]" : Regex.Escape(label);
            Match match = new Regex($@"(?<=^|[:;.,]\s|\batau\s|\bdan\s|/atau\s|\s){printed}\.\s+(?=\S)", RegexOptions.CultureInvariant).Match(text, from);
            if (!match.Success)
            {
                // A scan may print "f ." for "1.": one label may be missing, not two.
                if (++missed > 1)
                {
                    break;
                }
                continue;
            }
            missed = 0;
            found.Add((label, match.Index, match.Index + match.Length));
            from = match.Index + match.Length;
        }
        return found;
    }

    private static IEnumerable<(string Label, string Text)> Pieces(string text, List<(string Label, int At, int TextAt)> starts)
    {
        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1].At : text.Length;
            yield return (starts[i].Label, text[starts[i].TextAt..end].Trim());
        }
    }

    [GeneratedRegex(@"\bAyat\s+\((?<n>\d{1,2})[\)1lI]?")]
    private static partial Regex ParagraphMark();

    [GeneratedRegex(@"\bHuruf\s+(?<n>[a-z])\b")]
    private static partial Regex LetterMark();

    [GeneratedRegex(@"\bAngka\s+(?<n>\d{1,2})\b")]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"PASAL\s+DEMI\s+PASAL")]
    private static partial Regex NotesPattern();

    [GeneratedRegex(@"\A\s*Pasal[ \t]+[0-9IlOo]{1,4}[A-H]?\b\.?")]
    private static partial Regex RepeatedHeading();

    /// <summary>The chapter or section that follows the last paragraph.</summary>
    [GeneratedRegex(@"\b(?:BAB\s+[IVXLC]+\b|Bagian\s+Ke\w+|Paragraf\s+\d)")]
    private static partial Regex ChapterPattern();
}
