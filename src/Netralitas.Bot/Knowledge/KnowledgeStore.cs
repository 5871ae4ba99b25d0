using Microsoft.Extensions.Logging;
using Netralitas.Bot.Knowledge.Checks;
using Netralitas.Bot.Knowledge.Compiled;
using Netralitas.Bot.Knowledge.Official;

namespace Netralitas.Bot.Knowledge;

/// <summary>Holds the current knowledge; a reload swaps it as a whole, and only if the new files have no errors.</summary>
/// <param name="officialFolder">Where imported official texts lie, or null.</param>
/// <param name="compiled">What the build has made of the folder, where the caller has begun to read it; null: it is read at the first load.</param>
internal sealed partial class KnowledgeStore(
    string folder, ILogger<KnowledgeStore> logger, string? officialFolder = null, Task<KnowledgeSnapshot?>? compiled = null)
{
    private readonly Lock _gate = new();
    private volatile KnowledgeSnapshot? _current;

    public string Folder => folder;

    /// <summary>The current knowledge.</summary>
    /// <exception cref="KnowledgeException">The first load found errors, or nothing at all.</exception>
    public KnowledgeSnapshot Current => _current ?? Load();

    /// <summary>Loads the folder at first use.</summary>
    public KnowledgeSnapshot Load()
    {
        lock (_gate)
        {
            if (_current is { } loaded)
            {
                return loaded;
            }
            if ((compiled is null ? ReadCompiled(folder, officialFolder) : compiled.GetAwaiter().GetResult()) is { } ready)
            {
                return Take(ready);
            }
            KnowledgeFiles files = ReadChecked();
            if (files.Situations.Count == 0 || files.Norms.Count == 0)
            {
                throw new KnowledgeException($"Pengetahuan di {folder} kosong: tidak ada kartu situasi atau norma");
            }
            if (files.Problems.FirstOrDefault(p => !p.IsWarning) is { } problem)
            {
                throw new KnowledgeException($"Pengetahuan di {folder} tidak dapat dipakai: {problem} (periksa dengan check-knowledge)");
            }
            return Take(new(new KnowledgeBase(files, new OfficialTexts(officialFolder))));
        }
    }

    /// <summary>Reads the folder again; keeps what is loaded if the new files have errors. Returns whether it swapped.</summary>
    public bool Reload()
    {
        lock (_gate)
        {
            KnowledgeFiles files;
            try
            {
                files = ReadChecked();
            }
            catch (DirectoryNotFoundException)
            {
                Log.Kept(logger, folder, 1);
                return false;
            }
            int errors = files.Problems.Count(p => !p.IsWarning);
            if (errors > 0 || files.Situations.Count == 0 || files.Norms.Count == 0)
            {
                Log.Kept(logger, files.Problems.FirstOrDefault(p => !p.IsWarning)?.ToString() ?? "folder kosong", errors);
                return false;
            }
            if (files.Version == _current?.Base.Version)
            {
                return false;
            }
            Take(new(new KnowledgeBase(files, new OfficialTexts(officialFolder))));
            return true;
        }
    }

    /// <summary>What the build has made of a folder as it is now, or null.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static KnowledgeSnapshot? ReadCompiled(string folder, string? officialFolder) =>
        CompiledKnowledge.Load(CompiledKnowledge.BesideProgram, SourceFolder.Read(folder), new(officialFolder));

    private KnowledgeSnapshot Take(KnowledgeSnapshot snapshot)
    {
        _current = snapshot;
        Log.Loaded(logger, snapshot.Base.Version, snapshot.Base.Norms.Count, snapshot.Base.Situations.Count);
        return snapshot;
    }

    /// <summary>One rule for the start and for a reload: what check-knowledge calls an error is an error.</summary>
    private KnowledgeFiles ReadChecked()
    {
        KnowledgeFiles files = KnowledgeReader.Read(folder);
        files.Problems.AddRange(KnowledgeLint.Check(files));
        return files;
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "Knowledge {Version} loaded: {Norms} norms, {Situations} situations")]
        public static partial void Loaded(ILogger logger, string version, int norms, int situations);

        [LoggerMessage(101, LogLevel.Warning, "Knowledge reload refused, the old one stays: {Problem} ({Errors} errors); run check-knowledge")]
        public static partial void Kept(ILogger logger, string problem, int errors);
    }
}
