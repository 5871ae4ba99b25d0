using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Netralitas.Bot.Operations.Seeing;

/// <summary>
/// <c>/metrics</c> in Prometheus' text format 0.0.4. OpenTelemetry gathers, this writes; its own exporter for that cannot be restored
/// from the registry that this project builds against.
/// </summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusPage : BaseExporter<Metric>, IPullMetricExporter
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";
    private const int Patience = 5000;

    private readonly Lock _gate = new();
    private StringBuilder? _page;

    /// <summary>Set by the reader: a direct call of its own <c>Collect</c> gives a pull exporter nothing.</summary>
    public Func<int, bool>? Collect { get; set; }

    public string Write()
    {
        lock (_gate)
        {
            _page = new StringBuilder(16 * 1024);
            Collect?.Invoke(Patience);
            string text = _page.ToString();
            _page = null;
            return text;
        }
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        if (_page is { } page)
        {
            foreach (Metric metric in batch)
            {
                Write(page, metric);
            }
        }
        return ExportResult.Success;
    }

    private static void Write(StringBuilder page, Metric metric)
    {
        bool counts = metric.MetricType is MetricType.LongSum or MetricType.DoubleSum;
        string name = NameOf(metric.Name, metric.Unit) + (counts ? "_total" : "");
        if (metric.Description.Length > 0)
        {
            page.Append("# HELP ").Append(name).Append(' ').Append(metric.Description.ReplaceLineEndings(" ")).Append('\n');
        }
        page.Append("# TYPE ").Append(name).Append(counts ? " counter\n" : metric.MetricType == MetricType.Histogram ? " histogram\n" : " gauge\n");
        foreach (ref readonly MetricPoint point in metric.GetMetricPoints())
        {
            string labels = LabelsOf(point.Tags);
            if (metric.MetricType == MetricType.Histogram)
            {
                WriteHistogram(page, name, labels, point);
            }
            else if (ValueOf(metric.MetricType, point) is { } value)
            {
                WriteLine(page, name, labels, value);
            }
        }
    }

    private static double? ValueOf(MetricType kind, in MetricPoint point) => kind switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        MetricType.DoubleGauge => point.GetGaugeLastValueDouble(),
        _ => null, // exponential histograms have no place in this format
    };

    private static void WriteHistogram(StringBuilder page, string name, string labels, in MetricPoint point)
    {
        long total = 0;
        string comma = labels.Length > 0 ? "," : "";
        foreach (HistogramBucket bucket in point.GetHistogramBuckets())
        {
            total += bucket.BucketCount;
            string bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : bucket.ExplicitBound.ToString("R", CultureInfo.InvariantCulture);
            WriteLine(page, name + "_bucket", $"{labels}{comma}le=\"{bound}\"", total);
        }
        WriteLine(page, name + "_sum", labels, point.GetHistogramSum());
        WriteLine(page, name + "_count", labels, point.GetHistogramCount());
    }

    private static void WriteLine(StringBuilder page, string name, string labels, double value)
    {
        page.Append(name);
        if (labels.Length > 0)
        {
            page.Append('{').Append(labels).Append('}');
        }
        page.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string NameOf(string name, string unit)
    {
        string plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return unit switch { "s" => plain + "_seconds", "d" => plain + "_days", "By" => plain + "_bytes", _ => plain };
    }

    private static string LabelsOf(ReadOnlyTagCollection tags)
    {
        var labels = new StringBuilder();
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            string value = (Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "")
                .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            labels.Append(labels.Length > 0 ? "," : "").Append(NameOf(tag.Key, "")).Append("=\"").Append(value).Append('"');
        }
        return labels.ToString();
    }
}
