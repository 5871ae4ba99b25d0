using System.Runtime.CompilerServices;

namespace Netralitas.Bot.Ai;

/// <summary>Looks on while a stream runs: the decorators share this, since C# lets nobody yield from within a catch.</summary>
internal static class StreamWatching
{
    /// <param name="stream">What is passed on.</param>
    /// <param name="each">Sees every item.</param>
    /// <param name="failed">Says what is thrown instead of an exception.</param>
    /// <param name="whole">Called when the stream came to its own end.</param>
    /// <param name="left">Called last in every case, also when the reader walks away.</param>
    /// <param name="cancellation">Ends the stream.</param>
    public static async IAsyncEnumerable<T> WatchAsync<T>(
        this IAsyncEnumerable<T> stream, Action<T>? each = null, Func<Exception, Exception>? failed = null, Action? whole = null, Action? left = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            await using IAsyncEnumerator<T> items = stream.GetAsyncEnumerator(cancellation);
            while (await NextAsync(items, failed))
            {
                each?.Invoke(items.Current);
                yield return items.Current;
            }
            whole?.Invoke();
        }
        finally
        {
            left?.Invoke();
        }
    }

    private static async Task<bool> NextAsync<T>(IAsyncEnumerator<T> items, Func<Exception, Exception>? failed)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception e) when (failed is not null)
        {
            throw failed(e);
        }
    }
}
