using System.Runtime.InteropServices;

namespace Netralitas.Bot.Tips.Writing.Learnt;

/// <summary>A word, a number, a sign or a line break, where it stands in the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, string Plain)
{
    public const string LineBreak = "¶";
    public const string Account = "@";

    public int End => Start + Length;

    public bool IsWord => char.IsLetter(Plain[0]);

    public bool IsNumber => char.IsAsciiDigit(Plain[0]);

    /// <summary>Neither stands for anything by itself.</summary>
    public bool IsSign => !IsWord && !IsNumber;

    /// <summary>What stands on its two sides belongs to two sentences.</summary>
    public bool EndsSentence => Plain is "." or "!" or "?" or LineBreak;
}
