using Netralitas.Bot.FreeText;
using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>What is to be said of each token of a text by itself, before its neighbours are looked at.</summary>
internal sealed class Sketch
{
    private const int Far = 99;
    private static readonly int Me = 1 << WordLists.NumberOf("me");

    /// <param name="rules">What the rules have marked.</param>
    /// <param name="known">Words that are nobody's name.</param>
    public Sketch(string text, IReadOnlyCollection<TextMark> rules, IReadOnlySet<string> known)
    {
        Tokens = Learnt.Tokens.Of(text);
        Words = [.. Tokens.Select(t => t.IsNumber ? Zeros(t.Length) : t.Plain)];
        Shapes = [.. Tokens.Select(t => ShapeOf(text, t))];
        Masks = [.. Tokens.Select(t => t.IsWord ? WordLists.Of(t.Plain) : 0)];
        Known = [.. Tokens.Select(t => !t.IsWord ? "sign" : GivenNames.Contains(t.Plain) ? "given" : known.Contains(t.Plain) ? "known" : "rare")];
        Kinds = [.. Tokens.Select((t, i) => !t.IsWord ? Known[i] : (Masks[i] & Me) != 0 ? "me" : WordKinds.Of(t.Plain) is { } kind ? WordKinds.Names[kind] : Known[i])];
        Roles = [.. Tokens.Select((t, i) => Masks[i] != 0 ? NamesOf(Masks[i]) : t.IsWord && Shapes[i][0] == 'X' ? Known[i] + " large" : t.IsWord ? Known[i] : Words[i])];
        Rules = [.. Tokens.Select(t => RuleAt(rules, t))];
        Sentences = Counted(t => t.EndsSentence || t.Plain == ";");
        Clauses = Counted(t => t.EndsSentence || t.Plain is ";" or "," or ":" or "(" or ")");
        SinceMe = Distances(Enumerable.Range(0, Tokens.Length), before: -1);
        UntilMe = Distances(Enumerable.Range(0, Tokens.Length).Reverse(), before: 1);
        Persons = LastPersons();
        IsShouted = text.Count(char.IsUpper) > text.Count(char.IsLetter) / 2;
    }

    public Token[] Tokens { get; }

    /// <summary>In lower case; of a number only how many digits it has.</summary>
    public string[] Words { get; }

    public string[] Shapes { get; }

    /// <summary>The bits of <see cref="WordLists"/>.</summary>
    public int[] Masks { get; }

    public string[] Known { get; }

    /// <summary>By the lists that recognise reports.</summary>
    public string[] Kinds { get; }

    /// <summary>By the lists of <see cref="WordLists"/>, joined.</summary>
    public string[] Roles { get; }

    public string[] Rules { get; }

    public int[] Sentences { get; }

    public int[] Clauses { get; }

    /// <summary>How many words ago the sentence spoke of the writer.</summary>
    public int[] SinceMe { get; }

    public int[] UntilMe { get; }

    /// <summary>Whom the sentence spoke of last.</summary>
    public string[] Persons { get; }

    public bool IsShouted { get; }

    public bool IsMe(int i) => (Masks[i] & Me) != 0;

    private static string Zeros(int digits) => "0000"[..Math.Min(4, digits)];

    private static string ShapeOf(string text, Token token)
    {
        if (!token.IsWord)
        {
            return token.IsNumber ? Zeros(token.Length) : token.Plain;
        }
        ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
        bool large = true;
        foreach (char c in word)
        {
            large &= !char.IsLower(c);
        }
        return large ? word.Length == 1 ? "X" : "XX" : char.IsUpper(word[0]) ? "Xx" : "x";
    }

    private static string NamesOf(int mask) => string.Join('+', WordLists.Names.Where((_, kind) => (mask >> kind & 1) != 0));

    private static string RuleAt(IReadOnlyCollection<TextMark> rules, Token token)
    {
        foreach (TextMark mark in rules)
        {
            if (token.Start < mark.End && token.End > mark.Start)
            {
                return mark.Kind.ToString();
            }
        }
        return "none";
    }

    private int[] Counted(Func<Token, bool> ends)
    {
        int count = 0;
        return [.. Tokens.Select(t => ends(t) ? count++ : count)];
    }

    private int[] Distances(IEnumerable<int> order, int before)
    {
        int[] distances = new int[Tokens.Length];
        int distance = Far;
        foreach (int i in order)
        {
            if (i + before >= 0 && i + before < Tokens.Length && Sentences[i] != Sentences[i + before])
            {
                distance = Far;
            }
            distances[i] = distance;
            distance = IsMe(i) ? 0 : distance < Far ? distance + 1 : Far;
        }
        return distances;
    }

    private string[] LastPersons()
    {
        string[] persons = new string[Tokens.Length];
        string last = "nobody";
        for (int i = 0; i < persons.Length; i++)
        {
            last = i > 0 && Sentences[i] != Sentences[i - 1] ? "nobody" : last;
            persons[i] = last;
            last = Kinds[i] is "officer" or "he" or "kin" or "candidate" or "me" or "group" ? Kinds[i] : last;
        }
        return persons;
    }
}
