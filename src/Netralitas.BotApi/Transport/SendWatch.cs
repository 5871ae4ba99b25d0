namespace Telegram.Bot.Transport;

/// <summary>
/// Is told at the last moment before a call leaves, and when it turns out that it had no effect. Set around a call (<see cref="Current"/>); a call that breaks
/// in between leaves it told.
/// </summary>
public abstract class SendWatch
{
    private static readonly AsyncLocal<SendWatch?> s_current = new();

    /// <summary>Who watches the calls that are begun here.</summary>
    public static SendWatch? Current
    {
        get => s_current.Value;
        set => s_current.Value = value;
    }

    /// <summary>The body is handed to the connection now. Also called for each further attempt.</summary>
    public abstract void Leaving();

    /// <summary>The server has said, or it is certain otherwise, that the call had no effect.</summary>
    public abstract void HadNoEffect();
}
