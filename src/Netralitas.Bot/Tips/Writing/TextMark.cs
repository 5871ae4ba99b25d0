using System.Runtime.InteropServices;

namespace Netralitas.Bot.Tips.Writing;

/// <summary>A span that may tell who wrote the text, and what could stand there instead.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextMark(int Start, int Length, MarkKind Kind, string Suggestion = SelfIdentifyingMarks.Masked)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
