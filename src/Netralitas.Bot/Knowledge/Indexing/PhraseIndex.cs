using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>Cosine similarity of a question to every example phrasing, over weighted terms.</summary>
internal sealed class PhraseIndex
{
    private readonly TermTable _weights;

    /// <param name="phrases">Terms of each phrase with their final weights.</param>
    public PhraseIndex(IReadOnlyList<IReadOnlyList<(string Term, float Weight)>> phrases)
    {
        Count = phrases.Count;
        var raw = new Dictionary<string, List<(int, float)>>(StringComparer.Ordinal);
        for (int i = 0; i < phrases.Count; i++)
        {
            float norm = Norm(phrases[i]);
            foreach ((string term, float weight) in phrases[i])
            {
                if (!raw.TryGetValue(term, out List<(int, float)>? list))
                {
                    raw[term] = list = [];
                }
                list.Add((i, weight / norm));
            }
        }
        _weights = TermTable.Of(raw);
    }

    private PhraseIndex(int count, TermTable weights) => (Count, _weights) = (count, weights);

    public int Count { get; }

    /// <summary>Writes the cosine with every phrase, 0..1, into an array of at least <see cref="Count"/>.</summary>
    public void Similarities(IReadOnlyList<(string Term, float Weight)> query, float[] similarities)
    {
        Array.Clear(similarities, 0, Count);
        float norm = Norm(query);
        for (int q = 0; q < query.Count; q++)
        {
            (string term, float weight) = query[q];
            _weights.Find(term, out ReadOnlySpan<int> phrases, out ReadOnlySpan<float> weights);
            float scaled = weight / norm;
            for (int i = 0; i < phrases.Length; i++)
            {
                similarities[phrases[i]] += scaled * weights[i];
            }
        }
    }

    public void Write(PackWriter pack)
    {
        pack.Number(Count);
        _weights.Write(pack);
    }

    public static PhraseIndex Read(PackReader pack) => new(pack.Number(), TermTable.Read(pack));

    private static float Norm(IReadOnlyList<(string Term, float Weight)> terms)
    {
        float sum = 0;
        foreach ((_, float weight) in terms)
        {
            sum += weight * weight;
        }
        return MathF.Sqrt(sum) + 1e-6f;
    }
}
