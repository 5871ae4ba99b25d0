using Netralitas.Bot.FreeText;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>Marks what <see cref="MarkModel"/> finds likely to tell who writes, beside what the rules have marked.</summary>
internal static class LearntMarks
{
    /// <summary>A mark has one token at least this likely …</summary>
    public const double Certain = 0.8;

    /// <summary>… and stretches over its neighbours that are this part as likely.</summary>
    private const double Possible = 0.6;

    /// <summary>Right behind what the rules have marked it takes no less, whatever is certain elsewhere, for they mostly knew where to stop.</summary>
    private const double CertainBeside = 0.8;

    /// <summary>So many words between two marks belong to both.</summary>
    private const int Bridged = 2;

    private const int LongestName = 5;

    private static readonly int Address = 1 << WordLists.NumberOf("address");
    private static readonly int Title = 1 << WordLists.NumberOf("title");

    /// <summary>The rules' marks, some of them longer now, and the model's.</summary>
    /// <param name="certain">Usually <see cref="Certain"/>.</param>
    public static IReadOnlyList<TextMark> Beside(IReadOnlyList<TextMark> rules, string text, MarkModel model, double certain)
    {
        (Token[] tokens, double[] likelihoods) = model.Likelihoods(text, rules);
        bool[] official = Officials.In(text, tokens);
        Range[] decided = [.. rules.Select(r => r.Start..r.End), .. NumberMarks.Decided(text), .. FileNameMarks.Decided(text), .. PublicFacts.In(text)];
        for (int i = 0; i < tokens.Length; i++)
        {
            bool given = official[i] || Array.Exists(decided, d => tokens[i].Start < d.End.Value && tokens[i].End > d.Start.Value);
            likelihoods[i] = given ? 0 : likelihoods[i];
        }
        List<TextMark> marks = [.. rules];
        foreach ((int first, int last) in Stretches(tokens, likelihoods, certain))
        {
            Add(marks, text, tokens.AsSpan(first..(last + 1)), likelihoods.AsSpan(first..(last + 1)));
        }
        return marks;
    }

    private static IEnumerable<(int First, int Last)> Stretches(Token[] tokens, double[] likelihoods, double certain)
    {
        var found = new List<(int First, int Last)>();
        for (int first = 0; first < tokens.Length; first++)
        {
            int last = first;
            double best = 0;
            while (last < tokens.Length && likelihoods[last] >= Possible * certain)
            {
                best = Math.Max(best, likelihoods[last++]);
            }
            if (best >= certain)
            {
                Join(found, tokens, likelihoods, first, last - 1);
            }
            first = last;
        }
        return found.Select(s => Trimmed(tokens, s)).Where(s => s.First <= s.Last);
    }

    private static void Join(List<(int First, int Last)> found, Token[] tokens, double[] likelihoods, int first, int last)
    {
        if (found.Count > 0 && found[^1].Last is var before && first - before - 1 <= Bridged && !Enumerable.Range(before + 1, first - before - 1).Any(i => tokens[i].EndsSentence || likelihoods[i] == 0))
        {
            found[^1] = (found[^1].First, last);
            return;
        }
        found.Add((first, last));
    }

    private static (int First, int Last) Trimmed(Token[] tokens, (int First, int Last) stretch)
    {
        (int first, int last) = stretch;
        while (first <= last && tokens[first].IsSign && tokens[first].Plain != Token.Account)
        {
            first++;
        }
        while (last >= first && tokens[last].IsSign && tokens[last].Plain != Token.Account)
        {
            last--;
        }
        return (first, last);
    }

    /// <summary>Right behind a role, an address or a name that the rules have marked it is the rest of that; beside anything else of theirs it is nothing.</summary>
    private static void Add(List<TextMark> marks, string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<double> likelihoods)
    {
        var mark = new TextMark(tokens[0].Start, tokens[^1].End - tokens[0].Start, KindOf(text, tokens));
        int before = marks.FindIndex(m => m.End <= mark.Start && text.AsSpan(m.End..mark.Start).IsWhiteSpace());
        bool ahead = marks.Exists(m => m.Start >= mark.End && text.AsSpan(mark.End..m.Start).IsWhiteSpace());
        if (before < 0 && !ahead)
        {
            marks.Add(mark);
        }
        else if (before >= 0 && !ahead && Best(likelihoods) >= CertainBeside && (marks[before].Kind is MarkKind.Role or MarkKind.Address or MarkKind.Name))
        {
            marks[before] = new TextMark(marks[before].Start, mark.End - marks[before].Start, marks[before].Kind);
        }
    }

    private static double Best(ReadOnlySpan<double> likelihoods)
    {
        double best = 0;
        foreach (double likelihood in likelihoods)
        {
            best = Math.Max(best, likelihood);
        }
        return best;
    }

    private static MarkKind KindOf(string text, ReadOnlySpan<Token> tokens)
    {
        int words = 0;
        bool named = true, placed = false;
        foreach (Token token in tokens)
        {
            if (token.Plain == Token.Account)
            {
                return MarkKind.Handle;
            }
            int kinds = token.IsWord ? WordLists.Of(token.Plain) : 0;
            placed |= (kinds & Address) != 0;
            words += token.IsWord ? 1 : 0;
            named &= token.IsSign || token.IsWord && ((kinds & Title) != 0 || GivenNames.Contains(token.Plain) || kinds == 0 && char.IsUpper(text[token.Start]));
        }
        return named && words is > 0 and <= LongestName ? MarkKind.Name : placed ? MarkKind.Address : MarkKind.Clue;
    }
}
