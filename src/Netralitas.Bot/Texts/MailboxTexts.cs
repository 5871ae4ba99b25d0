namespace Netralitas.Bot.Texts;

/// <summary>Sentences of the mailbox.</summary>
internal static class MailboxTexts
{
    public const string Unreadable = "(surat ini tidak dapat dibuka)";

    /// <summary>Sent to a chat that asked for word; says nothing to whoever looks over a shoulder.</summary>
    public const string News = "Ada kabar baru untuk Anda. Buka dengan /status.";
}
