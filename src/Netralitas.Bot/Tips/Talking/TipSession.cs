using System.Collections.Immutable;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>
/// What the process remembers of a private chat while a tip is told, just after it was sent, or while its mailbox is open. Memory only;
/// whoever reads or changes it holds <see cref="Gate"/>.
/// </summary>
internal sealed class TipSession(long chat)
{
    private const int MostMessages = 1000;

    private readonly SortedSet<int> _messages = [];

    public SemaphoreSlim Gate { get; } = new(1, 1);

    public long Chat => chat;

    /// <summary>The name of the draft in callback data.</summary>
    public string DraftName { get; private set; } = "";

    public TipDraft? Draft { get; set; }

    /// <summary>The person went on to something else; the draft waits.</summary>
    public bool Paused { get; set; }

    /// <summary>The key of the draft's evidence.</summary>
    public DraftKey? Key { get; set; }

    public SentTip? Sent { get; set; }

    public OpenMailbox? Mailbox { get; set; }

    public DateTimeOffset Touched { get; set; }

    /// <summary>When the messages of a cancelled draft or a closed mailbox are forgotten.</summary>
    public DateTimeOffset? ForgetAt { get; set; }

    /// <summary>The update that was answered last, and with what: when it comes again only the words are repeated.</summary>
    public (int Update, string Name, ImmutableList<TipScreen> Screens) Last { get; set; } = (0, "", []);

    /// <summary>Counts files, so that an album is answered once it is complete.</summary>
    public int Files { get; set; }

    /// <summary>Files that were taken since the last answer.</summary>
    public int Taken { get; set; }

    /// <summary>A PDF was among them.</summary>
    public bool TookPdf { get; set; }

    /// <summary>A file since the last answer was called after somebody.</summary>
    public bool NamedFile { get; set; }

    /// <summary>Why files since the last answer were not taken.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Both sides of the conversation, for <i>Bersihkan jejak</i>.</summary>
    public IReadOnlyCollection<int> Messages => _messages;

    public bool IsEmpty => Draft is null && Sent is null && Mailbox is null && ForgetAt is null;

    public void Begin(TipDraft draft) => (Draft, DraftName, Paused, ForgetAt) = (draft, TipCallback.NewName(), false, null);

    /// <summary>Takes the name that the draft has at other instances.</summary>
    public void Rename(string draft) => DraftName = draft;

    public void Remember(int message)
    {
        if (_messages.Count < MostMessages)
        {
            _messages.Add(message);
        }
    }

    public void Forget(int message) => _messages.Remove(message);

    public void ForgetMessages() => _messages.Clear();

    /// <summary>The lanes keep a chat in order, but clocks and albums come from the side.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation);
        return new Exit(Gate);
    }

    private sealed class Exit(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

/// <summary>A tip that was sent, until the person is done with its receipt.</summary>
internal sealed class SentTip(string name, int updateId, ReceiptCode receipt, DateTimeOffset at)
{
    public string Name => name;

    public int UpdateId => updateId;

    public ReceiptCode? Receipt { get; set; } = receipt;

    public DateTimeOffset At => at;

    /// <summary>The message with the receipt, once it was sent.</summary>
    public int? ReceiptMessage { get; set; }

    /// <summary>The two groups that the person is asked for, from 1; null before.</summary>
    public (int First, int Second)? Asked { get; set; }

    /// <summary>The keeping side knows that the receipt was shown.</summary>
    public bool IsShown { get; set; }

    public bool IsNoted { get; set; }
}

/// <summary>A mailbox that somebody opened, or is about to open, with a receipt.</summary>
internal sealed class OpenMailbox(string name)
{
    public string Name => name;

    /// <summary>Null while the code is awaited.</summary>
    public ReceiptCode? Receipt { get; set; }

    public bool Replying { get; set; }

    /// <summary>The answer, one part a message.</summary>
    public ImmutableSortedDictionary<int, string> Reply { get; set; } = ImmutableSortedDictionary<int, string>.Empty;

    public ImmutableList<EvidenceHandle> Evidence { get; set; } = [];

    /// <summary>The key of the answer's evidence.</summary>
    public DraftKey? Key { get; set; }

    public string ReplyText => string.Join("\n\n", Reply.Values);
}
