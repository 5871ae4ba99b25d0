using Telegram.Bot.Transport;

namespace Netralitas.Bot.Storage.Seen;

/// <summary>
/// How many messages have left in answer to one update. Each is noted just before it goes to the connection, so that the next
/// process, to which the update comes again, sends only what has not left yet. For answers only: of a tip rather twice than never.
/// </summary>
internal sealed class AnswerNotes(IAnswerLog log, long bot, int update)
{
    private static readonly AsyncLocal<AnswerNotes?> Ambient = new();

    private int _before = log.LeftBefore(bot, update);

    /// <summary>Those of the update that is in work here.</summary>
    public static AnswerNotes? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Whether the next message left already, when another process answered this update.</summary>
    public bool TakeLeft() => _before > 0 && _before-- > 0;

    /// <summary>For one message that is about to be sent.</summary>
    public SendWatch Watch() => new Note(log, bot, update);

    private sealed class Note(IAnswerLog log, long bot, int update) : SendWatch
    {
        private SeenPlace? _place;

        public override void Leaving() => _place ??= log.NoteLeaving(bot, update);

        public override void HadNoEffect()
        {
            if (_place is { } place)
            {
                log.TakeBack(place);
                _place = null;
            }
        }
    }
}
