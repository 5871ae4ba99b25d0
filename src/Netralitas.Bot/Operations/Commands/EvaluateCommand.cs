using System.CommandLine;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Evaluation;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>evaluate --set FILE… [--json] [--with-model]</c>: the table of design section 6, or whether a model changes anything.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var set = new Option<FileInfo[]>("--set") { Description = "Berkas JSON lines dengan pertanyaan dan jawaban baku", Required = true, AllowMultipleArgumentsPerToken = true };
        var json = new Option<bool>("--json") { Description = "Satu baris JSON" };
        var wrong = new Option<bool>("--wrong") { Description = "Tulis juga setiap jawaban yang belum tepat" };
        var withModel = new Option<bool>("--with-model") { Description = "Bandingkan jawaban dengan dan tanpa model bahasa (Ai:Endpoint); keluar 1 bila putusannya berbeda" };
        var command = new Command("evaluate", "Ukur jawaban terhadap pertanyaan baku") { set, json, wrong, withModel };
        command.SetAction(async (parsed, cancellation) =>
        {
            EvaluationItem[] items = [.. (parsed.GetValue(set) ?? []).SelectMany(f => EvaluationItem.Read(f.FullName))];
            KnowledgeStore knowledge = CommandSetup.Knowledge();
            Answerer answerer = CommandSetup.Answerer(knowledge);
            using var progress = new ProgressBar("menilai", items.Length);
            if (parsed.GetValue(withModel))
            {
                return await CompareAsync(items, answerer, knowledge, progress, cancellation);
            }
            EvaluationReport report = EvaluationReport.Of(items, answerer, progress.Step);
            Console.WriteLine(parsed.GetValue(json) ? report.ToJson() : report.ToText(parsed.GetValue(wrong)));
            return ExitCodes.Ok;
        });
        return command;
    }

    private static async Task<int> CompareAsync(EvaluationItem[] items, Answerer answerer, KnowledgeStore knowledge, ProgressBar progress, CancellationToken cancellation)
    {
        if (!CommandSetup.HasModel())
        {
            await Console.Error.WriteLineAsync("--with-model: isi Ai:Endpoint dan Ai:ChatModel lebih dulu (lihat docs/operations.md).");
            return ExitCodes.Failed;
        }
        ModelAgreement agreement = await ModelAgreement.MeasureAsync(items, answerer, CommandSetup.Voice(knowledge), progress.Step, cancellation);
        Console.WriteLine(agreement);
        return agreement.Different.Count == 0 ? ExitCodes.Ok : ExitCodes.Failed;
    }
}
