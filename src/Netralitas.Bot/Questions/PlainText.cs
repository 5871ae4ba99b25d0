using System.Text;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Questions;

/// <summary>An answer as plain text, for the terminal and for JSON.</summary>
internal static class PlainText
{
    public static string Of(Answer answer)
    {
        var text = new StringBuilder();
        if (answer.Parts.Count > 0)
        {
            for (int i = 0; i < answer.Parts.Count; i++)
            {
                text.Append(i + 1).Append(". ").AppendLine(Of(answer.Parts[i]).Replace("\n", "\n   "));
            }
            if (answer.Left > 0)
            {
                text.AppendLine(CardTexts.Left(answer.Left));
            }
            return text.ToString().TrimEnd();
        }
        if (answer.Verdict is { } verdict && verdict != Verdict.DiLuarTopik && answer.Status != AnswerStatus.TipIntent)
        {
            text.Append(CardTexts.Word(verdict)).Append(" — ");
        }
        text.AppendLine(answer.Title).AppendLine(answer.Why);
        if (answer.Asks.Count > 0)
        {
            text.AppendLine(answer.Asks[0].Question);
        }
        Section(text, CardTexts.Risk, answer.Risk);
        Section(text, CardTexts.Instead, answer.Instead);
        if (answer.Citations.Count > 0)
        {
            text.Append(CardTexts.Basis).Append(": ").AppendLine(string.Join("; ", answer.Citations.Select(CardTexts.CitationWithCaveat)));
        }
        return text.ToString().TrimEnd();
    }

    private static void Section(StringBuilder text, string label, string content)
    {
        if (content.Length > 0)
        {
            text.Append(label).Append(": ").AppendLine(content);
        }
    }
}
