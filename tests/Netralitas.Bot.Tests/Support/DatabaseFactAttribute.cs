using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Netralitas.Bot.Tests.Support;

/// <summary>
/// A test of a class that stands twice, once for each database: the class for PostgreSQL ends in <c>OnPostgres</c>. Where PostgreSQL is missing its
/// tests are skipped with the reason; under CI they run, and fail.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Netralitas.Bot.Tests.Support.DatabaseFactDiscoverer", "Netralitas.Bot.Tests")]
public sealed class DatabaseFactAttribute : FactAttribute
{
    /// <summary>It looks at SQLite's file, or uses its own SQL.</summary>
    public bool SqliteOnly { get; set; }
}

public sealed class DatabaseFactDiscoverer(IMessageSink diagnosticMessageSink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        bool onPostgres = testMethod.TestClass.Class.Name.EndsWith("OnPostgres", StringComparison.Ordinal);
        if (onPostgres && factAttribute.GetNamedArgument<bool>(nameof(DatabaseFactAttribute.SqliteOnly)))
        {
            yield break;
        }
        yield return new DatabaseTestCase(
            diagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
    }
}

public sealed class DatabaseTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the deserialiser.")]
    public DatabaseTestCase()
    {
    }

    public DatabaseTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute)
        ?? (TestMethod.TestClass.Class.Name.EndsWith("OnPostgres", StringComparison.Ordinal) ? PostgresServer.WhyMissing : null);
}

/// <summary>A test on PostgreSQL alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyMissing;
}
