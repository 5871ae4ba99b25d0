using System.Collections.Frozen;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Ai;

/// <summary>How somebody writes; all that a model is told about the question when it re-words the answer.</summary>
internal enum Tone
{
    /// <summary>As the answers are composed.</summary>
    Plain,
    Casual,
    Formal,
}

/// <summary>Reads the tone from a few words. Pure.</summary>
internal static class Tones
{
    private static readonly FrozenSet<string> CasualWords =
        "ga gak gk ngga nggak enggak kagak gue gua gw aku ku lu lo elo min mimin kak gan bro sis dong sih deh nih tuh kok lho loh yg klo kalo gimana gmn gpp gapapa bgt banget aja doang udah udh blm nge wkwk hehe bang mas mbak"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FormalWords =
        "mohon apakah bagaimanakah bolehkah yth hormat terhormat perkenankan sekiranya berkenan penjelasannya arahan saudara diperkenankan diperbolehkan kiranya"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Tone Of(string question)
    {
        List<string> words = TextCleaner.Tokens(question);
        int casual = words.Count(CasualWords.Contains);
        int formal = words.Count(FormalWords.Contains);
        return casual > formal ? Tone.Casual : formal > casual ? Tone.Formal : Tone.Plain;
    }
}
