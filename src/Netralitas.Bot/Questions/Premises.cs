using System.Text.RegularExpressions;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions;

/// <summary>Corrects what a question takes for granted and what is not so; the verdict is not touched. Pure.</summary>
internal static partial class Premises
{
    private static readonly DateOnly KasnEnded = new(2024, 10, 15);

    /// <summary>The answer with a sentence in front for each mistaken premise that it does not speak of itself.</summary>
    public static Answer Corrected(Answer answer, AnalyzedText text, KnowledgeBase knowledge)
    {
        if (answer.Status is not (AnswerStatus.Answered or AnswerStatus.Clarify))
        {
            return answer;
        }
        string notes = string.Join(' ', Notes(answer, text, knowledge));
        return notes.Length == 0 ? answer : answer with { Why = notes + "\n\n" + answer.Why };
    }

    private static IEnumerable<string> Notes(Answer answer, AnalyzedText text, KnowledgeBase knowledge)
    {
        if (text.Stems.Contains("kasn") && answer.AsOf >= KasnEnded && !Mentions(answer, "KASN"))
        {
            yield return AnswerTexts.KasnEnded;
        }
        if (!text.Original.Any(char.IsNumber))
        {
            yield break; // no regulation is named by its number
        }
        string plain = TextCleaner.Plain(text.Original);
        foreach (Match named in NamedRegulation().Matches(plain))
        {
            string name = $"{named.Groups[1].Value.ToUpperInvariant()} {named.Groups[2].Value}/{named.Groups[3].Value}";
            if (!knowledge.Norms.Any(n => n.Citation.Contains(name, StringComparison.OrdinalIgnoreCase)) && !Mentions(answer, named.Groups[2].Value))
            {
                yield return AnswerTexts.UnknownRegulation(name);
            }
        }
    }

    private static bool Mentions(Answer answer, string word) =>
        answer.Why.Contains(word, StringComparison.OrdinalIgnoreCase) || answer.Title.Contains(word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(skb|uu|pp|pkpu|perbawaslu|permendagri)\s+(?:no(?:mor)?\.?\s*)?(\d{1,4})\s*(?:/|tahun|thn|th)\s*((?:19|20)\d\d)\b")]
    private static partial Regex NamedRegulation();
}
