namespace Netralitas.Bot.Moderation.Desk;

/// <summary>What a message of the desk waits for, as it is stored.</summary>
internal static class PromptKinds
{
    public const string Ask = "tanya";
    public const string Note = "catat";
    public const string Join = "gabung";
    public const string Menu = "pilih";
    public const string Study = "kajian";
    public const string Advice = "saran";
    public const string Announcement = "umumkan";

    /// <summary>A reason; behind it the outcome.</summary>
    public const string Close = "tutup:";

    /// <summary>A reason; behind it what two people are to do.</summary>
    public const string Deed = "minta:";

    /// <summary>A second person; behind it what two people are to do.</summary>
    public const string Confirm = "setuju:";
}
