using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Prepares a file, up to 20 MB, for download.</summary>
public class GetFileRequest() : RequestBase<TGFile>("getFile")
{
    /// <summary>The file.</summary>
    public required string FileId { get; set; }
}
