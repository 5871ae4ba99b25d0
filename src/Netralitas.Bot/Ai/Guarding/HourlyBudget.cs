namespace Netralitas.Bot.Ai.Guarding;

/// <summary>So many requests and tokens by the clock's hour, counted in memory; a restart begins anew.</summary>
internal sealed class HourlyBudget(int requests, int tokens, TimeProvider time)
{
    private const int CharactersOfAToken = 3;

    private readonly Lock _gate = new();
    private long _hour;
    private long _requests;
    private long _tokens;

    /// <summary>Takes one request, and the tokens that it sends; false when the hour's share is used up.</summary>
    public bool TryTake(long characters)
    {
        lock (_gate)
        {
            Turn();
            if (_requests >= requests || _tokens + Tokens(characters) > tokens)
            {
                return false;
            }
            _requests++;
            _tokens += Tokens(characters);
            return true;
        }
    }

    /// <summary>Counts what came back; not every server says how many tokens that was.</summary>
    public void Add(long? answerTokens, long characters)
    {
        lock (_gate)
        {
            Turn();
            _tokens += Math.Max(0, answerTokens ?? Tokens(characters));
        }
    }

    public static long Tokens(long characters) => (characters + CharactersOfAToken - 1) / CharactersOfAToken;

    private void Turn()
    {
        long hour = time.GetUtcNow().Ticks / TimeSpan.TicksPerHour;
        if (hour != _hour)
        {
            (_hour, _requests, _tokens) = (hour, 0, 0);
        }
    }
}
