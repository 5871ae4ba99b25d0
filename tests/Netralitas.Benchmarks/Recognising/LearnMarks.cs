using System.CommandLine;
using System.Globalization;
using Netralitas.Bot.Tips.Writing;
using Netralitas.Bot.Tips.Writing.Learnt;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>
/// <c>learn-marks --golden FOLDER --out FOLDER</c>: writes the weights and known words by which words that tell who writes are marked
/// (<c>src/Netralitas.Bot/Tips/Writing/Learnt</c>), or with <c>--cross</c> prints how each fifth of the lessons is marked by what
/// the others teach, and how the sets that are kept out are marked by what all teach.
/// </summary>
internal static class LearnMarks
{
    private const int Folds = 5;

    private static readonly double[] Thresholds = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3];

    public static Command Command()
    {
        var golden = new Option<DirectoryInfo>("--golden") { Description = "Folder of the sets", DefaultValueFactory = _ => new("tests/Netralitas.Bot.Tests/Golden") };
        var to = new Option<DirectoryInfo>("--out") { Description = "Folder to write to", DefaultValueFactory = _ => new("src/Netralitas.Bot/Tips/Writing/Learnt") };
        var cross = new Option<bool>("--cross") { Description = "Leave each fifth out once, and print how it is marked" };
        var wrong = new Option<bool>("--wrong") { Description = "With --cross: print what was missed and what was marked needlessly" };
        var command = new Command("learn-marks", "Learn which words tell who writes") { golden, to, cross, wrong };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(golden)!.FullName;
            if (parsed.GetValue(cross))
            {
                Cross(folder, parsed.GetValue(wrong));
                return;
            }
            TipText[] lessons = MarkLessons.Read(folder);
            IReadOnlyList<string> known = MarkLearner.Known(lessons, MarkLessons.Questions(folder));
            Write(parsed.GetValue(to)!, "known-words.txt", known);
            Write(parsed.GetValue(to)!, "weights.tsv", MarkLearner.Learn(lessons, known));
        });
        return command;
    }

    private static void Write(DirectoryInfo folder, string name, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(folder.FullName, name), string.Concat(lines.Select(l => l + '\n')));

    private static void Cross(string golden, bool wrong)
    {
        TipText[] all = MarkLessons.Read(golden);
        string[] questions = [.. MarkLessons.Questions(golden)];
        (int Fold, MarkModel Model)[] models = [.. Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => (fold, Taught([.. all.Where((_, i) => i % Folds != fold)], questions)))];
        MarkModel whole = Taught(all, questions);
        TipText[][] keptOut = [.. MarkLessons.KeptOut.Select(s => TipText.Read(Path.Combine(golden, s + ".jsonl")))];
        Console.WriteLine("threshold  words marked        texts without, marked  marks that are right");
        foreach (double threshold in Thresholds)
        {
            var score = TipMarkScores.Of(models.SelectMany(m => all.Where((_, i) => i % Folds == m.Fold).Select(t => (t, SelfIdentifyingMarks.Find(t.Text, m.Model, threshold)))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threshold,-9:0.00}  {score}"));
            foreach ((string set, TipText[] texts) in MarkLessons.KeptOut.Zip(keptOut))
            {
                Console.WriteLine($"  {set,-7}  {TipMarkScores.Of(texts.Select(t => (t, SelfIdentifyingMarks.Find(t.Text, whole, threshold))))}");
            }
            if (wrong && threshold == LearntMarks.Certain)
            {
                Console.WriteLine(string.Join('\n', score.Unmarked.Select(m => "- " + m).Concat(score.Needless.Select(n => "+ " + n)).Order(StringComparer.Ordinal)));
            }
        }
    }

    private static MarkModel Taught(TipText[] lessons, string[] questions)
    {
        IReadOnlyList<string> known = MarkLearner.Known(lessons, questions);
        return new MarkModel(MarkLearner.Learn(lessons, known), known);
    }
}
