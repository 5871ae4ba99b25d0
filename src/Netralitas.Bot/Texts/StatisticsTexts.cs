namespace Netralitas.Bot.Texts;

/// <summary>The words of the statistics.</summary>
internal static class StatisticsTexts
{
    public const string Title = "Statistik laporan";
    public const string Month = "Bulan";
    public const string Category = "Kategori";
    public const string Province = "Provinsi";
    public const string State = "Tahap";
    public const string FirstAction = "Waktu sampai tindakan pertama";
    public const string SameDay = "hari yang sama";
    public const string OneDay = "1 hari";
    public const string UpToThree = "2–3 hari";
    public const string UpToSeven = "4–7 hari";
    public const string Later = "lebih dari 7 hari";
    public const string NoActionYet = "belum ada tindakan";
    public const string Deleted = "sudah dihapus";
    public const string Unknown = "tidak disebut";
    public const string Total = "Jumlah";
    public const string Nothing = "Belum ada laporan.";
    public const string Hidden = "disamarkan";
    public const string Others = "lainnya";
    public const string Note = "Angka di bawah 5 disamarkan, dan bila perlu angka lain juga, supaya tidak dapat dihitung dari jumlahnya.";

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

    public static string MonthName(string month) =>
        month.Length == 7 && int.TryParse(month.AsSpan(5), out int number) && number is >= 1 and <= 12 ? $"{Months[number - 1]} {month[..4]}" : month;
}
