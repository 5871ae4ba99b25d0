namespace Netralitas.Bot.Moderation.Desk;

/// <summary>Names of the lists by their codes.</summary>
internal static class DeskWords
{
    private const string InRegion = "Kasus terbuka di ";

    public static string ListName(char code) => code switch
    {
        DeskCodes.Mine => "Kasus saya",
        DeskCodes.Near => "Dekat batas",
        DeskCodes.Found => "Ditemukan",
        _ => "Kasus terbuka",
    };

    /// <summary>The region that the title of a list names, or nothing.</summary>
    public static string RegionOf(string? list)
    {
        string title = (list ?? "").Split('\n', 2)[0];
        int end = title.LastIndexOf(": ", StringComparison.Ordinal);
        return title.StartsWith(InRegion, StringComparison.Ordinal) && end > InRegion.Length ? title[InRegion.Length..end] : "";
    }

    public static string ListTitle(char code, int count, string region) =>
        $"{(code == DeskCodes.Region ? $"{InRegion}{region}" : ListName(code))}: {count}";
}
