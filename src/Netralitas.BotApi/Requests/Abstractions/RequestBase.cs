using System.Text.Json.Serialization;
using Telegram.Bot.Pacing;
using Telegram.Bot.Transport;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests.Abstractions;

/// <summary>A call with parameters; they are sent as JSON, or as multipart when a stream is among them.</summary>
public abstract class RequestBase<TResponse>(string methodName) : IRequest<TResponse>, IRequestTraits
{
    /// <inheritdoc/>
    [JsonIgnore]
    public HttpMethod HttpMethod => HttpMethod.Post;

    /// <inheritdoc/>
    [JsonIgnore]
    public string MethodName { get; } = methodName;

    /// <summary>
    /// The call is made once, and every failure is the caller's: for callers that must know whether it may have had its effect.
    /// Not in the Telegram.Bot package.
    /// </summary>
    [JsonIgnore]
    public bool SingleAttempt { get; init; }

    SendUrgency IRequestTraits.Urgency { get; set; } = SendUrgency.Usual;

    bool IRequestTraits.EffectRepeats => EffectRepeats;

    bool IRequestTraits.RetriesFailures => RetriesFailures && !SingleAttempt;

    int IRequestTraits.WaitSeconds => WaitSeconds;

    IEnumerable<InputFile?> IRequestTraits.Files => Files;

    int IRequestTraits.Messages => Messages;

    int? IRequestTraits.EditedMessage => EditedMessage;

    bool IRequestTraits.IsPaced => IsPaced;

    [JsonIgnore]
    internal virtual bool EffectRepeats => false;

    [JsonIgnore]
    internal virtual bool RetriesFailures => true;

    [JsonIgnore]
    internal virtual int WaitSeconds => 0;

    [JsonIgnore]
    internal virtual IEnumerable<InputFile?> Files => [];

    [JsonIgnore]
    internal virtual int Messages => 0;

    [JsonIgnore]
    internal virtual int? EditedMessage => null;

    [JsonIgnore]
    internal virtual bool IsPaced => false;

    /// <inheritdoc/>
    public virtual HttpContent? ToHttpContent() => RequestBody.Of(this)?.ToHttpContent();
}

/// <summary>A call without parameters, and so without a body.</summary>
public abstract class ParameterlessRequest<TResponse>(string methodName) : RequestBase<TResponse>(methodName)
{
    /// <inheritdoc/>
    public override HttpContent? ToHttpContent() => null;
}
