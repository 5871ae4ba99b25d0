using System.Net;
using Telegram.Bot.Types;

namespace Telegram.Bot.Exceptions;

/// <summary>The Bot API said no. The message is its own description.</summary>
public class ApiRequestException : RequestException
{
    /// <summary>An error with a description.</summary>
    public ApiRequestException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a description and a code.</summary>
    public ApiRequestException(string message, int errorCode)
        : base(message, (HttpStatusCode)errorCode) => ErrorCode = errorCode;

    /// <summary>An error with a description, a code and what Telegram adds to it.</summary>
    public ApiRequestException(string message, int errorCode, ResponseParameters? parameters)
        : this(message, errorCode) => Parameters = parameters;

    /// <summary>The code: 400, 401, 403, 404, 409, 429 …</summary>
    public int ErrorCode { get; }

    /// <summary>The wait after a 429, or the new number of a group that became a supergroup.</summary>
    public ResponseParameters? Parameters { get; }
}
