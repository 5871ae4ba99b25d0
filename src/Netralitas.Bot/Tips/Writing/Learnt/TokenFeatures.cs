using System.Numerics;
using Netralitas.Bot.FreeText.Reports;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>
/// What a token looks like to the one who decides whether it tells who writes: itself, its neighbours, what they stand for, how far the writer is, what
/// the rules made of it. Nothing is kept.
/// </summary>
internal static class TokenFeatures
{
    private const int Sight = 3;
    private const int Memory = 10;
    private const int Foresight = 8;

    private static readonly string[] At = ["-3 ", "-2 ", "-1 ", " 0 ", "+1 ", "+2 ", "+3 "];
    private static readonly int[] Remembered = [.. new[] { "me", "job", "kin", "kinof", "name", "contact", "who", "only", "place", "deed", "with", "title" }.Select(WordLists.NumberOf)];
    private static readonly int[] Foreseen = [.. new[] { "me", "place", "job", "kin" }.Select(WordLists.NumberOf)];
    private static readonly int[] Telling = [.. new[] { "me", "job", "kin" }.Select(WordLists.NumberOf)];

    public static ulong[][] Of(Sketch sketch, Dictionary<ulong, string>? names = null) => [.. sketch.Tokens.Select((_, i) => Of(sketch, i, names))];

    private static ulong[] Of(Sketch sketch, int i, Dictionary<ulong, string>? names)
    {
        var features = new FeatureList(names);
        AddItself(features, sketch, i);
        AddNeighbours(features, sketch, i);
        AddTogether(features, sketch, i);
        AddWriter(features, sketch, i);
        AddMemory(features, sketch, i);
        return features.Distinct().ToArray();
    }

    private static void AddItself(FeatureList features, Sketch sketch, int i)
    {
        string word = sketch.Words[i];
        features.Add("begins ", word.AsSpan(0, Math.Min(3, word.Length)));
        features.Add("ends ", word.AsSpan(Math.Max(0, word.Length - 3)));
        features.Add("ends ", word.AsSpan(Math.Max(0, word.Length - 2)));
        features.Add("looks ", sketch.Shapes[i], " ", sketch.Known[i]);
        features.Add("sentence ", sketch.Sentences[i] == 0 ? "first" : sketch.Sentences[i] == sketch.Sentences[^1] ? "last" : "middle");
        features.Add("from start ", Step(i));
        features.Add("from end ", Step(sketch.Tokens.Length - 1 - i));
        if (sketch.IsShouted)
        {
            features.Add("shouted");
        }
    }

    private static void AddNeighbours(FeatureList features, Sketch sketch, int i)
    {
        for (int away = -Sight; away <= Sight; away++)
        {
            string at = At[away + Sight];
            int there = i + away;
            if (Math.Abs(away) < Sight)
            {
                features.Add("word", at, See(sketch.Words, there));
                features.Add("shape", at, See(sketch.Shapes, there));
            }
            if (Math.Abs(away) <= 1)
            {
                features.Add("known", at, See(sketch.Known, there));
                features.Add("rule", at, See(sketch.Rules, there));
            }
            features.Add("kind", at, See(sketch.Kinds, there));
            for (int mask = there >= 0 && there < sketch.Masks.Length ? sketch.Masks[there] : 0; mask != 0; mask &= mask - 1)
            {
                features.Add("role", at, WordLists.Names[BitOperations.TrailingZeroCount(mask)]);
            }
        }
    }

    private static void AddTogether(FeatureList features, Sketch sketch, int i)
    {
        features.Add("kinds- ", See(sketch.Kinds, i - 1), " ", sketch.Kinds[i]);
        features.Add("kinds+ ", sketch.Kinds[i], " ", See(sketch.Kinds, i + 1));
        features.Add("roles- ", See(sketch.Roles, i - 1), " ", sketch.Roles[i]);
        features.Add("roles+ ", sketch.Roles[i], " ", See(sketch.Roles, i + 1));
    }

    /// <summary>Where the writer stands in the sentence, and whether the clause is about them.</summary>
    private static void AddWriter(FeatureList features, Sketch sketch, int i)
    {
        string since = Distance(sketch.SinceMe[i]), until = Distance(sketch.UntilMe[i]);
        features.Add("me ago ", since);
        features.Add("me ahead ", until);
        features.Add("me ago ", since, " ", sketch.Kinds[i]);
        features.Add("me ahead ", until, " ", sketch.Kinds[i]);
        features.Add("me ago ", since, " ", sketch.Shapes[i], sketch.Known[i]);
        features.Add("person ", sketch.Persons[i]);
        features.Add("person ", sketch.Persons[i], " ", sketch.Kinds[i]);
        (int first, bool ofMe, bool sentenceOfMe) = Surroundings(sketch, i);
        string about = ofMe ? "clause" : sentenceOfMe ? "sentence" : "neither";
        features.Add("of me ", about);
        features.Add("of me ", about, " ", sketch.Kinds[i]);
        string opening = sketch.Known[first] == "known" ? sketch.Words[first] : sketch.Kinds[first];
        features.Add("clause opens ", opening);
        features.Add("clause opens ", opening, " ", sketch.Kinds[i]);
    }

    private static (int First, bool OfMe, bool SentenceOfMe) Surroundings(Sketch sketch, int i)
    {
        int first = i;
        bool ofMe = false, sentenceOfMe = false;
        for (int j = i; j >= 0 && sketch.Sentences[j] == sketch.Sentences[i]; j--)
        {
            bool same = sketch.Clauses[j] == sketch.Clauses[i];
            first = same && !sketch.Tokens[j].IsSign ? j : first;
            ofMe |= same && sketch.IsMe(j);
            sentenceOfMe |= sketch.IsMe(j);
        }
        for (int j = i + 1; j < sketch.Tokens.Length && sketch.Sentences[j] == sketch.Sentences[i]; j++)
        {
            ofMe |= sketch.Clauses[j] == sketch.Clauses[i] && sketch.IsMe(j);
            sentenceOfMe |= sketch.IsMe(j);
        }
        return (first, ofMe, sentenceOfMe);
    }

    /// <summary>What the sentence spoke of shortly before, and will shortly.</summary>
    private static void AddMemory(FeatureList features, Sketch sketch, int i)
    {
        Span<int> since = stackalloc int[WordLists.Names.Count];
        Look(sketch, i, -1, Memory, since);
        foreach (int kind in Remembered)
        {
            features.Add("since ", WordLists.Names[kind], " ", Near(since[kind]));
        }
        foreach (int kind in Telling)
        {
            features.Add("since ", WordLists.Names[kind], since[kind] == 0 ? " no " : since[kind] <= 2 ? " near " : " far ", sketch.Roles[i]);
        }
        Look(sketch, i, 1, Foresight, since);
        foreach (int kind in Foreseen)
        {
            features.Add("until ", WordLists.Names[kind], " ", Near(since[kind]));
        }
    }

    private static void Look(Sketch sketch, int i, int way, int most, Span<int> distances)
    {
        distances.Clear();
        int j = i + way;
        for (int away = 1; away <= most && j >= 0 && j < sketch.Tokens.Length && !sketch.Tokens[j].EndsSentence; away++, j += way)
        {
            for (int mask = sketch.Masks[j]; mask != 0; mask &= mask - 1)
            {
                ref int distance = ref distances[BitOperations.TrailingZeroCount(mask)];
                distance = distance == 0 ? away : distance;
            }
        }
    }

    private static string See(string[] of, int i) => i < 0 ? "<" : i >= of.Length ? ">" : of[i];

    private static string Step(int n) => n switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", _ => "4" };

    private static string Near(int distance) => distance switch { 0 => "no", 1 => "1", 2 => "2", <= 4 => "4", _ => "10" };

    private static string Distance(int words) => words switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", < 99 => "more", _ => "no" };
}
