using Netralitas.Bot.Questions.Choosing;

namespace Netralitas.Benchmarks.Answers.Choosing;

/// <summary>A judged question with the cards that were found for it without its own help, and how right each would be.</summary>
/// <param name="Features">Card by card, as many as <see cref="ChoiceFeatures.Names"/> each.</param>
/// <param name="Worth">Of each card, 0 (wrong) to 1 (the verdict and a basis that were judged).</param>
internal sealed record ChoiceLesson(string Id, float[][] Features, float[] Worth);
