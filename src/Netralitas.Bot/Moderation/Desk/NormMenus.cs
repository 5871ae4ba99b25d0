using System.Collections.Concurrent;
using Netralitas.Bot.Moderation.Export;

namespace Netralitas.Bot.Moderation.Desk;

/// <summary>
/// What stands in the open menus of norms. In memory only: what moderators look for tells of a report. After a stop, and after an hour, a menu is
/// over and says so, since a number on a button must never mean another norm than the one that was shown.
/// </summary>
internal sealed class NormMenus(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(long Chat, int Message), (NormMenu Menu, long At)> _menus = [];

    public void Put(long chat, int message, NormMenu menu)
    {
        foreach (KeyValuePair<(long, int), (NormMenu, long At)> old in _menus.Where(m => time.GetElapsedTime(m.Value.At) > Life))
        {
            _menus.TryRemove(old.Key, out _);
        }
        _menus[(chat, message)] = (menu, time.GetTimestamp());
    }

    public NormMenu? Find(long chat, int message) =>
        _menus.TryGetValue((chat, message), out (NormMenu Menu, long At) known) && time.GetElapsedTime(known.At) <= Life ? known.Menu : null;

    public void Drop(long chat, int message) => _menus.TryRemove((chat, message), out _);
}

/// <summary>Norms to choose from, in an order that stays as it is while they are chosen.</summary>
/// <param name="Searched">They were looked for with words; else they are what the category suggests.</param>
internal sealed record NormMenu(IReadOnlyList<NormOption> Options, int Page, bool Searched)
{
    public const int PageSize = 6;

    public int Pages => Math.Max(1, (Options.Count + PageSize - 1) / PageSize);

    public IEnumerable<(NormOption Option, int Index)> Shown => Options.Select((o, i) => (o, i)).Skip(Page * PageSize).Take(PageSize);

    public override string ToString() => "<pilihan pasal>";
}
