using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Evaluation;

/// <summary>One answered item and how it did (design, section 6).</summary>
internal sealed record EvaluationOutcome(EvaluationItem Item, Answer Answer, double Milliseconds)
{
    public string Verdict => Answer.Verdict?.Code() ?? "-";

    public bool Exact => Verdict == Item.Verdict;

    public bool CitationHit => CitationMatch.Hits(Answer.Citations.Select(c => c.Text), Item.Basis);

    public bool OffTopicGold => Item.Verdict == "di_luar_topik";

    public bool Ok => Exact || Item.AlsoOk.Contains(Verdict)
        || (Item.Verdict == "informasi" && Answer.Status is AnswerStatus.Answered or AnswerStatus.Clarify && CitationHit)
        || (OffTopicGold && Answer.Status is AnswerStatus.OutOfScope or AnswerStatus.Refused or AnswerStatus.Greeting);

    public bool Dangerous => Item.Verdict == "tidak_boleh" && !Item.AlsoOk.Any(a => a is "boleh" or "boleh_bersyarat" or "tergantung" or "informasi")
        && Verdict is "boleh" or "boleh_bersyarat";

    public bool Dangerous2 => Verdict == "boleh" && Item.Verdict != "boleh" && !Item.AlsoOk.Contains("boleh");

    public bool OverStrict => Item.Verdict == "boleh" && Verdict == "tidak_boleh";

    public bool Refused => Answer.Status is AnswerStatus.OutOfScope or AnswerStatus.Refused;

    public bool Abstained => Answer.Status is AnswerStatus.Abstained;
}

/// <summary>The evaluation table.</summary>
internal sealed class EvaluationReport
{
    private readonly List<EvaluationOutcome> _outcomes = [];

    public IReadOnlyList<EvaluationOutcome> Outcomes => _outcomes;

    public double Exact => Share(_outcomes, o => o.Exact);

    public double Ok => Share(_outcomes, o => o.Ok);

    /// <summary>Mean of ok over the expected verdicts.</summary>
    public double Balanced => _outcomes.Count == 0 ? 0 : _outcomes.GroupBy(o => o.Item.Verdict).Average(g => Share([.. g], o => o.Ok));

    public int Dangerous => _outcomes.Count(o => o.Dangerous);

    public int Dangerous2 => _outcomes.Count(o => o.Dangerous2);

    public int OverStrict => _outcomes.Count(o => o.OverStrict);

    public double CitationHit => Share([.. _outcomes.Where(o => o.Item.Basis.Count > 0)], o => o.CitationHit);

    public double OffTopicRefused => Share([.. _outcomes.Where(o => o.OffTopicGold)], o => o.Ok);

    /// <summary>Questions that differ in one fact, two and two; both must be right.</summary>
    public IReadOnlyList<EvaluationOutcome[]> Pairs =>
        [.. _outcomes.Where(o => o.Item.Pair is not null).GroupBy(o => o.Item.Pair).Select(g => g.ToArray()).Where(g => g.Length >= 2)];

    public double PairsRight => Pairs.Count == 0 ? 1 : (double)Pairs.Count(p => p.All(o => o.Ok)) / Pairs.Count;

    public double InScopeLost => Share([.. _outcomes.Where(o => !o.OffTopicGold)], o => o.Refused || o.Abstained);

    public static EvaluationReport Of(IReadOnlyList<EvaluationItem> items, Answerer answerer, Action step)
    {
        var report = new EvaluationReport();
        foreach (EvaluationItem item in items)
        {
            report.Add(item, answerer);
            step();
        }
        return report;
    }

    /// <summary>Asks one question more.</summary>
    public void Add(EvaluationItem item, Answerer answerer)
    {
        long start = Stopwatch.GetTimestamp();
        Answer answer = answerer.Answer(item.Question);
        _outcomes.Add(new(item, answer, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
    }

    public string ToText(bool withWrong)
    {
        var text = new StringBuilder();
        Line("butir", _outcomes.Count.ToString(CultureInfo.InvariantCulture));
        Line("exact", Percent(Exact));
        Line("ok", Percent(Ok));
        Line("balanced", Percent(Balanced));
        Line("dangerous", $"{Dangerous}{Ids(o => o.Dangerous)}");
        Line("dangerous2", $"{Dangerous2}{Ids(o => o.Dangerous2)}");
        Line("over-strict", $"{OverStrict}{Ids(o => o.OverStrict)}");
        Line("citation hit", Percent(CitationHit));
        Line("off-topic refused", Percent(OffTopicRefused));
        Line("in-scope refused or abstained", $"{Percent(InScopeLost)}{Ids(o => !o.OffTopicGold && (o.Refused || o.Abstained))}");
        if (Pairs.Count > 0)
        {
            Line("minimal pairs both right", $"{Percent(PairsRight)}  ({Pairs.Count})");
        }
        Line("ms p50 / p99", string.Create(CultureInfo.InvariantCulture, $"{Percentile(0.50):0.00} / {Percentile(0.99):0.00}"));
        Table("verdict", o => [o.Item.Verdict]);
        Table("subject", o => [o.Item.Subject]);
        Table("style", o => [o.Item.Style]);
        Table("topic", o => o.Item.Topics);
        if (withWrong)
        {
            foreach (EvaluationOutcome o in _outcomes.Where(o => !o.Ok || !o.CitationHit && o.Item.Basis.Count > 0))
            {
                text.Append(o.Ok ? "  kutipan  " : "  SALAH    ").AppendLine(string.Create(CultureInfo.InvariantCulture,
                    $"{o.Item.Id} gold={o.Item.Verdict} got={o.Verdict} ({o.Answer.Status.Code()}) kartu={o.Answer.Card?.Id}/{o.Answer.Condition?.Id} conf={o.Answer.Confidence:0.00} | {o.Item.Question.ReplaceLineEndings(" ")[..Math.Min(110, o.Item.Question.Length)]}"));
            }
        }
        return text.ToString().TrimEnd();

        void Line(string label, string value) => text.AppendLine($"{label,-30} {value}");

        void Table(string name, Func<EvaluationOutcome, IEnumerable<string>> keys)
        {
            text.AppendLine().AppendLine($"{name,-22} {"n",5} {"exact",7} {"ok",7} {"kutipan",8}");
            foreach (var group in _outcomes.SelectMany(o => keys(o).Select(k => (Key: k, Outcome: o))).GroupBy(p => p.Key, p => p.Outcome).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
            {
                EvaluationOutcome[] members = [.. group];
                text.AppendLine($"{group.Key,-22} {members.Length,5} {Percent(Share(members, o => o.Exact)),7} {Percent(Share(members, o => o.Ok)),7} {Percent(Share([.. members.Where(o => o.Item.Basis.Count > 0)], o => o.CitationHit)),8}");
            }
        }
    }

    public string ToJson() => new JsonObject
    {
        ["n"] = _outcomes.Count,
        ["exact"] = Math.Round(Exact, 4),
        ["ok"] = Math.Round(Ok, 4),
        ["balanced"] = Math.Round(Balanced, 4),
        ["dangerous"] = Dangerous,
        ["dangerous2"] = Dangerous2,
        ["overStrict"] = OverStrict,
        ["citationHit"] = Math.Round(CitationHit, 4),
        ["offTopicRefused"] = Math.Round(OffTopicRefused, 4),
        ["inScopeLost"] = Math.Round(InScopeLost, 4),
        ["minimalPairs"] = Pairs.Count,
        ["minimalPairsRight"] = Math.Round(PairsRight, 4),
        ["msP50"] = Math.Round(Percentile(0.50), 3),
        ["msP99"] = Math.Round(Percentile(0.99), 3),
    }.ToJsonString();

    private string Ids(Func<EvaluationOutcome, bool> which)
    {
        string ids = string.Join(' ', _outcomes.Where(which).Select(o => o.Item.Id));
        return ids.Length == 0 ? "" : $"  ({ids})";
    }

    private double Percentile(double share)
    {
        double[] sorted = [.. _outcomes.Select(o => o.Milliseconds).Order()];
        return sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(share * sorted.Length) - 1)];
    }

    private static double Share(IReadOnlyCollection<EvaluationOutcome> outcomes, Func<EvaluationOutcome, bool> which) =>
        outcomes.Count == 0 ? 1 : (double)outcomes.Count(which) / outcomes.Count;

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%");
}
