using System.Net;

namespace Telegram.Bot.Exceptions;

/// <summary>
/// A call got no answer of the Bot API: no connection, no answer in time, or an answer that is not one. The token is part of every address, so
/// neither the address nor an exception of the transport is ever kept in here.
/// </summary>
public class RequestException : Exception
{
    /// <summary>An exception with a message.</summary>
    public RequestException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and its cause.</summary>
    public RequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with a message and the status of the answer.</summary>
    public RequestException(string message, HttpStatusCode httpStatusCode)
        : base(message) => HttpStatusCode = httpStatusCode;

    /// <summary>An exception with a message, the status of the answer and the cause.</summary>
    public RequestException(string message, HttpStatusCode httpStatusCode, Exception innerException)
        : base(message, innerException) => HttpStatusCode = httpStatusCode;

    /// <summary>Status of the answer; null when there was none.</summary>
    public HttpStatusCode? HttpStatusCode { get; }
}
