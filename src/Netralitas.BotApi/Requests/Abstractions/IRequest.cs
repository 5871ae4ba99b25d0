namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A call of a Bot API method.</summary>
public interface IRequest
{
    /// <summary>HTTP method.</summary>
    HttpMethod HttpMethod { get; }

    /// <summary>Name of the Bot API method.</summary>
    string MethodName { get; }

    /// <summary>The body; null when there is none.</summary>
    HttpContent? ToHttpContent();
}

/// <summary>A call of a Bot API method that gives a <typeparamref name="TResponse"/>.</summary>
public interface IRequest<TResponse> : IRequest;
