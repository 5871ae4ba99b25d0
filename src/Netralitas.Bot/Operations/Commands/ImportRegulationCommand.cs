using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Official;
using Netralitas.Bot.Storage;

namespace Netralitas.Bot.Operations.Commands;

/// <summary><c>import-regulation FILE --instrument ID</c>: an official text becomes articles in the data folder, never in the repository.</summary>
internal static class ImportRegulationCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Naskah resmi: PDF (lewat pdftotext), txt, atau md" };
        var instrument = new Option<string>("--instrument") { Description = "Id instrumen di knowledge/regulasi, misalnya pp-94-2021", Required = true };
        var name = new Option<string?>("--name") { Description = "Nama naskah bila instrumen bertumpu pada beberapa, misalnya \"UU 10/2016\"" };
        var command = new Command("import-regulation", "Impor naskah resmi; sesudahnya dasar hukum menampilkan bunyinya dan check-knowledge membandingkannya") { file, instrument, name };
        command.SetAction((parsed, cancellation) =>
            RunAsync(CommandSetup.Configuration(), parsed.GetValue(file)!, parsed.GetValue(instrument)!, parsed.GetValue(name), Console.Out, Console.Error, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(
        IConfiguration configuration, string file, string instrumentId, string? name, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        KnowledgeFiles knowledge = KnowledgeReader.Read(KnowledgeFolder.Find(configuration));
        if (knowledge.Instruments.Find(i => i.Id == instrumentId) is not { } instrument)
        {
            await errors.WriteLineAsync($"Instrumen tidak dikenal: {instrumentId}. Yang ada: {string.Join(", ", knowledge.Instruments.Select(i => i.Id))}");
            return ExitCodes.Failed;
        }
        if (!File.Exists(file))
        {
            await errors.WriteLineAsync($"Berkas tidak ditemukan: {file}");
            return ExitCodes.Failed;
        }
        if (await ReadAsync(file, errors, cancellation) is not { } words)
        {
            return ExitCodes.Failed;
        }
        OfficialText text = OfficialTextSplitter.Split(words, instrument.Id, name ?? instrument.Short);
        if (text.Articles.Count == 0)
        {
            await errors.WriteLineAsync($"Tidak ada satu pun pasal yang dikenali di {file}; tidak ada yang disimpan.");
            return ExitCodes.Failed;
        }
        string folder = OfficialTexts.FolderIn(configuration.Read(StorageOptions.Section, new StorageOptionsValidator()).Path);
        OfficialTexts.Save(folder, text);
        Norm[] norms = [.. knowledge.Norms.Where(n => n.Instrument.Id == instrument.Id && PinpointParts.Of(n.Citation) is not null)];
        var texts = new OfficialTexts(folder);
        int found = norms.Count(n => texts.PassageOf(n) is not null);
        await output.WriteLineAsync($"{text.Name}: {text.Articles.Count} pasal, {text.CountParts()} bagian, {text.Notes.Count} penjelasan pasal; {found} dari {norms.Length} norma kita menemukan pasalnya.");
        return ExitCodes.Ok;
    }

    private static async Task<string?> ReadAsync(string file, TextWriter errors, CancellationToken cancellation)
    {
        if (!file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            return await File.ReadAllTextAsync(file, cancellation);
        }
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(Patience);
            using Process process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            string words = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            if (process.ExitCode == 0)
            {
                return words;
            }
            await errors.WriteLineAsync($"pdftotext gagal membaca {file} (kode {process.ExitCode}).");
        }
        catch (Win32Exception)
        {
            await errors.WriteLineAsync("pdftotext tidak terpasang (Debian: apt-get install poppler-utils). Berkas .txt dapat diimpor tanpa itu.");
        }
        return null;
    }
}
