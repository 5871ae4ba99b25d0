using System.Formats.Tar;
using Microsoft.Data.Sqlite;
using Netralitas.Bot.Storage.Intake;

namespace Netralitas.Bot.Storage.Backups;

/// <summary>
/// One encrypted file with the database and the sealed evidence. The keys are never in it: they are backed up apart, or a stolen backup would
/// open everything.
/// </summary>
internal static class BackupFile
{
    private const string DatabaseName = "netralitas.db";
    public const string EvidenceFolder = "evidence";
    public const string Key = "Storage:Path";

    /// <summary>Writes a backup; a bot may run meanwhile.</summary>
    public static BackupContents Write(string storagePath, string target, string passphrase)
    {
        string folder = Path.GetFullPath(storagePath);
        string database = Path.Combine(folder, DatabaseName);
        if (!File.Exists(database))
        {
            throw new StorageException(StorageProblem.Unreadable, $"{Key}: tidak ada basis data di {folder}.");
        }
        string work = Path.Combine(folder, $".backup-{Guid.NewGuid():N}");
        try
        {
            PrivateFolder.Create(work, Key);
            string copy = Path.Combine(work, DatabaseName);
            string newTips = Path.Combine(work, IntakeLog.FileName);
            IntakeLog.Copy(folder, newTips); // before the database: what is spread in between is in both, and known to be
            DatabaseCopy.Make(database, copy);
            (string, string)[] files = File.Exists(newTips) ? [(copy, DatabaseName), (newTips, IntakeLog.FileName)] : [(copy, DatabaseName)];
            return Seal(target, passphrase, files, DatabaseCopy.TipShares(copy), DatabaseCopy.EvidenceFiles(copy), Path.Combine(folder, EvidenceFolder));
        }
        catch (SqliteException e)
        {
            throw StorageFailure.Of(e, folder);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    /// <summary>Writes files and the evidence into one that is whole, or not there.</summary>
    public static BackupContents Seal(
        string target, string passphrase, IEnumerable<(string Path, string Name)> files, IReadOnlyList<string> shares, IReadOnlyList<string> evidence, string evidenceFolder)
    {
        string full = Path.GetFullPath(target);
        string unfinished = full + ".tmp";
        try
        {
            BackupContents contents;
            using (FileStream output = DurableFile.Create(unfinished))
            {
                using var cipher = ArchiveCipher.Begin(output, passphrase);
                using var archive = new ArchiveWriter(output, cipher);
                contents = Fill(archive, files, shares, evidence, evidenceFolder);
                archive.Finish();
                output.Flush(flushToDisk: true);
            }
            File.Move(unfinished, full, overwrite: true);
            DurableFile.SyncFolder(Path.GetDirectoryName(full)!);
            return contents;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailure.Of(e, Path.GetDirectoryName(full)!, "FILE");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a backup into an empty data folder. Nothing is put in place before all of it is known to be whole.</summary>
    public static BackupContents Restore(string source, string storagePath, string passphrase)
    {
        string folder = PrivateFolder.Create(storagePath, Key);
        string database = Path.Combine(folder, DatabaseName);
        if (File.Exists(database))
        {
            throw new StorageException(StorageProblem.Other, $"{Key}: di {folder} sudah ada basis data; pindahkan dulu, agar tidak ada yang tertimpa.");
        }
        string work = Path.Combine(folder, $".restore-{Guid.NewGuid():N}");
        try
        {
            PrivateFolder.Create(Path.Combine(work, EvidenceFolder), Key);
            Extract(source, passphrase, work, name => name is DatabaseName or IntakeLog.FileName);
            string restored = Path.Combine(work, DatabaseName);
            if (!File.Exists(restored))
            {
                throw new StorageException(StorageProblem.Corrupt, "Di dalam cadangan tidak ada basis data; pakai cadangan lain.");
            }
            DatabaseCopy.Prepare(restored);
            int files = PutEvidence(work, folder);
            IReadOnlyList<string> shares = DatabaseCopy.TipShares(restored);
            int expected = DatabaseCopy.EvidenceFiles(restored).Count;
            string newTips = Path.Combine(work, IntakeLog.FileName);
            if (File.Exists(newTips))
            {
                File.Move(newTips, Path.Combine(folder, IntakeLog.FileName), overwrite: true);
            }
            File.Move(restored, database);
            DurableFile.SyncFolder(folder);
            return new BackupContents(shares, files, expected - files);
        }
        catch (SqliteException e)
        {
            throw StorageFailure.Of(e, folder);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new StorageException(StorageProblem.Corrupt, "Cadangan rusak atau terpotong; pakai cadangan lain.", e);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    /// <summary>Moves what was extracted to where the bot looks for it.</summary>
    public static int PutEvidence(string work, string folder)
    {
        string evidence = PrivateFolder.Create(Path.Combine(folder, EvidenceFolder), Key);
        string[] files = Directory.GetFiles(Path.Combine(work, EvidenceFolder));
        foreach (string file in files)
        {
            File.Move(file, Path.Combine(evidence, Path.GetFileName(file)), overwrite: true);
        }
        DurableFile.SyncFolder(evidence);
        return files.Length;
    }

    private static BackupContents Fill(
        ArchiveWriter archive, IEnumerable<(string Path, string Name)> files, IReadOnlyList<string> shares, IReadOnlyList<string> evidence, string evidenceFolder)
    {
        (int kept, int missing) = (0, 0);
        using var tar = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
        foreach ((string path, string name) in files)
        {
            Add(tar, path, name);
        }
        foreach (string name in evidence)
        {
            try
            {
                Add(tar, Path.Combine(evidenceFolder, name), $"{EvidenceFolder}/{name}");
                kept++;
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                missing++; // its tip has ended meanwhile
            }
        }
        return new BackupContents(shares, kept, missing);
    }

    private static void Add(TarWriter tar, string file, string name)
    {
        using FileStream content = File.OpenRead(file);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, ModificationTime = DateTimeOffset.UnixEpoch });
    }

    /// <param name="source">The backup.</param>
    /// <param name="passphrase">What it was sealed with.</param>
    /// <param name="work">A folder of one's own, with one for evidence in it.</param>
    /// <param name="isWanted">The files besides the evidence.</param>
    public static void Extract(string source, string passphrase, string work, Func<string, bool> isWanted)
    {
        using FileStream input = File.OpenRead(source);
        using var cipher = ArchiveCipher.Open(input, passphrase);
        using var archive = new ArchiveReader(input, cipher);
        using (var tar = new TarReader(archive, leaveOpen: true))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                string? target = entry.Name switch
                {
                    var name when isWanted(name) => Path.Combine(work, name),
                    var name when name.StartsWith(EvidenceFolder + "/", StringComparison.Ordinal)
                        && Guid.TryParseExact(name.AsSpan(EvidenceFolder.Length + 1), "N", out Guid id) => Path.Combine(work, EvidenceFolder, id.ToString("N")),
                    _ => null,
                };
                if (target is null || entry.EntryType is not TarEntryType.RegularFile)
                {
                    continue;
                }
                using FileStream output = DurableFile.Create(target);
                entry.DataStream?.CopyTo(output);
                output.Flush(flushToDisk: true);
            }
        }
        archive.ReadToEnd();
    }
}

/// <summary>What a backup holds.</summary>
/// <param name="Shares">The shares that its tips need.</param>
/// <param name="Files">Files of evidence.</param>
/// <param name="Missing">Files that were not there.</param>
internal sealed record BackupContents(IReadOnlyList<string> Shares, int Files, int Missing);
