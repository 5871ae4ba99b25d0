namespace Netralitas.Bot.FreeText;

/// <summary>
/// Whether a text may be a report, asked where being wrong costs somebody else dearly: a low score is enough, and so is a person or an office in
/// particular with something that they did. Many honest questions are caught, too; they lose a convenience.
/// </summary>
internal static class ReportSuspicion
{
    public static bool Of(string text)
    {
        if (TipDetector.MayBeTip(text))
        {
            return true;
        }
        TipSignals signals = TipDetector.Read(text);
        bool allegation = signals.Act || signals.Complaint || signals.Threat || signals.Evidence || signals.Witness;
        return signals.Announced
            || (allegation && (signals.Particular || NamesSomebody(text)))
            || (signals.Actor && (signals.Complaint || signals.Threat || signals.Evidence || signals.Witness));
    }

    private static bool NamesSomebody(string text) =>
        TextStripper.Strip(text).Text.Split([' ', '\n', '\t', ',', '.', ';', ':', '?', '!', '(', ')', '"', '\''], StringSplitOptions.RemoveEmptyEntries).Any(GivenNames.Contains);
}
