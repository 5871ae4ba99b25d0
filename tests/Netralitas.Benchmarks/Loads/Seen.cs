namespace Netralitas.Benchmarks.Loads;

/// <summary>What was seen in one round.</summary>
/// <param name="Cards">Messages that the moderators got meanwhile.</param>
internal sealed record Seen(
    double Rate, double P50, double P99, double CpuMicroseconds, double PeakMiB, int Sent, int Lost, int Doubled, int Repeats, int Complaints, int Cards, string Trouble);
