namespace Netralitas.Benchmarks.Recognising;

/// <param name="Weight">How much it counts to get this one right.</param>
internal sealed record ReportLesson(string Text, bool IsReport, double Weight);
