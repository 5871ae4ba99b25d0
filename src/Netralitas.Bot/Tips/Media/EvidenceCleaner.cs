namespace Netralitas.Bot.Tips.Media;

/// <summary>
/// Rebuilds a picture's container from the few parts that a viewer needs; everything else stays behind. The compressed
/// pixels are copied, so what can be seen in the picture stays seen, and so does a camera's noise.
/// </summary>
internal static class EvidenceCleaner
{
    /// <summary>Reads a picture, a video or a PDF, and no further than the limit, whatever the stream holds.</summary>
    public static async Task<CleanResult> CleanAsync(Stream source, VideoCleaner videos, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        byte[] part = new byte[81_920];
        int read;
        while ((read = await source.ReadAsync(part, cancellationToken)) > 0)
        {
            if (bytes.Length + read > PictureLimits.MaxBytes)
            {
                return new CleanResult.Refused(Refusal.TooLarge);
            }
            bytes.Write(part, 0, read);
        }
        ReadOnlyMemory<byte> file = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return FileSniffer.KindOf(file.Span) switch
        {
            FileKind.Mp4 => await videos.CleanAsync(file, cancellationToken),
            FileKind.Pdf => PdfCleaner.Clean(file.Span),
            _ => Clean(file.Span),
        };
    }

    /// <summary>Pictures only; an MP4 or a PDF is refused.</summary>
    public static CleanResult Clean(ReadOnlySpan<byte> source)
    {
        if (source.Length > PictureLimits.MaxBytes)
        {
            return new CleanResult.Refused(Refusal.TooLarge);
        }
        return source.IsEmpty ? new CleanResult.Refused(Refusal.Empty) : Verified(Rebuild(source));
    }

    private static CleanResult Rebuild(ReadOnlySpan<byte> source) => FileSniffer.KindOf(source) switch
    {
        FileKind.Jpeg => JpegContainer.Rebuild(source),
        FileKind.Png => PngContainer.Rebuild(source),
        FileKind.WebP => WebPContainer.Rebuild(source),
        FileKind.OtherPicture => new CleanResult.Refused(Refusal.OtherPicture),
        FileKind.Mp4 => new CleanResult.Refused(Refusal.NoVideoTool),
        FileKind.OtherVideo => new CleanResult.Refused(Refusal.OtherVideo),
        FileKind.Sound => new CleanResult.Refused(Refusal.Voice),
        FileKind.Pdf => new CleanResult.Refused(Refusal.Pdf),
        FileKind.Office => new CleanResult.Refused(Refusal.Office),
        FileKind.Archive => new CleanResult.Refused(Refusal.Archive),
        FileKind.Program => new CleanResult.Refused(Refusal.Program),
        _ => new CleanResult.Refused(Refusal.Unknown),
    };

    /// <summary>The result is parsed again: had anything but the permitted parts come through, the second rebuild would differ.</summary>
    private static CleanResult Verified(CleanResult first)
    {
        if (first is not CleanResult.Cleaned picture)
        {
            return first;
        }
        if (picture.Format == EvidenceFormat.Png && !PngPixels.AreWhole(picture.Bytes))
        {
            return new CleanResult.Refused(Refusal.Broken);
        }
        bool same = Rebuild(picture.Bytes) is CleanResult.Cleaned again
            && again.Format == picture.Format && again.Width == picture.Width && again.Height == picture.Height
            && again.Bytes.AsSpan().SequenceEqual(picture.Bytes);
        return same ? picture : new CleanResult.Refused(Refusal.NotVerified);
    }
}
