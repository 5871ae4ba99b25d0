namespace Netralitas.Bot.Moderation.People;

/// <summary>Whether a report is about a unit: every telling word of the unit's name stands in the office that is reported.</summary>
internal static class OwnUnit
{
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "dan", "di", "dari", "pada", "yang", "unit", "kantor", "bagian", "bidang", "pemerintah", "pemkab", "pemkot", "pemprov", "kab", "kota",
    };

    public static bool IsReported(string? office, string unit)
    {
        string[] wanted = [.. Words(unit).Where(w => w.Length > 2 && !Generic.Contains(w))];
        var named = Words(office ?? "").ToHashSet(StringComparer.Ordinal);
        return wanted.Length > 0 && Array.TrueForAll(wanted, named.Contains);
    }

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
