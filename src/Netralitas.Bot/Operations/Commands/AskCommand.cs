using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Questions;
using Netralitas.Bot.Questions.Voice;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>ask "QUESTION"</c> and <c>ask --stdin</c> (design, section 3).</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Arity = ArgumentArity.ZeroOrOne, Description = "Pertanyaan" };
        var json = new Option<bool>("--json") { Description = "Satu baris JSON" };
        var stdin = new Option<bool>("--stdin") { Description = "Baca baris (JSON {id, question} atau teks) dari masukan standar, tulis satu baris JSON untuk setiap baris" };
        var asOf = AsOfOption();
        var command = new Command("ask", "Jawab satu pertanyaan, atau banyak dari masukan standar") { question, json, stdin, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            _ = Task.Run(() => TipDetector.Score("lapor")); // reading the weights takes a part of the first answer: done while the knowledge is loaded
            KnowledgeStore knowledge = CommandSetup.Knowledge();
            Answerer answerer = CommandSetup.Answerer(knowledge);
            AnswerVoice voice = CommandSetup.Voice(knowledge);
            DateOnly? day = parsed.GetValue(asOf);
            if (parsed.GetValue(stdin))
            {
                await AnswerLinesAsync(answerer, voice, day, cancellation);
                return ExitCodes.Ok;
            }
            if (parsed.GetValue(question) is not { } text)
            {
                await Console.Error.WriteLineAsync("Tulis pertanyaannya: ask \"boleh ga saya like postingan caleg?\" atau pakai --stdin.");
                return ExitCodes.Failed;
            }
            await WriteAsync(parsed.GetValue(json)
                ? (await TimedAsync(answerer, voice, text, day, null, cancellation)).ToJson()
                : Pretty(await voice.SpeakAsync(text, answerer.Answer(text, day), cancellation)));
            return ExitCodes.Ok;
        });
        return command;
    }

    /// <summary><c>--as-of yyyy-MM-dd</c>, shared by the verbs that answer.</summary>
    public static Option<DateOnly?> AsOfOption() => new("--as-of")
    {
        Description = "Jawab menurut aturan pada tanggal ini (yyyy-MM-dd)",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }
            result.AddError($"--as-of: bukan tanggal yyyy-MM-dd: {text}");
            return null;
        },
    };

    private static async Task AnswerLinesAsync(Answerer answerer, AnswerVoice voice, DateOnly? day, CancellationToken cancellation)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = !Console.IsInputRedirected };
        int number = 0;
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            (string id, string question) = ReadLine(line, number);
            AnswerLine answer = await TimedAsync(answerer, voice, question, day, id, cancellation);
            await output.WriteAsync((answer.ToJson() + "\n").AsMemory(), cancellation);
        }
    }

    /// <summary>A JSON line's id and question; anything else is a plain question numbered by its line.</summary>
    internal static (string Id, string Question) ReadLine(string line, int number)
    {
        string fallback = number.ToString(CultureInfo.InvariantCulture);
        if (!line.TrimStart('\uFEFF', ' ', '\t').StartsWith('{'))
        {
            return (fallback, line);
        }
        try
        {
            using JsonDocument document = JsonDocument.Parse(line.TrimStart('\uFEFF'));
            JsonElement root = document.RootElement;
            string id = root.TryGetProperty("id", out JsonElement idElement) ? Scalar(idElement) ?? fallback : fallback;
            string question = root.TryGetProperty("question", out JsonElement q) ? Scalar(q) ?? "" : line;
            return (id, question);
        }
        catch (JsonException)
        {
            return (fallback, line);
        }
    }

    private static string? Scalar(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetRawText(),
    };

    private static async Task<AnswerLine> TimedAsync(Answerer answerer, AnswerVoice voice, string question, DateOnly? day, string? id, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        Answer answer = await voice.SpeakAsync(question, answerer.Answer(question, day), cancellation);
        return AnswerLine.Of(answer, id, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static string Pretty(Answer answer) =>
        $"{PlainText.Of(answer)}\n(per tanggal {Texts.CardTexts.Day(answer.AsOf)}, pengetahuan {answer.KnowledgeVersion}) {Texts.CardTexts.NotAdvice}";

    private static async Task WriteAsync(string text)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        await output.WriteAsync(text + "\n");
    }
}
