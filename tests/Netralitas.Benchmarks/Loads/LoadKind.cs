namespace Netralitas.Benchmarks.Loads;

/// <summary>What people do.</summary>
internal enum LoadKind
{
    Canned,
    Questions,
    Tips,
    Soak,
    Overload,
}
