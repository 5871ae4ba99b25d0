using System.Runtime.CompilerServices;
using Netralitas.Bot.FreeText;

namespace Netralitas.Bot.Tests.Units.Tips;

/// <summary>A text is weighed once where it is sorted and not again where it is answered; nothing else of it stays.</summary>
public class AskingTwiceWhetherItIsAReport
{
    private const string Report = "Mau lapor, guru SMA 1 Rekaan pake kaos paslon pas upacara hari Senin";
    private const string Question = "apakah camat boleh hadir di deklarasi paslon";

    [Fact]
    public void Each_text_has_its_own_score_whatever_was_asked_before()
    {
        foreach (string text in (string[])[Report, Question, Question, Report, new(Question), new(Report)])
        {
            Assert.Equal(TipDetector.Score(text), LastScore.Of(text));
        }
        Assert.True(TipDetector.IsTip(Report));
        Assert.False(TipDetector.IsTip(Question));
    }

    [Fact]
    public void The_text_is_gone_when_nobody_else_holds_it()
    {
        WeakReference text = Weigh();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(text.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Weigh()
    {
        string text = new(Report);
        LastScore.Of(text);
        return new WeakReference(text);
    }
}
