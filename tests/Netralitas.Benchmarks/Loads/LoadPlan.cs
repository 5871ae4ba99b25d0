namespace Netralitas.Benchmarks.Loads;

/// <summary>What is to be measured.</summary>
/// <param name="What">What people do.</param>
/// <param name="Webhook">Else by polling.</param>
/// <param name="Postgres">Else SQLite.</param>
/// <param name="Instances">How many share the load.</param>
/// <param name="Kill">One is killed in the middle; the only one is started again.</param>
/// <param name="Updates">How many updates a round.</param>
/// <param name="Rate">So many a second, whatever the bot does; 0: as fast as it answers.</param>
/// <param name="Rounds">The median counts.</param>
/// <param name="Together">How many are on their way at once.</param>
/// <param name="Seconds">No round takes longer.</param>
/// <param name="Distinct">So many different questions, one after the other; 0: all that there are.</param>
internal sealed record LoadPlan(LoadKind What, bool Webhook, bool Postgres, int Instances, bool Kill, int Updates, int Rate, int Rounds, int Together, int Seconds, int Distinct);
