namespace Netralitas.Bot.Questions;

/// <summary>"Harus cuti?", "wajib mundur ga": who asks what must be done is not answered by a card that only allows something.</summary>
internal static class Duty
{
    /// <summary>What people are asked to do before or because of a candidacy, as stems.</summary>
    public static readonly IReadOnlyList<string> All = ["cuti", "mundur", "lapor"];

    /// <summary>The duty that a question asks about, or null.</summary>
    public static string? AskedIn(IReadOnlyList<string> stems)
    {
        for (int i = 1; i < stems.Count; i++)
        {
            if (All.Contains(stems[i]) && (IsMust(stems[i - 1]) || (i > 1 && IsMust(stems[i - 2]))))
            {
                return stems[i];
            }
        }
        return null;
    }

    private static bool IsMust(string stem) => stem is "harus" or "wajib" or "perlu" or "mesti";
}
