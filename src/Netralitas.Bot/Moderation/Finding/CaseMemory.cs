using System.Collections.Concurrent;
using System.Security.Cryptography;
using Netralitas.Bot.Moderation.Similar;
using Netralitas.Bot.Storage;
using Netralitas.Bot.Tips;
using Netralitas.Bot.Tips.Keeping;

namespace Netralitas.Bot.Moderation.Finding;

/// <summary>
/// What is remembered of the opened tips to compare and to search them: in memory only, made anew from the sealed tips at every start, brought up
/// to date before each use, and forgotten as soon as a tip ends.
/// </summary>
internal sealed class CaseMemory
{
    private const int Together = 16;

    /// <summary>So many cases are looked through for each card. Of more, the new ones are read once a second: they may come faster than cards are drawn.</summary>
    internal const int Few = 200;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly TipStore _tips;
    private readonly TipReader _reader;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, RememberedCase> _cases = new(StringComparer.Ordinal);
    private readonly FingerprintIndex _fingerprints = new();
    private readonly Lock _catchingUp = new();
    private long _version;
    private long _readAt;
    private bool _areFew = true;

    public CaseMemory(TipStore tips, TipReader reader, TipChanges changes, TimeProvider time)
    {
        (_tips, _reader, _time) = (tips, reader, time);
        changes.OnEnd(Forget);
    }

    public int Count => _cases.Count;

    /// <summary>Grows whenever something is remembered or forgotten.</summary>
    public long Version => Interlocked.Read(ref _version);

    public FingerprintIndex Fingerprints => _fingerprints;

    public SearchDocument? DocumentOf(string number) => _cases.GetValueOrDefault(number)?.Document;

    /// <summary>
    /// Reads what is new of a case, and of others what is not quite new. Two cases that come together are still compared: on the card that is drawn later.
    /// </summary>
    public void CatchUp(string number)
    {
        lock (_catchingUp)
        {
            if (_areFew || _time.GetElapsedTime(_readAt) >= Rest)
            {
                CatchUp();
                return;
            }
            int letters = _tips.LettersOf(number).Count;
            if (_cases.GetValueOrDefault(number)?.Letters != letters)
            {
                Remember(new Dictionary<string, int>(StringComparer.Ordinal) { [number] = letters });
            }
        }
    }

    /// <summary>Reads what is new and drops what is gone.</summary>
    public void CatchUp()
    {
        lock (_catchingUp)
        {
            IReadOnlyList<(string Number, int Letters)> there = _tips.AllNumbers();
            _areFew = there.Count <= Few;
            var numbers = there.Select(t => t.Number).ToHashSet(StringComparer.Ordinal);
            foreach (string gone in _cases.Keys.Where(n => !numbers.Contains(n)).ToList())
            {
                Forget(gone);
            }
            foreach ((string Number, int Letters)[] some in there.Where(t => _cases.GetValueOrDefault(t.Number)?.Letters != t.Letters).Chunk(Together))
            {
                Remember(some.ToDictionary(t => t.Number, t => t.Letters, StringComparer.Ordinal));
            }
            _readAt = _time.GetTimestamp();
        }
    }

    private void Remember(Dictionary<string, int> letters)
    {
        string[] numbers = [.. letters.Keys];
        foreach (OpenedTip tip in _reader.Open(numbers))
        {
            if (tip.Content is { } content) // else it cannot be opened now, and is asked again at the next use
            {
                Remember(tip, content, letters[tip.Number.Value]);
            }
        }
        foreach (string gone in numbers.Except(_tips.Existing(numbers)))
        {
            Forget(gone); // ended while it was read
        }
    }

    private void Remember(OpenedTip tip, StoredTip content, int letters)
    {
        string number = tip.Number.Value;
        List<StoredLetter> mail = [.. Enumerable.Range(1, letters).Select(p => _reader.OpenLetter(number, p)).OfType<StoredLetter>()];
        // The text of a case is compared as it came: answers are searched, but would make every case that asks the same question alike.
        Fingerprint fingerprint = FingerprintReader.Read(
            content.Report, tip.ReceivedDay,
            HashesOf(content.Report.Evidence, content.EvidenceKey).Concat(mail.SelectMany(l => HashesOf(l.Evidence, l.EvidenceKey))));
        _cases[number] = new(letters, SearchDocument.Of(tip.Number, content.Report, mail.Select(l => l.Text)));
        _fingerprints.Put(number, fingerprint);
        Interlocked.Increment(ref _version);
    }

    private IEnumerable<string> HashesOf(IReadOnlyList<EvidenceHandle> evidence, byte[] key) =>
        evidence.Select(e => _reader.ReadEvidence(e, key)).OfType<byte[]>().Select(b => Convert.ToHexStringLower(SHA256.HashData(b)));

    private void Forget(string number)
    {
        _cases.TryRemove(number, out _);
        _fingerprints.Drop(number);
        Interlocked.Increment(ref _version);
    }

    private sealed record RememberedCase(int Letters, SearchDocument Document)
    {
        public override string ToString() => "<kasus>";
    }
}
