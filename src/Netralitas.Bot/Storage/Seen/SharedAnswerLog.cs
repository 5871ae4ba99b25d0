using System.Globalization;
using System.Security.Cryptography;

namespace Netralitas.Bot.Storage.Seen;

/// <summary>
/// What has left in answer to updates, where several instances share a data folder: a file a bot, process and day (WIB), <c>left-BOT-PROCESS-yyyy-MM-dd</c>,
/// of the numbers of <see cref="SeenLog"/>: negative for a message that left, and the number itself when the update is marked in the database. What stands
/// there without its mark is what a process that was killed leaves to the others. They read on in its file before they answer: that memory is common to
/// all processes of a machine and outlives each of them.
/// </summary>
internal sealed class SharedAnswerLog(StorageOptions options, TimeProvider time) : IAnswerLog, IDisposable
{
    public const string Prefix = "left-";

    /// <summary>Files that are still read on in; the process of an older one has ended, or answers nobody.</summary>
    private const int MostFollowed = 16;

    /// <summary>How often it is looked for files of new processes; one takes longer to start.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly string _process = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private readonly Dictionary<string, OthersAnswers> _others = [];
    private readonly HashSet<int> _noted = [];
    private readonly Lock _gate = new();
    private (long Bot, long At) _looked;
    private long _bot;
    private DateOnly _day;
    private SeenFile? _file;

    public int LeftBefore(long bot, int update)
    {
        lock (_gate)
        {
            try
            {
                LookForOthers(bot);
                return _others.Values.Sum(o => o.Left(update));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw StorageFailure.Of(e, options.Path, "Storage:Path");
            }
        }
    }

    public SeenPlace? NoteLeaving(long bot, int update)
    {
        lock (_gate)
        {
            if (Append(bot, -update) is not { } place)
            {
                return null;
            }
            _noted.Add(update);
            return place;
        }
    }

    public void TakeBack(SeenPlace place)
    {
        lock (_gate)
        {
            try
            {
                if (place.Day == _day)
                {
                    _file?.Write(place.At, OthersAnswers.Nothing);
                }
            }
            catch (IOException)
            {
                // It stays noted; the process lives and sends it all the same.
            }
        }
    }

    /// <summary>The update is marked in the database.</summary>
    public void Done(long bot, int update)
    {
        lock (_gate)
        {
            if (_noted.Remove(update))
            {
                Append(bot, update);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            Close();
            foreach (OthersAnswers other in _others.Values)
            {
                other.Dispose();
            }
            _others.Clear();
        }
    }

    private SeenPlace? Append(long bot, int number)
    {
        DateOnly today = StorageDay.Today(time);
        try
        {
            if (_file is null || today != _day || bot != _bot)
            {
                Close();
                _file = new SeenFile(Path.Combine(options.Path, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{bot}-{_process}-{StorageDay.Text(today)}")));
                (_bot, _day) = (bot, today);
            }
            return new SeenPlace(today, _file.Append(number));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Close();
            return null;
        }
    }

    private void LookForOthers(long bot)
    {
        if (_looked.Bot == bot && time.GetElapsedTime(_looked.At) < Look)
        {
            return;
        }
        string[] files =
        [
            .. Directory.EnumerateFiles(options.Path, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{bot}-*"))
                .Where(f => SeenLog.IsFileOfLog(Path.GetFileName(f)) && !f.Contains(_process, StringComparison.Ordinal)),
        ];
        foreach (string gone in _others.Keys.Except(files).ToArray())
        {
            _others[gone].Dispose();
            _others.Remove(gone);
        }
        foreach (string file in files.Where(f => !_others.ContainsKey(f)))
        {
            _others.Add(file, new OthersAnswers(file));
        }
        foreach (string old in _others.Keys.OrderByDescending(File.GetLastWriteTimeUtc).Skip(MostFollowed))
        {
            _others[old].StopFollowing();
        }
        _looked = (bot, time.GetTimestamp());
    }

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }
}
