using Netralitas.Bot.FreeText;
using Netralitas.Bot.Tips.Writing;

namespace Netralitas.Benchmarks.Recognising;

/// <summary>What <see cref="TipDetector"/> and <see cref="SelfIdentifyingMarks"/> make of texts whose answers are known.</summary>
internal sealed class TipTextScores
{
    public TipTextScores(IReadOnlyCollection<TipText> texts)
    {
        Texts = texts;
        Missed = [.. texts.Where(t => t.IsTip && !TipDetector.IsTip(t.Text)).Select(t => t.Id)];
        Mistaken = [.. texts.Where(t => !t.IsTip && TipDetector.IsTip(t.Text)).Select(t => t.Id)];
        Words = TipMarkScores.Of(texts.Select(t => (t, SelfIdentifyingMarks.Find(t.Text))));
    }

    public IReadOnlyCollection<TipText> Texts { get; }

    /// <summary>Reports that were not seen to be any, by id.</summary>
    public IReadOnlyList<string> Missed { get; }

    /// <summary>Other messages that were taken for reports, by id.</summary>
    public IReadOnlyList<string> Mistaken { get; }

    /// <summary>Of the words that tell who writes.</summary>
    public TipMarkScores Words { get; }
}
