using Netralitas.Bot.Storage.Cases;
using Netralitas.Bot.Texts;

namespace Netralitas.Bot.Tips.Keeping;

/// <summary>What reporters read of each state: a supervisor's words, else the configuration's, else the usual ones.</summary>
internal sealed class PublicSentences(DeskStore desk, TipsOptions options)
{
    private IReadOnlyDictionary<string, string>? _changed;

    public string Of(string state)
    {
        IReadOnlyDictionary<string, string> changed = _changed ??= desk.AllSentences();
        string general = state.Split(':')[0];
        return changed.GetValueOrDefault(state) ?? options.PublicSentences.GetValueOrDefault(state)
            ?? changed.GetValueOrDefault(general) ?? options.PublicSentences.GetValueOrDefault(general)
            ?? TipStateTexts.Sentence(state);
    }

    /// <summary>A supervisor has changed one.</summary>
    public void Forget() => _changed = null;
}
