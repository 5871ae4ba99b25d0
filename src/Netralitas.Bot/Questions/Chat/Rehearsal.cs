using System.Diagnostics;
using Netralitas.Bot.FreeText;
using Netralitas.Bot.Knowledge;

namespace Netralitas.Bot.Questions.Chat;

/// <summary>
/// After a start the bot answers some of its own examples, to nobody: else the first thousand people meet code that was compiled in haste, and the
/// compiler at work on the rest of it takes one of two cores from them.
/// </summary>
internal static class Rehearsal
{
    public const string Key = "Questions:Rehearsal";

    private const int MostOfACard = 2;

    /// <summary>On a slow machine it is given up: then people come first.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Works through the examples beside everything else; how many were answered.</summary>
    public static Task<int> RunAsync(Answerer answerer, KnowledgeStore store, CancellationToken stopping) => Task.Run(
        () =>
        {
            long begun = Stopwatch.GetTimestamp();
            int answered = 0;
            foreach (string question in store.Current.Base.Situations.SelectMany(s => s.Phrasings.Take(MostOfACard)))
            {
                if (stopping.IsCancellationRequested || Stopwatch.GetElapsedTime(begun) > Longest)
                {
                    break;
                }
                TipDetector.IsTip(question);
                AnswerCard.Of(answerer.Answer(question));
                answered++;
            }
            return answered;
        },
        CancellationToken.None);
}
