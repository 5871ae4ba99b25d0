using System.CommandLine;
using Netralitas.Benchmarks.Answers;
using Netralitas.Benchmarks.Answers.Choosing;
using Netralitas.Benchmarks.Durable;
using Netralitas.Benchmarks.Kills;
using Netralitas.Benchmarks.Loads;
using Netralitas.Benchmarks.Micro;
using Netralitas.Benchmarks.Recognising;
using Netralitas.Benchmarks.Searching;

// What takes too long for a test, or depends on the machine: each verb prints a table and says with its exit code whether the goals are met.
var root = new RootCommand("Netralitas.Benchmarks: kill the bot at every step of a tip, and measure how fast tips are kept.")
{
    KillsCommand.Create(),
    DurableCommand.Create(),
    LoadCommand.Create(),
    Ceiling.Create(),
    CommitsCommand.Create(),
    SearchBench.Command(),
    AnswerBench.Command(),
    ExampleMaker.Command(),
    LearnChoice.Command(),
    RankBench.Command(),
    TipBench.Command(),
    LearnReports.Command(),
    LearnMarks.Command(),
    MicroCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
