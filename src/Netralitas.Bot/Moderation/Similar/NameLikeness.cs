namespace Netralitas.Bot.Moderation.Similar;

/// <summary>Names as different people write them: "Karangdummy", "karangdumy".</summary>
internal static class NameLikeness
{
    public static bool Same(string a, string b)
    {
        if (a == b)
        {
            return true;
        }
        int least = Math.Min(a.Length, b.Length);
        // Short names that differ by one letter are different names: Sari, Sara.
        return least >= 6 && a[0] == b[0] && Math.Abs(a.Length - b.Length) <= 1 && WithinOneEdit(a, b);
    }

    /// <summary>The same unit: the numbers are equal, and the names share a word or one of them is left out.</summary>
    public static bool SameUnit(string a, string b)
    {
        string[] first = a.Split(' ');
        string[] second = b.Split(' ');
        string[] mine = [.. first.Where(w => char.IsDigit(w[0]))];
        string[] theirs = [.. second.Where(w => char.IsDigit(w[0]))];
        if (mine.Length > 0 && theirs.Length > 0 && !mine.Intersect(theirs).Any())
        {
            return false;
        }
        string[] words = [.. first.Except(mine)];
        string[] others = [.. second.Except(theirs)];
        return words.Length == 0 || others.Length == 0 || words.Any(w => others.Any(o => Same(w, o)));
    }

    private static bool WithinOneEdit(string a, string b)
    {
        (string shorter, string longer) = a.Length <= b.Length ? (a, b) : (b, a);
        int at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
        {
            at++;
        }
        return shorter.Length == longer.Length
            ? shorter.AsSpan(Math.Min(at + 1, shorter.Length)).SequenceEqual(longer.AsSpan(Math.Min(at + 1, longer.Length)))
            : shorter.AsSpan(at).SequenceEqual(longer.AsSpan(at + 1));
    }
}
