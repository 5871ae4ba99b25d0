using System.CommandLine;
using Netralitas.Benchmarks.Durable;
using Netralitas.Benchmarks.Kills;

// What takes too long for a test, or depends on the machine: each verb prints a table and says with its exit code whether the goals are met.
var root = new RootCommand("Netralitas.Benchmarks: kill the bot at every step of a tip, and measure how fast tips are kept.")
{
    KillsCommand.Create(),
    DurableCommand.Create(),
    CommitsCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
