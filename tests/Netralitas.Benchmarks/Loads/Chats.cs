using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Netralitas.Bot.Texts;

namespace Netralitas.Benchmarks.Loads;

/// <summary>What each chat was told, and when: so that what is missing and what came twice is known by name.</summary>
internal sealed partial class Chats(bool tips)
{
    private readonly ConcurrentDictionary<long, Chat> _chats = new();

    /// <summary>Answers so far.</summary>
    public int Answers => _answers;

    /// <summary>Messages to the moderators so far.</summary>
    public int Cards => _cards;

    private int _answers;
    private int _cards;
    private long _last;

    /// <summary>When the last answer came.</summary>
    public long LastAnswer => Volatile.Read(ref _last);

    public Chat this[long chat] => _chats.GetOrAdd(chat, static _ => new Chat());

    public void Note(Said said)
    {
        if (said.Chat < 0)
        {
            Interlocked.Increment(ref _cards);
            return;
        }
        Chat chat = this[said.Chat];
        if (said.Text == UpdateTexts.Busy)
        {
            Interlocked.Increment(ref chat.Sheds);
            return;
        }
        chat.Screen = said;
        bool counts = !tips || said.Text == Deliveries.CeilingWord || (said.Method == "sendMessage" && Receipt().IsMatch(said.Text));
        if (counts && chat.IsMeasured)
        {
            long now = Stopwatch.GetTimestamp();
            Volatile.Write(ref _last, now);
            chat.At ??= now;
            Interlocked.Increment(ref chat.Answers);
            Interlocked.Increment(ref _answers);
            if (tips && Receipt().Match(said.Text) is { Success: true, Value: var code })
            {
                chat.Receipts.TryAdd(code, 0);
            }
        }
    }

    [GeneratedRegex(@"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")]
    private static partial Regex Receipt();

    internal sealed class Chat
    {
        public int Answers;
        public int Sheds;

        /// <summary>What comes from now on is the answer to what is measured.</summary>
        public volatile bool IsMeasured;

        public long? At { get; set; }

        /// <summary>The last thing that it was shown.</summary>
        public Said? Screen { get; set; }

        public ConcurrentDictionary<string, byte> Receipts { get; } = new(StringComparer.Ordinal);
    }
}
