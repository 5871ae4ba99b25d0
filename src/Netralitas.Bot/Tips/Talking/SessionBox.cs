using System.Collections.Immutable;
using System.Text.Json;

namespace Netralitas.Bot.Tips.Talking;

/// <summary>A conversation as it is sealed for the other instances, for an hour at most.</summary>
internal static class SessionBox
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true, IgnoreReadOnlyProperties = true };

    public static byte[] Write(TipSession session) => JsonSerializer.SerializeToUtf8Bytes(
        new Content(
            session.DraftName, session.Draft, session.Paused, session.Key?.Key.ToArray(), SentOf(session.Sent), MailboxOf(session.Mailbox),
            session.Touched, session.ForgetAt, session.Last.Update, session.Last.Name, session.Last.Screens, session.Files, session.Taken, session.TookPdf,
            session.NamedFile, [.. session.Refused], [.. session.Messages]),
        Options);

    /// <summary>Null: it was written by another version.</summary>
    public static TipSession? Read(long chat, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(bytes, Options) is { } content ? SessionOf(chat, content) : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static TipSession SessionOf(long chat, Content content)
    {
        var session = new TipSession(chat)
        {
            Draft = content.Draft,
            Paused = content.Paused,
            Key = content.Key is { } key ? new DraftKey(key) : null,
            Touched = content.Touched,
            ForgetAt = content.ForgetAt,
            Last = (content.LastUpdate, content.LastName, content.LastScreens),
            Files = content.Files,
            Taken = content.Taken,
            TookPdf = content.TookPdf,
            NamedFile = content.NamedFile,
        };
        session.Rename(content.DraftName);
        session.Refused.AddRange(content.Refused);
        Array.ForEach(content.Messages, session.Remember);
        if (content.Sent is { } sent && ReceiptCode.TryParse(sent.Receipt ?? sent.Spare) is { } receipt)
        {
            session.Sent = new SentTip(sent.Name, sent.UpdateId, receipt, sent.At)
            {
                Receipt = sent.Receipt is null ? null : receipt,
                ReceiptMessage = sent.ReceiptMessage,
                Asked = sent.Asked,
                IsShown = sent.IsShown,
                IsNoted = sent.IsNoted,
            };
        }
        if (content.Mailbox is { } box)
        {
            session.Mailbox = new OpenMailbox(box.Name)
            {
                Receipt = box.Receipt is null ? null : ReceiptCode.TryParse(box.Receipt),
                Replying = box.Replying,
                Reply = box.Reply,
                Evidence = box.Evidence,
                Key = box.Key is { } ofReply ? new DraftKey(ofReply) : null,
            };
        }
        return session;
    }

    private static SentContent? SentOf(SentTip? sent) => sent is null ? null : new(
        sent.Name, sent.UpdateId, sent.Receipt?.Reveal(), NoReceipt, sent.At, sent.ReceiptMessage, sent.Asked, sent.IsShown, sent.IsNoted);

    private static MailboxContent? MailboxOf(OpenMailbox? box) => box is null ? null : new(
        box.Name, box.Receipt?.Reveal(), box.Replying, box.Reply, box.Evidence, box.Key?.Key.ToArray());

    /// <summary>Stands where the receipt is forgotten already.</summary>
    private const string NoReceipt = "0000-0000-0000-0000";

    private sealed record Content(
        string DraftName, TipDraft? Draft, bool Paused, byte[]? Key, SentContent? Sent, MailboxContent? Mailbox, DateTimeOffset Touched, DateTimeOffset? ForgetAt,
        int LastUpdate, string LastName, ImmutableList<TipScreen> LastScreens, int Files, int Taken, bool TookPdf, bool NamedFile, string[] Refused, int[] Messages);

    private sealed record SentContent(
        string Name, int UpdateId, string? Receipt, string Spare, DateTimeOffset At, int? ReceiptMessage, (int First, int Second)? Asked, bool IsShown, bool IsNoted);

    private sealed record MailboxContent(
        string Name, string? Receipt, bool Replying, ImmutableSortedDictionary<int, string> Reply, ImmutableList<EvidenceHandle> Evidence, byte[]? Key);
}
