namespace Netralitas.Bot.Tips.Media;

/// <summary>A file that was rebuilt without metadata, or the reason why it was not.</summary>
internal abstract record CleanResult
{
    private CleanResult()
    {
    }

    /// <param name="Bytes">The new file.</param>
    /// <param name="Width">Width as stored: before a viewer turns the picture.</param>
    /// <param name="Height">Height as stored: before a viewer turns the picture.</param>
    public sealed record Cleaned(byte[] Bytes, EvidenceFormat Format, int Width, int Height) : CleanResult;

    public sealed record Refused(Refusal Reason) : CleanResult;
}
