namespace Netralitas.Benchmarks.Loads;

/// <summary>What was seen in one round.</summary>
internal sealed record Seen(
    double Rate, double P50, double P99, double CpuMicroseconds, double PeakMiB, int Sent, int Lost, int Doubled, int Repeats, int Complaints, string Trouble);
