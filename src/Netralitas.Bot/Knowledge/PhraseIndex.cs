using System.Collections.Frozen;

namespace Netralitas.Bot.Knowledge;

/// <summary>Cosine similarity of a question to every example phrasing, over weighted terms.</summary>
internal sealed class PhraseIndex
{
    private readonly FrozenDictionary<string, (int Phrase, float Weight)[]> _postings;

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
        _postings = raw.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }

    public int Count { get; }

    /// <summary>Cosines with every phrase, 0..1.</summary>
    public float[] Similarities(IReadOnlyList<(string Term, float Weight)> query)
    {
        float[] similarities = new float[Count];
        float norm = Norm(query);
        foreach ((string term, float weight) in query)
        {
            if (_postings.TryGetValue(term, out (int Phrase, float Weight)[]? postings))
            {
                float scaled = weight / norm;
                foreach ((int phrase, float phraseWeight) in postings)
                {
                    similarities[phrase] += scaled * phraseWeight;
                }
            }
        }
        return similarities;
    }

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
