using System.CommandLine;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>evaluate --set FILE… [--json]</c>: the table of design section 6.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var set = new Option<FileInfo[]>("--set") { Description = "Berkas JSON lines dengan pertanyaan dan jawaban baku", Required = true, AllowMultipleArgumentsPerToken = true };
        var json = new Option<bool>("--json") { Description = "Satu baris JSON" };
        var wrong = new Option<bool>("--wrong") { Description = "Tulis juga setiap jawaban yang belum tepat" };
        var command = new Command("evaluate", "Ukur jawaban terhadap pertanyaan baku") { set, json, wrong };
        command.SetAction(parsed =>
        {
            EvaluationItem[] items = [.. (parsed.GetValue(set) ?? []).SelectMany(f => EvaluationItem.Read(f.FullName))];
            Answerer answerer = CommandSetup.Answerer(CommandSetup.Knowledge());
            using var progress = new ProgressBar("menilai", items.Length);
            EvaluationReport report = EvaluationReport.Of(items, answerer, progress.Step);
            Console.WriteLine(parsed.GetValue(json) ? report.ToJson() : report.ToText(parsed.GetValue(wrong)));
            return ExitCodes.Ok;
        });
        return command;
    }
}
