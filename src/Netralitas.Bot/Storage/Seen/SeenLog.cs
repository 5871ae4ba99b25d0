using System.Globalization;
using System.Runtime.InteropServices;

namespace Netralitas.Bot.Storage.Seen;

/// <summary>
/// The numbers of updates whose effect is done, where one instance runs alone: one file a bot and day (WIB), <c>seen-BOT-yyyy-MM-dd</c>, four bytes
/// an update, little-endian, then zeros; the negative number for each message that has left in answer to an update not yet done. It is written to mapped memory and nobody waits for the disk: that outlives the end of this process,
/// however it ends; if the machine loses its power, an answer of the last seconds may be given twice. What must not be done twice is marked in
/// the transaction that does it (<see cref="SeenUpdates"/>).
/// </summary>
internal sealed class SeenLog(StorageOptions options, TimeProvider time) : IAnswerLog, IDisposable
{
    private const string Prefix = "seen-";
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Dictionary<(long Bot, DateOnly Day), UpdateNumbers> _known = [];
    private readonly Dictionary<int, int> _left = []; // by processes before this one
    private readonly Lock _gate = new();
    private long? _bot;
    private DateOnly _day;
    private SeenFile? _file;

    /// <summary>Also of the logs of several instances, which are as old and as dear.</summary>
    public static bool IsFileOfLog(string name) => DayOf(name) is not null;

    /// <summary>Whether the update was marked, also by the process before.</summary>
    /// <exception cref="StorageException">That cannot be read.</exception>
    public bool Contains(long bot, int update)
    {
        lock (_gate)
        {
            Load(bot);
            foreach (((long of, _), UpdateNumbers numbers) in _known)
            {
                if (of == bot && numbers.Contains(update))
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>Marks an update.</summary>
    /// <exception cref="StorageException">It could not be written; as long as this process lives it is known all the same.</exception>
    public void Add(long bot, int update)
    {
        lock (_gate)
        {
            Load(bot);
            DateOnly today = StorageDay.Today(time);
            ref UpdateNumbers? numbers = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, (bot, today), out _);
            numbers ??= new UpdateNumbers();
            if (!numbers.Add(update))
            {
                return;
            }
            try
            {
                Append(bot, today, update);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Close();
                throw Failure(e);
            }
        }
    }

    public int LeftBefore(long bot, int update)
    {
        lock (_gate)
        {
            Load(bot);
            return _left.GetValueOrDefault(update);
        }
    }

    public SeenPlace? NoteLeaving(long bot, int update)
    {
        lock (_gate)
        {
            DateOnly today = StorageDay.Today(time);
            try
            {
                Load(bot);
                return new SeenPlace(today, Append(bot, today, -update));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or StorageException)
            {
                Close();
                return null;
            }
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
                    _file?.Write(place.At, 0);
                }
            }
            catch (IOException)
            {
                // It stays noted; the process lives and sends it all the same.
            }
        }
    }

    /// <summary>Forgets all days before yesterday, and says how many files went.</summary>
    /// <exception cref="StorageException">A file could not be deleted.</exception>
    public int Prune()
    {
        lock (_gate)
        {
            DateOnly oldest = StorageDay.Today(time).AddDays(-1);
            if (_day < oldest)
            {
                Close();
            }
            foreach ((long Bot, DateOnly Day) key in _known.Keys.Where(k => k.Day < oldest).ToArray())
            {
                _known.Remove(key);
            }
            try
            {
                string[] old = [.. Files("*").Where(f => DayOf(Path.GetFileName(f)) < oldest)];
                Array.ForEach(old, File.Delete);
                return old.Length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Failure(e);
            }
        }
    }

    public void Dispose() => Close();

    private static DateOnly? DayOf(string name) =>
        (name.StartsWith(Prefix, StringComparison.Ordinal) || name.StartsWith(SharedAnswerLog.Prefix, StringComparison.Ordinal))
        && name.Length > Prefix.Length + DayFormat.Length
        && DateOnly.TryParseExact(name[^DayFormat.Length..], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    private static string FileName(long bot, string day) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{bot}-{day}");

    private long Append(long bot, DateOnly today, int number)
    {
        if (_file is null || today != _day)
        {
            Close();
            _file = new SeenFile(Path.Combine(options.Path, FileName(bot, StorageDay.Text(today))));
            _day = today;
        }
        return _file.Append(number);
    }

    /// <summary>Reads what earlier processes marked, once.</summary>
    private void Load(long bot)
    {
        if (_bot == bot)
        {
            return;
        }
        try
        {
            Close();
            _known.Clear();
            _left.Clear();
            foreach (string file in Files(FileName(bot, "*")))
            {
                if (DayOf(Path.GetFileName(file)) is { } day)
                {
                    _known.Add((bot, day), Read(file));
                }
            }
            foreach (int done in _left.Keys.Where(u => _known.Values.Any(n => n.Contains(u))).ToArray())
            {
                _left.Remove(done);
            }
            _bot = bot;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(e);
        }
    }

    private UpdateNumbers Read(string file)
    {
        var numbers = new UpdateNumbers();
        foreach (int update in SeenFile.Read(file))
        {
            if (update < 0)
            {
                _left[-update] = _left.GetValueOrDefault(-update) + 1;
            }
            else
            {
                numbers.Add(update);
            }
        }
        return numbers;
    }

    private IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(options.Path, pattern).Where(f => IsFileOfLog(Path.GetFileName(f)));

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    private StorageException Failure(Exception e) => StorageFailure.Of(e, options.Path, "Storage:Path");
}
