using System.Collections.Frozen;

namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Words that ask or connect and tell little about the topic.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = """
        apa apakah siapa siapakah kapan kapankah mana dimana dimanakah manakah bagaimana bagaimanakah berapa berapakah mengapa kenapa apabila bila jika kalau
        yang di ke dari dan untuk pada dengan adalah ialah itu ini saja oleh dalam sebutkan jelaskan atau sebagai akan nama tersebut disebut bernama
        sih kah kan ya dong deh tolong mohon saya kami kita anda mereka dia ia nya para sang si juga telah sudah masih lagi bisa dapat boleh harus
        maksud dimaksud arti pengertian apanya seperti tentang terhadap secara hal ada tidak bukan karena agar supaya serta maupun
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
