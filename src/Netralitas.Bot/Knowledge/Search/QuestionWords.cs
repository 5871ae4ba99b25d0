namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Words of a question that tell what kind of answer is wanted.</summary>
internal static class QuestionWords
{
    public static bool AskNumber(string word) => word is "berapa" or "berapakah" or "kapan" or "kapankah" or "jumlah" or "tahun" or "tanggal" or "lama" or "usia" or "umur";

    public static bool AskDefinition(string word) => word is "dimaksud" or "maksud" or "definisi" or "arti" or "pengertian" or "itu" or "maksudnya" or "artinya";
}
