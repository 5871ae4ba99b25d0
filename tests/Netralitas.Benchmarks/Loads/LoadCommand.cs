using System.CommandLine;

namespace Netralitas.Benchmarks.Loads;

/// <summary><c>load</c>: the real bot under load, beside the least that a bot can do.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var what = new Option<LoadKind>("--what") { Description = "tips, questions, canned, overload or soak", DefaultValueFactory = _ => LoadKind.Canned };
        var mode = new Option<string>("--mode") { Description = "webhook or poll", DefaultValueFactory = _ => "webhook" };
        var database = new Option<string>("--database") { Description = "sqlite or postgres (a server of its own for the run)", DefaultValueFactory = _ => "sqlite" };
        var instances = new Option<int>("--instances") { Description = "1 or 2", DefaultValueFactory = _ => 1 };
        var kill = new Option<bool>("--kill") { Description = "SIGKILL one in the middle" };
        var updates = new Option<int>("--updates") { Description = "Updates a round", DefaultValueFactory = _ => 0 };
        var rate = new Option<int>("--rate") { Description = "So many a second; 0: as fast as it answers", DefaultValueFactory = _ => 0 };
        var rounds = new Option<int>("--rounds") { Description = "Rounds; the median counts", DefaultValueFactory = _ => 3 };
        var together = new Option<int>("--together") { Description = "How many are on their way at once", DefaultValueFactory = _ => 64 };
        var seconds = new Option<int>("--seconds") { Description = "No round takes longer", DefaultValueFactory = _ => 180 };
        var distinct = new Option<int>("--distinct") { Description = "So many different questions; 0: the phrasings of all cards", DefaultValueFactory = _ => 0 };
        mode.AcceptOnlyFromAmong("webhook", "poll");
        database.AcceptOnlyFromAmong("sqlite", "postgres");
        var command = new Command("load", "Measure the real bot under load beside a bare Kestrel and HttpClient, and count what is lost and doubled")
        {
            what, mode, database, instances, kill, updates, rate, rounds, together, seconds, distinct,
        };
        command.SetAction((parsed, cancellation) =>
        {
            LoadKind kind = parsed.GetValue(what);
            int count = parsed.GetValue(updates) is > 0 and var given ? given : kind switch { LoadKind.Tips => 3000, LoadKind.Soak => 200_000, _ => 20_000 };
            var plan = new LoadPlan(
                kind, parsed.GetValue(mode) == "webhook", parsed.GetValue(database) == "postgres", parsed.GetValue(instances), parsed.GetValue(kill), count,
                parsed.GetValue(rate), parsed.GetValue(rounds), parsed.GetValue(together), parsed.GetValue(seconds), parsed.GetValue(distinct));
            return kind switch
            {
                LoadKind.Soak => Soak.RunAsync(plan, Console.Out, cancellation),
                LoadKind.Overload => Overload.RunAsync(plan, Console.Out, cancellation),
                _ => LoadRun.RunAsync(plan, Console.Out, cancellation),
            };
        });
        return command;
    }
}
