using Netralitas.Bot.Knowledge;

namespace Netralitas.Benchmarks.Loads;

/// <summary>What people ask: the phrasings of all cards, one after the other, so that no two neighbours are alike.</summary>
internal static class Words
{
    public const string Canned = "/tentang";

    public static IReadOnlyList<string> Questions(int distinct = 0)
    {
        KnowledgeFiles files = KnowledgeReader.Read(Path.Combine(AppContext.BaseDirectory, "knowledge"));
        string[] all = [.. files.Situations.SelectMany(s => s.Phrasings).Select(p => p.EndsWith('?') ? p : $"boleh ga {p}?").Distinct()];
        var random = new Random(7);
        random.Shuffle(all);
        return distinct > 0 ? all[..Math.Min(distinct, all.Length)] : all;
    }

    /// <summary>An account of its own, so that it is not taken for a chain letter.</summary>
    public static string Account(long chat) => $"Pada apel pagi ke-{chat} camat mengajak semua staf memilih calon nomor urut dua dan membagikan kaus.";
}
