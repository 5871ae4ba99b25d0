using System.CommandLine;
using Netralitas.Benchmarks;

// One verb a file; each prints JSON lines on standard output.
var root = new RootCommand("Benchmarks of Netralitas.Bot")
{
    SearchBench.Command(),
};
return await root.Parse(args).InvokeAsync();
