using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A file to send: a stream that is uploaded, the id of one that Telegram has, or a URL that Telegram fetches.</summary>
[JsonConverter(typeof(InputFileConverter))]
public abstract class InputFile
{
    /// <summary>How the file reaches Telegram.</summary>
    public abstract FileType FileType { get; }

    /// <summary>A stream to upload. It is read from where it stands and not disposed; one that can seek can be sent again after a failure.</summary>
    public static InputFileStream FromStream(Stream stream, string? fileName = default) => new(stream, fileName);

    /// <summary>A file that Telegram already has.</summary>
    public static InputFileId FromFileId(string fileId) => new(fileId);

    /// <summary>A file that Telegram fetches from the web.</summary>
    public static InputFileUrl FromUri(Uri url) => new(url);

    /// <summary>A file that Telegram fetches from the web.</summary>
    public static InputFileUrl FromUri(string url) => new(url);

    /// <summary>A URL when it looks like one, else a file id.</summary>
    public static InputFile FromString(string urlOrFileId) =>
        Uri.TryCreate(urlOrFileId, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? new InputFileUrl(urlOrFileId)
            : new InputFileId(urlOrFileId);

    public static implicit operator InputFile(Stream stream) => FromStream(stream);

    public static implicit operator InputFile(string urlOrFileId) => FromString(urlOrFileId);
}

/// <summary>A file that is uploaded.</summary>
public class InputFileStream : InputFile
{
    private static int s_counter;

    private readonly long _start;

    /// <summary>A stream, read from where it stands.</summary>
    [SetsRequiredMembers]
    public InputFileStream(Stream content, string? fileName = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        FileName = fileName;
        _start = content.CanSeek ? content.Position : 0;
        AttachName = $"file{(uint)Interlocked.Increment(ref s_counter)}";
    }

    /// <inheritdoc/>
    public override FileType FileType => FileType.Stream;

    /// <summary>The bytes.</summary>
    public required Stream Content { get; init; }

    /// <summary>The name under which Telegram shows the file.</summary>
    public string? FileName { get; init; }

    /// <summary>Name of the part that carries the bytes; one for each instance, so that an album's parts never collide.</summary>
    internal string AttachName { get; }

    internal long? Length => Content.CanSeek ? Content.Length - _start : null;

    internal void Rewind()
    {
        if (Content.CanSeek)
        {
            Content.Position = _start;
        }
    }

    public static implicit operator InputFileStream(Stream stream) => new(stream);
}

/// <summary>A file that Telegram already has.</summary>
[method: SetsRequiredMembers]
public class InputFileId(string id) : InputFile
{
    /// <inheritdoc/>
    public override FileType FileType => FileType.Id;

    /// <summary>The file id.</summary>
    public required string Id { get; init; } = id;

    public static implicit operator InputFileId(string fileId) => new(fileId);
}

/// <summary>A file that Telegram fetches from the web.</summary>
public class InputFileUrl : InputFile
{
    /// <summary>A file that Telegram fetches from the web.</summary>
    [SetsRequiredMembers]
    public InputFileUrl(Uri url) => Url = url;

    /// <summary>A file that Telegram fetches from the web.</summary>
    [SetsRequiredMembers]
    public InputFileUrl(string url) => Url = new Uri(url);

    /// <inheritdoc/>
    public override FileType FileType => FileType.Url;

    /// <summary>The address.</summary>
    public required Uri Url { get; init; }
}
