using System.CommandLine;
using Netralitas.Bot.Knowledge;
using Netralitas.Bot.Knowledge.Checks;
using Netralitas.Bot.Knowledge.Compiled;

namespace Netralitas.Bot.Operations.Commands;

/// <summary>
/// <c>compile-knowledge FOLDER FILE</c>: a step of the build (see the project file). Knowledge with errors is not compiled, and no compiled
/// knowledge is no error: the program then reads the folder itself, and says what is wrong with it.
/// </summary>
internal static class CompileKnowledgeCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder pengetahuan" };
        var file = new Argument<FileInfo>("file") { Description = "Berkas hasil" };
        var command = new Command("compile-knowledge", "Langkah build: simpan pengetahuan siap pakai") { folder, file };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(file).FullName));
        return command;
    }

    private static int Run(string folder, string file)
    {
        var source = SourceFolder.Read(folder);
        KnowledgeFiles files = KnowledgeReader.Read(source);
        files.Problems.AddRange(KnowledgeLint.Check(files));
        if (!source.IsWhole || files.Problems.Exists(p => !p.IsWarning) || files.Situations.Count == 0 || files.Norms.Count == 0)
        {
            File.Delete(file);
            Console.WriteLine("Pengetahuan tidak disimpan siap pakai: periksa dengan check-knowledge");
            return ExitCodes.Ok;
        }
        CompiledKnowledge.Save(file, source, files, new(new KnowledgeBase(files)));
        return ExitCodes.Ok;
    }
}
