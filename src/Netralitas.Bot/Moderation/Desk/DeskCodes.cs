namespace Netralitas.Bot.Moderation.Desk;

/// <summary>The letters behind a token in callback data.</summary>
internal static class DeskCodes
{
    public const char Take = 'a';
    public const char Release = 'l';
    public const char Ask = 't';
    public const char Note = 'c';
    public const char Join = 'g';
    public const char Refer = 'r';
    public const char ReferTo = 'R';
    public const char Close = 'x';
    public const char CloseAs = 'X';
    public const char Reopen = 'b';
    public const char Mute = 'm';
    public const char Export = 'e';
    public const char Read = 'v';
    public const char Known = 'd';
    public const char Undo = 'u';
    public const char More = 'o';
    public const char Hold = 'h';
    public const char Unhold = 'j';
    public const char Destroy = 'p';
    public const char Confirm = 'K';
    public const char Cancel = 'q';
    public const char DoneReading = 'z';
    public const char List = 'L';
    public const char Mine = 'M';
    public const char Near = 'N';
    public const char Region = 'W';

    public const char Study = 'k';
    public const char Norm = 'P';
    public const char NormPage = 'G';
    public const char Election = 'E';
    public const char Advice = 'A';
    public const char StudyDone = 'D';

    public const char Announce = 'U';
    public const char DropAnnouncement = 'T';

    /// <summary>Not on a button: words to be found are not kept.</summary>
    public const char Found = 'F';

    /// <summary>One of every code, for the test that presses them all.</summary>
    public static IReadOnlyList<char> All { get; } =
    [
        Take, Release, Ask, Note, Join, Refer, ReferTo, Close, CloseAs, Reopen, Mute, Export, Read, Known, Undo, More, Hold, Unhold, Destroy, Confirm,
        Cancel, DoneReading, List, Mine, Near, Region, Study, Norm, NormPage, Election, Advice, StudyDone,
        Announce, DropAnnouncement,
    ];
}
