namespace Netralitas.Bot.Moderation.Desk;

/// <summary>Names of the lists by their codes.</summary>
internal static class DeskWords
{
    public static string ListName(char code) => code switch
    {
        DeskCodes.Mine => "Kasus saya",
        DeskCodes.Near => "Dekat batas",
        DeskCodes.Found => "Ditemukan",
        _ => "Kasus terbuka",
    };

    public static string ListTitle(char code, int count, string region) =>
        $"{(code == DeskCodes.Region ? $"Kasus terbuka di {region}" : ListName(code))}: {count}";
}
