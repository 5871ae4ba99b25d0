using System.Runtime.InteropServices;
using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>
/// How likely each verdict is for what a text says, whichever card it belongs to: a softmax over stems, concepts, facts and their pairs, learnt
/// from the example phrasings and the verdicts of their cards. It decides nothing; it tells cards apart that are about equally near. Immutable.
/// </summary>
internal sealed class VerdictModel
{
    public static readonly IReadOnlyList<Verdict> Verdicts = [Verdict.TidakBoleh, Verdict.Boleh, Verdict.BolehBersyarat, Verdict.Tergantung, Verdict.Informasi];

    private static readonly int[] Places = [.. Enumerable.Range(0, (int)Verdict.TidakBoleh + 1).Select(v => Verdicts.ToList().IndexOf((Verdict)v))];

    private const int Rounds = 8;
    private const int LeastSeen = 2;
    private const float Step = 0.3f;
    private const float Negligible = 1e-4f;

    private readonly Dictionary<string, int> _terms;
    private readonly Dictionary<long, int> _pairs;

    /// <summary>The weights of a feature for each verdict, feature by feature.</summary>
    private readonly float[] _weights;

    private VerdictModel(Dictionary<string, int> terms, Dictionary<long, int> pairs, float[] weights) => (_terms, _pairs, _weights) = (terms, pairs, weights);

    /// <summary>Learns from examples; the same examples in the same order always give the same model.</summary>
    public static VerdictModel Learn(IReadOnlyList<(AnalyzedText Text, Verdict Verdict)> examples)
    {
        Dictionary<string, int> terms = Frequent(examples.SelectMany(e => TermsOf(e.Text).Distinct()), StringComparer.Ordinal, 0);
        Dictionary<long, int> pairs = Frequent(examples.SelectMany(e => PairsOf(e.Text, terms).Distinct()), EqualityComparer<long>.Default, terms.Count);
        var model = new VerdictModel(terms, pairs, new float[(terms.Count + pairs.Count) * Verdicts.Count]);
        (int[] Features, int Verdict)[] lessons =
            [.. examples.Where(e => Verdicts.Contains(e.Verdict)).Select(e => (model.FeaturesOf(e.Text), IndexOf(e.Verdict)))];
        model.Fit(lessons);
        return model;
    }

    /// <summary>Where a verdict stands among the likelihoods.</summary>
    public static int IndexOf(Verdict verdict) => Places[(int)verdict];

    /// <summary>The likelihood of each of <see cref="Verdicts"/>; they add up to 1.</summary>
    public float[] Likelihoods(AnalyzedText text) => Softmax(FeaturesOf(text));

    public void Write(PackWriter pack)
    {
        pack.Texts([.. _terms.OrderBy(t => t.Value).Select(t => t.Key)]);
        pack.Array<long>([.. _pairs.OrderBy(p => p.Value).Select(p => p.Key)]);
        pack.Array<float>(_weights);
    }

    public static VerdictModel Read(PackReader pack)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string term in pack.Texts())
        {
            terms.Add(term, terms.Count);
        }
        var pairs = new Dictionary<long, int>();
        foreach (long pair in pack.Array<long>())
        {
            pairs.Add(pair, terms.Count + pairs.Count);
        }
        return new(terms, pairs, pack.Array<float>());
    }

    /// <summary>Gradient descent, each weight with a step of its own that shrinks the more it has moved (AdaGrad).</summary>
    private void Fit((int[] Features, int Verdict)[] lessons)
    {
        float[] moved = new float[_weights.Length];
        var order = new Random(0);
        for (int round = 0; round < Rounds; round++)
        {
            order.Shuffle(lessons);
            foreach ((int[] features, int verdict) in lessons)
            {
                float[] likelihoods = Softmax(features);
                float scale = 1 / MathF.Sqrt(features.Length);
                for (int v = 0; v < likelihoods.Length; v++)
                {
                    float gradient = (likelihoods[v] - (v == verdict ? 1 : 0)) * scale;
                    if (MathF.Abs(gradient) >= Negligible)
                    {
                        Move(features, v, gradient, moved);
                    }
                }
            }
        }
    }

    private void Move(int[] features, int verdict, float gradient, float[] moved)
    {
        foreach (int feature in features)
        {
            int at = (feature * Verdicts.Count) + verdict;
            moved[at] += gradient * gradient;
            _weights[at] -= Step * gradient / MathF.Sqrt(moved[at] + 1e-8f);
        }
    }

    private float[] Softmax(int[] features)
    {
        float[] scores = new float[Verdicts.Count];
        foreach (int feature in features)
        {
            for (int v = 0; v < scores.Length; v++)
            {
                scores[v] += _weights[(feature * Verdicts.Count) + v];
            }
        }
        float scale = 1 / MathF.Sqrt(Math.Max(1, features.Length));
        float highest = scores.Max();
        float sum = 0;
        for (int v = 0; v < scores.Length; v++)
        {
            scores[v] = MathF.Exp((scores[v] - highest) * scale);
            sum += scores[v];
        }
        for (int v = 0; v < scores.Length; v++)
        {
            scores[v] /= sum;
        }
        return scores;
    }

    /// <summary>The numbers of what is known of a text, each once, in the order in which they turn up.</summary>
    private int[] FeaturesOf(AnalyzedText text)
    {
        var features = new List<int>(128);
        foreach (string stem in text.Stems)
        {
            if (_terms.TryGetValue(stem, out int id))
            {
                AddOnce(features, id);
            }
        }
        var named = Named.In(text, _terms);
        foreach (int id in CollectionsMarshal.AsSpan(named.Concepts))
        {
            AddOnce(features, id);
        }
        foreach (int id in CollectionsMarshal.AsSpan(named.Facts))
        {
            AddOnce(features, id);
        }
        foreach (int id in CollectionsMarshal.AsSpan(named.Wishes))
        {
            AddOnce(features, id);
        }
        foreach (long pair in CollectionsMarshal.AsSpan(named.Pairs()))
        {
            if (_pairs.TryGetValue(pair, out int id))
            {
                AddOnce(features, id);
            }
        }
        return [.. features];
    }

    /// <summary>A text has some dozens of them: looking through those is quicker than a set.</summary>
    private static void AddOnce(List<int> features, int id)
    {
        if (!CollectionsMarshal.AsSpan(features).Contains(id))
        {
            features.Add(id);
        }
    }

    private static IEnumerable<string> TermsOf(AnalyzedText text) => text.Stems.Concat(ConceptsOf(text)).Concat(FactsOf(text)).Concat(WishesOf(text));

    private static IEnumerable<string> ConceptsOf(AnalyzedText text) => text.Concepts.Select(TermNames.Concept).Concat(text.NegatedConcepts.Select(TermNames.Negated));

    private static IEnumerable<string> FactsOf(AnalyzedText text) => text.Slots.All.Select(s => TermNames.Fact(s.Slot, s.Value));

    private static IEnumerable<string> WishesOf(AnalyzedText text) => text.Wishes.Select(TermNames.Wish);

    private static List<long> PairsOf(AnalyzedText text, Dictionary<string, int> terms) => Named.In(text, terms).Pairs();

    /// <summary>The numbers of what a text names.</summary>
    private readonly record struct Named(List<int> Concepts, List<int> Facts, List<int> Wishes)
    {
        public static Named In(AnalyzedText text, Dictionary<string, int> terms)
        {
            var named = new Named(new(16), new(16), new(4));
            foreach (string concept in text.Concepts)
            {
                Add(named.Concepts, TermNames.Concept(concept), terms);
            }
            foreach (string concept in text.NegatedConcepts)
            {
                Add(named.Concepts, TermNames.Negated(concept), terms);
            }
            foreach ((string slot, string value) in text.Slots.All)
            {
                Add(named.Facts, TermNames.Fact(slot, value), terms);
            }
            foreach (string wish in text.Wishes)
            {
                Add(named.Wishes, TermNames.Wish(wish), terms);
            }
            return named;
        }

        /// <summary>Concepts with concepts, facts and wishes; facts with facts.</summary>
        public List<long> Pairs()
        {
            var pairs = new List<long>((Concepts.Count * (Concepts.Count + Facts.Count + Wishes.Count)) + (Facts.Count * Facts.Count));
            Pair(Concepts, Concepts, pairs);
            Pair(Concepts, Facts, pairs);
            Pair(Concepts, Wishes, pairs);
            Pair(Facts, Facts, pairs);
            return pairs;
        }

        private static void Pair(List<int> some, List<int> others, List<long> pairs)
        {
            foreach (int one in some)
            {
                foreach (int other in others)
                {
                    if (some != others || one < other)
                    {
                        pairs.Add(((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other));
                    }
                }
            }
        }

        private static void Add(List<int> ids, string name, Dictionary<string, int> terms)
        {
            if (terms.TryGetValue(name, out int id))
            {
                ids.Add(id);
            }
        }
    }

    /// <summary>What occurs often enough to learn from, numbered in order of appearance.</summary>
    private static Dictionary<T, int> Frequent<T>(IEnumerable<T> all, IEqualityComparer<T> comparer, int from)
        where T : notnull
    {
        var counts = new Dictionary<T, int>(comparer);
        var order = new List<T>();
        foreach (T one in all)
        {
            if (!counts.TryGetValue(one, out int count))
            {
                order.Add(one);
            }
            counts[one] = count + 1;
        }
        var ids = new Dictionary<T, int>(comparer);
        foreach (T one in order.Where(o => counts[o] >= LeastSeen))
        {
            ids.Add(one, from + ids.Count);
        }
        return ids;
    }
}
