using System.Text.Json.Serialization;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Requests;

/// <summary>Waits for updates and returns them. Nothing is retried here: the poller decides what a failure means.</summary>
public class GetUpdatesRequest() : RequestBase<Update[]>("getUpdates")
{
    /// <summary>The first update to get; all before it are confirmed.</summary>
    public int? Offset { get; set; }

    /// <summary>How many, up to 100.</summary>
    public int? Limit { get; set; }

    /// <summary>Seconds to wait for an update.</summary>
    public int? Timeout { get; set; }

    /// <summary>The kinds to get; null keeps the last setting.</summary>
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }

    internal override bool RetriesFailures => false;

    internal override int WaitSeconds => Timeout ?? 0;
}

/// <summary>Has updates delivered to an address.</summary>
public class SetWebhookRequest() : RequestBase<bool>("setWebhook")
{
    /// <summary>The address.</summary>
    public required string Url { get; set; }

    /// <summary>Own certificate.</summary>
    [JsonConverter(typeof(InputFileStreamConverter))]
    public InputFileStream? Certificate { get; set; }

    /// <summary>Fixed address.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Connections at the same time, 1 to 100.</summary>
    public int? MaxConnections { get; set; }

    /// <summary>The kinds to get; null keeps the last setting.</summary>
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }

    /// <summary>Forget the updates that wait.</summary>
    public bool DropPendingUpdates { get; set; }

    /// <summary>Comes back in a header of every call; 1 to 256 of A–Z a–z 0–9 _ -.</summary>
    public string? SecretToken { get; set; }

    internal override IEnumerable<InputFile?> Files => [Certificate];
}

/// <summary>Ends the delivery to an address.</summary>
public class DeleteWebhookRequest() : RequestBase<bool>("deleteWebhook")
{
    /// <summary>Forget the updates that wait.</summary>
    public bool DropPendingUpdates { get; set; }
}

/// <summary>State of the webhook.</summary>
public class GetWebhookInfoRequest() : ParameterlessRequest<WebhookInfo>("getWebhookInfo");
