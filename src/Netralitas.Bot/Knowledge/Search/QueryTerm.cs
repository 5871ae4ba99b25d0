using System.Runtime.InteropServices;

namespace Netralitas.Bot.Knowledge.Search;

/// <summary>A reading of a word of the question: its stem, the word itself where it is known (else -1), and how likely it is.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reading(int Stem, int Word, float Likelihood);

/// <summary>A word of the question with its readings, the likeliest first.</summary>
/// <param name="Importance">1, less for function words.</param>
internal sealed record QueryTerm(string Text, IReadOnlyList<Reading> Readings, float Importance);
