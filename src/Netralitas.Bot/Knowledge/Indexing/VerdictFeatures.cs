using Netralitas.Bot.FreeText;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>
/// What a text is judged by, each as a 64-bit hash: its stems, words, concepts, facts and wishes; neighbours among the stems and words; stems with
/// one between them; and pairs of concepts with each other, facts and wishes, and of facts with each other. Pure.
/// </summary>
internal static class VerdictFeatures
{
    /// <summary>The features, each once, in order of appearance.</summary>
    public static List<ulong> Of(AnalyzedText text)
    {
        var features = new HashSet<ulong>(256);
        Neighbours([.. text.Stems.Select(s => Hash('s', s))], 'n', 'g', features);
        Neighbours([.. TextCleaner.Tokens(text.Original).Select(w => Hash('w', w))], 'm', null, features);
        ulong[] concepts = [.. text.Concepts.Select(c => Hash('c', c)), .. text.NegatedConcepts.Select(c => Hash('!', c))];
        ulong[] facts = [.. text.Slots.All.Select(f => Both('f', Hash('f', f.Slot), Hash('v', f.Value)))];
        ulong[] wishes = [.. text.Wishes.Select(w => Hash('?', w))];
        features.UnionWith(concepts);
        features.UnionWith(facts);
        features.UnionWith(wishes);
        Pairs(concepts, concepts, features);
        Pairs(concepts, facts, features);
        Pairs(concepts, wishes, features);
        Pairs(facts, facts, features);
        return [.. features];
    }

    private static void Neighbours(ulong[] words, char next, char? afterNext, HashSet<ulong> features)
    {
        for (int i = 0; i < words.Length; i++)
        {
            features.Add(words[i]);
            if (i > 0)
            {
                features.Add(Both(next, words[i - 1], words[i]));
            }
            if (i > 1 && afterNext is { } kind)
            {
                features.Add(Both(kind, words[i - 2], words[i]));
            }
        }
    }

    private static void Pairs(ulong[] some, ulong[] others, HashSet<ulong> features)
    {
        foreach (ulong one in some)
        {
            foreach (ulong other in others)
            {
                if (some != others || one < other)
                {
                    features.Add(Both('p', Math.Min(one, other), Math.Max(one, other)));
                }
            }
        }
    }

    private static ulong Hash(char kind, string text) => Fnv.Append(Fnv.Append(Fnv.Basis, [kind]), text);

    private static ulong Both(char kind, ulong one, ulong other)
    {
        ulong hash = ((one ^ kind) * Fnv.Prime) ^ (other + 0x9E3779B97F4A7C15 + (one << 6) + (one >> 2));
        hash *= 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }
}
