using System.Collections.Frozen;

namespace Netralitas.Bot.Questions.Voice;

/// <summary>
/// The closed lists of what a re-wording may touch. A word that could turn a meaning (tidak, boleh, hanya, kecuali, dan, atau, saat, wajib …) is in
/// none of them, or only beside words that say the same.
/// </summary>
internal static class ToneWords
{
    /// <summary>May come and go.</summary>
    private static readonly FrozenSet<string> Free =
        "ya yah kak kakak pak bapak bu ibu saudara nih nah jadi begini intinya singkatnya halo hai maaf mohon maklum kok deh dong sih memang itu ini anda kamu kalian kita yang adalah ialah yaitu bahwa lho loh tuh"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Same = new[]
    {
        "tidak nggak ngga gak ga enggak tak tdk",
        "jika kalau kalo bila apabila",
        "hanya cuma",
        "tetapi tapi namun",
        "karena sebab soalnya",
        "memakai pakai menggunakan",
        "menyukai like nge-like me-like",
        "mengunggah posting memposting mengupload unggah",
        "membagikan share nge-share bagikan",
        "berkomentar komen komentar",
        "supaya agar biar",
        "sudah udah telah",
        "seperti kayak",
        "bertanya tanya",
        "membuat bikin",
        "sangat banget",
    }.SelectMany(line => line.Split(' ').Select(word => (word, first: line.Split(' ')[0]))).ToFrozenDictionary(p => p.word, p => p.first, StringComparer.Ordinal);

    public static bool IsFree(string word) => Free.Contains(word);

    public static string Canonical(string word) => Same.GetValueOrDefault(word, word);
}
