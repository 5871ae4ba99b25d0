using Netralitas.Bot.Storage.Postgres;
using Telegram.Bot.Types;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>The albums of the last while: each of their pictures comes as a message of its own, and one answer is enough. In memory only, bounded; several instances share HMACs.</summary>
internal sealed class RecentAlbums(SharedLimits? shared = null)
{
    private const int Capacity = 1000;

    private readonly Dictionary<(long Chat, string Album), int> _first = [];
    private readonly Queue<(long Chat, string Album)> _order = new();
    private readonly Lock _gate = new();

    /// <summary>Whether the message belongs to an album of which another message came before. Asking again gives the same answer.</summary>
    public bool HasAnswered(Message message)
    {
        if (message.MediaGroupId is not { } album)
        {
            return false;
        }
        if (shared is not null)
        {
            return shared.FirstOf($"album {message.Chat.Id} {album}", message.Id) != message.Id;
        }
        (long, string) key = (message.Chat.Id, album);
        lock (_gate)
        {
            if (_first.TryGetValue(key, out int first))
            {
                return first != message.Id;
            }
            _first.Add(key, message.Id);
            _order.Enqueue(key);
            if (_order.Count > Capacity)
            {
                _first.Remove(_order.Dequeue());
            }
            return false;
        }
    }
}
