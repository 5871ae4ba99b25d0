namespace Telegram.Bot.Exceptions;

/// <summary>A download was stopped, because the file is larger than the caller takes. What was written before must be thrown away.</summary>
public sealed class FileTooLargeException(long maxBytes) : IOException($"The file is larger than {maxBytes} bytes")
{
    /// <summary>What the caller takes.</summary>
    public long MaxBytes { get; } = maxBytes;
}
