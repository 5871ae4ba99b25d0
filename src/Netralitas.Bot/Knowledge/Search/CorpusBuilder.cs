using System.Runtime.InteropServices;

namespace Netralitas.Bot.Knowledge.Search;

/// <summary>Builds a <see cref="CorpusIndex"/> from passages in order.</summary>
internal sealed class CorpusBuilder(SearchWeights weights)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _sequence = [];
    private readonly List<int> _starts = [0];
    private readonly List<ushort> _titles = [];
    private readonly TokenReader _reader = new();
    private int _last = -1;

    public void Add(string title, string text)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        int before = _sequence.Count;
        _last = -1;
        _reader.Read(title, Take);
        _titles.Add((ushort)Math.Min(ushort.MaxValue, _sequence.Count - before));
        _reader.Read(text, Take);
        _starts.Add(_sequence.Count);

        void Take(ReadOnlySpan<char> token)
        {
            if (!lookup.TryGetValue(token, out int id))
            {
                id = _words.Count;
                string word = token.ToString();
                _ids[word] = id;
                _words.Add(word);
            }
            if (id != _last)
            {
                _sequence.Add(id);
                _last = id;
            }
        }
    }

    public CorpusIndex Build()
    {
        string[] words = [.. _words];
        (int[] stemOf, int stems) = Stems(words);
        int[] sequence = [.. _sequence];
        int[] starts = [.. _starts];
        int count = starts.Length - 1;
        int[] wordPassages = PassagesOf(sequence, starts, words.Length, null);
        int[] stemPassages = PassagesOf(sequence, starts, stems, stemOf);
        var index = new Postings(weights, sequence, starts, stemOf, stemPassages, [.. _titles]);
        index.Fill(count);
        return new CorpusIndex
        {
            Words = words,
            StemOf = stemOf,
            StemCount = stems,
            WordPassages = wordPassages,
            StemPassages = stemPassages,
            PostingStart = index.Start,
            PostingPassage = index.Passage,
            PostingImpact = index.Impact,
            PassageStart = starts,
            PassageWords = sequence,
            TitleLength = [.. _titles],
            Near = NearWords.Of(words),
        }.Completed();
    }

    private static (int[] StemOf, int Count) Stems(string[] words)
    {
        int[] stemOf = new int[words.Length];
        var ids = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (int w = 0; w < words.Length; w++)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, Stemmer.Stem(words[w]), out bool known);
            id = known ? id : ids.Count - 1;
            stemOf[w] = id;
        }
        return (stemOf, ids.Count);
    }

    private static int[] PassagesOf(int[] sequence, int[] starts, int terms, int[]? map)
    {
        int[] passages = new int[terms];
        int[] last = new int[terms];
        for (int p = 0; p + 1 < starts.Length; p++)
        {
            for (int i = starts[p]; i < starts[p + 1]; i++)
            {
                int term = map is null ? sequence[i] : map[sequence[i]];
                if (last[term] != p + 1)
                {
                    last[term] = p + 1;
                    passages[term]++;
                }
            }
        }
        return passages;
    }

    /// <summary>The inverted index: counted first, then filled in passage order.</summary>
    private sealed class Postings(SearchWeights weights, int[] sequence, int[] starts, int[] stemOf, int[] stemPassages, ushort[] titles)
    {
        public int[] Start { get; } = new int[stemPassages.Length + 1];

        public int[] Passage { get; private set; } = [];

        public byte[] Impact { get; private set; } = [];

        public void Fill(int count)
        {
            for (int s = 0; s < stemPassages.Length; s++)
            {
                Start[s + 1] = Start[s] + stemPassages[s];
            }
            Passage = new int[Start[^1]];
            Impact = new byte[Start[^1]];
            int[] next = Start[..^1];
            float average = count == 0 ? 1 : Math.Max(1, (float)sequence.Length / count);
            float[] frequency = new float[stemPassages.Length];
            var touched = new List<int>();
            for (int p = 0; p < count; p++)
            {
                int titleEnd = starts[p] + titles[p];
                for (int i = starts[p]; i < starts[p + 1]; i++)
                {
                    int stem = stemOf[sequence[i]];
                    if (frequency[stem] == 0)
                    {
                        touched.Add(stem);
                    }
                    frequency[stem] += i < titleEnd ? weights.Title : 1;
                }
                float norm = weights.K1 * (1 - weights.B + (weights.B * (starts[p + 1] - starts[p]) / average));
                foreach (int stem in touched)
                {
                    float tf = frequency[stem];
                    frequency[stem] = 0;
                    Passage[next[stem]] = p;
                    Impact[next[stem]++] = (byte)Math.Clamp((int)(255 * tf / (tf + norm)), 1, 255);
                }
                touched.Clear();
            }
        }
    }
}
