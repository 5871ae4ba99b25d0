using System.Collections.Frozen;

namespace Netralitas.Bot.Knowledge.Search;

/// <summary>
/// Chat spellings and their standard words, learnt from the aligned sentences of STIF-Indonesia (slang.tsv, MIT licence in slang.LICENSE.md).
/// One word stands for one word; what needs judgement is written by hand in leksikon.yaml, which comes first.
/// </summary>
internal static class Slang
{
    private static readonly Lazy<FrozenDictionary<string, string>> Table = new(Read);

    public static string? Standard(string word) => Table.Value.GetValueOrDefault(word);

    public static IEnumerable<string> Spellings => Table.Value.Keys;

    private static FrozenDictionary<string, string> Read()
    {
        using Stream stream = typeof(Slang).Assembly.GetManifestResourceStream("Netralitas.Bot.Knowledge.Search.slang.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, (string Word, int Count)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] columns = line.Split('\t');
            foreach (string form in columns[1].Split(' '))
            {
                int colon = form.LastIndexOf(':');
                string spelling = TextCleaner.Shape(form[..colon]);
                int count = int.Parse(form[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture);
                if (!table.TryGetValue(spelling, out (string, int Count) known) || known.Count < count)
                {
                    table[spelling] = (columns[0], count);
                }
            }
        }
        return table.Where(p => p.Key != p.Value.Word).ToFrozenDictionary(p => p.Key, p => p.Value.Word, StringComparer.Ordinal);
    }
}
