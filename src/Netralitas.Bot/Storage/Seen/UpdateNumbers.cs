namespace Netralitas.Bot.Storage.Seen;

/// <summary>A set of update numbers. They come nearly one after the other, so a bit each, in pages of 8,192 (1 KiB), holds millions.</summary>
internal sealed class UpdateNumbers
{
    private const int PageBits = 13;

    private readonly Dictionary<int, ulong[]> _pages = [];

    public bool Contains(int update) =>
        _pages.TryGetValue(update >> PageBits, out ulong[]? page) && (page[Word(update)] & Bit(update)) != 0;

    /// <summary>False: it was there already.</summary>
    public bool Add(int update)
    {
        if (!_pages.TryGetValue(update >> PageBits, out ulong[]? page))
        {
            _pages.Add(update >> PageBits, page = new ulong[1 << (PageBits - 6)]);
        }
        ref ulong word = ref page[Word(update)];
        bool isNew = (word & Bit(update)) == 0;
        word |= Bit(update);
        return isNew;
    }

    private static int Word(int update) => (update & ((1 << PageBits) - 1)) >> 6;

    private static ulong Bit(int update) => 1UL << (update & 63);
}
