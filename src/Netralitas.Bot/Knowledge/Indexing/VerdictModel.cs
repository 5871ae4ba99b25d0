using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Knowledge.Indexing;

/// <summary>A text with the verdict that is right for it.</summary>
/// <param name="Weight">How much it counts beside the others.</param>
internal readonly record struct Lesson(AnalyzedText Text, Verdict Verdict, float Weight = 1);

/// <summary>What a text is judged to be, whichever card it belongs to.</summary>
/// <param name="Likelihoods">Of each of <see cref="VerdictModel.Verdicts"/>, if it belongs to the topic; they add up to 1.</param>
/// <param name="OffTopic">How likely it does not belong to the topic, 0 to 1.</param>
internal readonly record struct Judgement(float[] Likelihoods, float OffTopic);

/// <summary>
/// How likely each verdict is for what a text says, whichever card it belongs to: a softmax over <see cref="VerdictFeatures"/>, learnt from the
/// phrasings of the cards and from questions that were judged, those off the topic among them. Immutable.
/// </summary>
internal sealed class VerdictModel
{
    public static readonly IReadOnlyList<Verdict> Verdicts = [Verdict.TidakBoleh, Verdict.Boleh, Verdict.BolehBersyarat, Verdict.Tergantung, Verdict.Informasi];

    /// <summary>What is learnt: the verdicts, and last what does not belong to the topic.</summary>
    private static readonly Verdict[] Outcomes = [.. Verdicts, Verdict.DiLuarTopik];

    private static readonly int[] Places = [.. Enumerable.Range(0, (int)Verdict.TidakBoleh + 1).Select(v => Array.IndexOf(Outcomes, (Verdict)v))];

    private const int Rounds = 8;
    private const int LeastSeen = 2;
    private const float Step = 0.3f;
    private const float Negligible = 1e-4f;

    private readonly Dictionary<ulong, int> _places;

    /// <summary>The weights of a feature for each outcome, feature by feature.</summary>
    private readonly float[] _weights;

    private VerdictModel(Dictionary<ulong, int> places, float[] weights) => (_places, _weights) = (places, weights);

    /// <summary>Learns from examples; the same examples in the same order always give the same model.</summary>
    public static VerdictModel Learn(IReadOnlyList<Lesson> lessons)
    {
        (List<ulong> Features, Lesson Lesson)[] read = [.. lessons.AsParallel().AsOrdered().Select(l => (VerdictFeatures.Of(l.Text), l))];
        Dictionary<ulong, int> places = Frequent(read.Select(r => r.Features));
        var model = new VerdictModel(places, new float[places.Count * Outcomes.Length]);
        model.Fit([.. read.Select(r => (model.Placed(r.Features), IndexOf(r.Lesson.Verdict), r.Lesson.Weight))]);
        return model;
    }

    /// <summary>Where a verdict stands among the likelihoods.</summary>
    public static int IndexOf(Verdict verdict) => Places[(int)verdict];

    /// <summary>The likelihood of one verdict among those of all.</summary>
    public static float Of(Verdict verdict, float[] likelihoods) => likelihoods[IndexOf(verdict)];

    public Judgement Judge(AnalyzedText text)
    {
        float[] likelihoods = LikelihoodsOf(Placed(VerdictFeatures.Of(text)));
        float offTopic = likelihoods[Verdicts.Count];
        float[] verdicts = likelihoods[..Verdicts.Count];
        float onTopic = verdicts.Sum();
        for (int v = 0; v < verdicts.Length; v++)
        {
            verdicts[v] /= onTopic;
        }
        return new(verdicts, offTopic);
    }

    public void Write(PackWriter pack)
    {
        pack.Array<ulong>([.. _places.OrderBy(p => p.Value).Select(p => p.Key)]);
        pack.Array<float>(_weights);
    }

    public static VerdictModel Read(PackReader pack)
    {
        ulong[] keys = pack.Array<ulong>();
        var places = new Dictionary<ulong, int>(keys.Length);
        foreach (ulong key in keys)
        {
            places.Add(key, places.Count);
        }
        return new(places, pack.Array<float>());
    }

    /// <summary>Gradient descent, each weight with a step of its own that shrinks the more it has moved (AdaGrad).</summary>
    private void Fit((int[] Features, int Verdict, float Weight)[] lessons)
    {
        float[] moved = new float[_weights.Length];
        var order = new Random(0);
        for (int round = 0; round < Rounds; round++)
        {
            order.Shuffle(lessons);
            foreach ((int[] features, int verdict, float weight) in lessons)
            {
                float[] likelihoods = LikelihoodsOf(features);
                float scale = weight / MathF.Sqrt(Math.Max(1, features.Length));
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
            int at = (feature * Outcomes.Length) + verdict;
            moved[at] += gradient * gradient;
            _weights[at] -= Step * gradient / MathF.Sqrt(moved[at] + 1e-8f);
        }
    }

    /// <summary>How likely each of <see cref="Outcomes"/> is.</summary>
    private float[] LikelihoodsOf(int[] features)
    {
        float[] scores = new float[Outcomes.Length];
        foreach (int feature in features)
        {
            for (int v = 0; v < scores.Length; v++)
            {
                scores[v] += _weights[(feature * Outcomes.Length) + v];
            }
        }
        Softmax.Normalise(scores, 1 / MathF.Sqrt(Math.Max(1, features.Length)));
        return scores;
    }

    private int[] Placed(List<ulong> features)
    {
        var placed = new List<int>(features.Count);
        foreach (ulong feature in features)
        {
            if (_places.TryGetValue(feature, out int place))
            {
                placed.Add(place);
            }
        }
        return [.. placed];
    }

    /// <summary>What occurs often enough to learn from, numbered in order of appearance.</summary>
    private static Dictionary<ulong, int> Frequent(IEnumerable<List<ulong>> texts)
    {
        var counts = new Dictionary<ulong, int>();
        var order = new List<ulong>();
        foreach (ulong feature in texts.SelectMany(t => t))
        {
            if (!counts.TryGetValue(feature, out int count))
            {
                order.Add(feature);
            }
            counts[feature] = count + 1;
        }
        var places = new Dictionary<ulong, int>();
        foreach (ulong feature in order.Where(o => counts[o] >= LeastSeen))
        {
            places.Add(feature, places.Count);
        }
        return places;
    }
}
