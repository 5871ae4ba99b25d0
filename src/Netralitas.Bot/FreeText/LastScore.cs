namespace Netralitas.Bot.FreeText;

/// <summary>
/// The score of the text that this thread has looked at last: whether a message is a report is asked where it is sorted and again where it is answered.
/// The text is not kept alive by it.
/// </summary>
internal static class LastScore
{
    [ThreadStatic]
    private static WeakReference<string>? s_text;

    [ThreadStatic]
    private static double s_score;

    public static double Of(string text)
    {
        if (s_text is { } known && known.TryGetTarget(out string? last) && last == text)
        {
            return s_score;
        }
        s_score = TipDetector.Score(text);
        (s_text ??= new WeakReference<string>(text)).SetTarget(text);
        return s_score;
    }
}
